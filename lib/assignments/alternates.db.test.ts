import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { alternates, assignments } from "@/db/schema/assignments";
import { people } from "@/db/schema/people";
import { events } from "@/db/schema/timeline";
import { makeDesk, makePerson, makeQuestion } from "@/db/testing-rows";
import type { Person } from "../actor";
import { Missing, Refusal } from "../refusal";
import { askMoreTime } from "./ask-more-time";
import { assign } from "./assign";
import { lineOf, moveUp, stopLine, takeOff } from "./change-line";
import { declareConflict } from "./declare-conflict";
import { invitationPage } from "./invitation-queries";
import { lineUp } from "./line-up";
import { reassign } from "./reassign";
import { breakSilence } from "./silence";
import { takeByLink } from "./take-by-link";
import { after, now, offering, offersOf, stageOf, told, tokenFor } from "./testing-invitations";
import { turnDownByLink } from "./turn-down-by-link";

/** Eight in the morning in New York, the day after the fifth: from then on it is silence. */
const silentFrom = new Date("2026-11-08T13:00:00Z");

async function offered(...inLine: ("paul" | "gwen")[]) {
  const { magazine, column, editor } = await makeDesk();
  const [helen, paul, gwen] = [await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "contributor")];
  const { id: questionId } = await makeQuestion(column.id, "unassigned");
  const cast = { helen, paul, gwen };
  await assign(editor, { ...offering(questionId, helen.id), next: inLine.map((name) => cast[name].id) }, now);
  return { magazine, column, editor, ...cast, questionId, token: await tokenFor(questionId) };
}
const namesInLine = async (questionId: number) => (await lineOf(db, questionId)).map(({ name }) => name);
const holder = async (questionId: number) => (await offersOf(questionId)).find(({ endedAt, turnedDownAt }) => !endedAt && !turnedDownAt)?.contributorId;
const causes = async (questionId: number) => (await db.select().from(events).where(sql`${events.questionId} = ${questionId} and ${events.kind} = 'promoted'`).orderBy(events.id)).map(({ data, byKind }) => [byKind, data.cause, data.from, data.to]);

test("a no brings in the next at once, on the same terms with as many days; the last no tells the editors", async () => {
  const { questionId, token, helen, paul } = await offered("paul");
  await turnDownByLink({ token, reason: "" }, after(3));
  expect(await stageOf(questionId)).toBe("assigned");
  expect(await holder(questionId)).toBe(paul.id);
  expect((await offersOf(questionId))[1]).toMatchObject({ words: 420, brief: "Keep to the ice.", dueOn: "2026-12-04", answerBy: "2026-11-10", takenAt: null });
  expect(await causes(questionId)).toEqual([["clock", "no", helen.name, paul.name]]);
  expect((await invitationPage(token, after(3)))?.state).toBe("turnedDown");
  await turnDownByLink({ token: await tokenFor(questionId), reason: "" }, after(4));
  expect(await stageOf(questionId)).toBe("unassigned");
  expect(await told(questionId)).toEqual(["assigned", "linedUp", "turnedDown", "promoted", "turnedDown", "lineEnded"]);
});

test("a conflict does so too, and whoever may not be asked any longer is passed over", async () => {
  const { questionId, token, helen, paul, gwen } = await offered("paul", "gwen");
  await db.update(people).set({ disabledAt: now }).where(eq(people.id, paul.id));
  await declareConflict({ token, word: "My own book." }, after(1));
  expect(await holder(questionId)).toBe(gwen.id);
  expect(await causes(questionId)).toEqual([["clock", "conflict", helen.name, gwen.name]]);
  expect(await namesInLine(questionId)).toEqual([]);
});

test("silence brings in the next once the clock has moved on far enough, and not a moment sooner; then nobody is left, and that is said once", async () => {
  const { questionId, token, helen, paul } = await offered("paul");
  await breakSilence(new Date(silentFrom.getTime() - 1000));
  expect(await holder(questionId)).toBe(helen.id);
  await Promise.all([breakSilence(silentFrom), breakSilence(silentFrom)]);
  expect(await holder(questionId)).toBe(paul.id);
  expect(await causes(questionId)).toEqual([["clock", "silence", helen.name, paul.name]]);
  expect((await invitationPage(token, silentFrom))?.state).toBe("withdrawn");
  await expect(takeByLink({ token }, silentFrom)).rejects.toThrow(Refusal);
  const second = new Date("2026-11-14T13:00:00Z");
  await Promise.all([breakSilence(second), breakSilence(second)]);
  await breakSilence(new Date("2026-11-20T13:00:00Z"));
  expect(await told(questionId)).toEqual(["assigned", "linedUp", "promoted", "silent"]);
  expect(await holder(questionId)).toBe(paul.id);
});

test("a yes, a wish for more time and a taken offer are no silence", async () => {
  const { questionId, token, helen } = await offered("paul");
  await askMoreTime({ token, until: "2027-01-05", word: "" }, after(1));
  await breakSilence(after(30));
  expect(await holder(questionId)).toBe(helen.id);
  const other = await offered("paul");
  await takeByLink({ token: other.token }, after(1));
  await breakSilence(after(30));
  expect(await holder(other.questionId)).toBe(other.helen.id);
  expect(await stageOf(other.questionId)).toBe("drafting");
});

test("taken while silence brings in the next: one of the two happens, whole", async () => {
  for (let round = 0; round < 4; round += 1) {
    const { questionId, token, helen, paul } = await offered("paul");
    const [took] = await Promise.allSettled(round % 2 === 0 ? [takeByLink({ token }, silentFrom), breakSilence(silentFrom)] : [breakSilence(silentFrom).then(() => takeByLink({ token }, silentFrom)), Promise.resolve()]);
    const has = await holder(questionId);
    expect(await db.$count(assignments, sql`${assignments.questionId} = ${questionId} and ${assignments.endedAt} is null and ${assignments.turnedDownAt} is null`)).toBe(1);
    if (took!.status === "fulfilled") expect([has, await stageOf(questionId)]).toEqual([helen.id, "drafting"]);
    else expect([has, await stageOf(questionId)]).toEqual([paul.id, "assigned"]);
  }
});

test("the desk reorders, takes off, stops and adds; nobody waits twice, and who has it does not wait for it", async () => {
  const { questionId, editor, helen, paul, gwen, magazine } = await offered("paul", "gwen");
  const idOf = async (person: Person) => (await lineOf(db, questionId)).find(({ name }) => name === person.name)!.id;
  await moveUp(editor, { questionId, alternateId: await idOf(gwen) });
  await moveUp(editor, { questionId, alternateId: await idOf(gwen) });
  expect(await namesInLine(questionId)).toEqual([gwen.name, paul.name]);
  await Promise.all([lineUp(editor, { questionId, contributorId: paul.id }, now), lineUp(editor, { questionId, contributorId: paul.id }, now)]);
  expect(await namesInLine(questionId)).toEqual([gwen.name, paul.name]);
  await expect(lineUp(editor, { questionId, contributorId: helen.id }, now)).rejects.toThrow(Refusal);
  const paulsId = await idOf(paul);
  await takeOff(editor, { questionId, alternateId: paulsId }, now);
  await expect(takeOff(editor, { questionId, alternateId: paulsId }, now)).rejects.toThrow(Refusal);
  await lineUp(editor, { questionId, contributorId: paul.id }, now);
  await reassign(editor, { ...offering(questionId, gwen.id), why: "" }, after(1));
  expect(await namesInLine(questionId)).toEqual([paul.name]);
  await stopLine(editor, { questionId }, now);
  expect(await namesInLine(questionId)).toEqual([]);
  const checker = await makePerson(magazine.id, "checker");
  for (const actor of [checker, gwen]) await expect(lineUp(actor, { questionId, contributorId: paul.id }, now)).rejects.toThrow(Missing);
  expect(await db.$count(alternates, eq(alternates.questionId, questionId))).toBe(3);
});

test("who has no address cannot wait in line, nor whoever is no contributor here", async () => {
  const { questionId, editor, paul } = await offered();
  await db.update(people).set({ email: null }).where(eq(people.id, paul.id));
  const stranger = await makePerson((await makeDesk()).magazine.id, "contributor");
  for (const contributorId of [paul.id, stranger.id]) await expect(lineUp(editor, { questionId, contributorId }, now)).rejects.toThrow(Refusal);
});
