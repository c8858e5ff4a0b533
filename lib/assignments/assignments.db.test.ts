import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { people, roles } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import { Missing, Refusal } from "../refusal";
import { assign } from "./assign";
import type { Offering } from "./assignment";
import { kill } from "./kill";
import { ownAssignment, ownAssignments } from "./queries";
import { reassign } from "./reassign";
import { take } from "./take";
import { turnDown } from "./turn-down";

const now = new Date("2026-11-01T02:00:00Z");

async function cast() {
  const { magazine, column } = await makeMagazine();
  return { magazine, column, ana: await makePerson(magazine.id, "editor"), helen: await makePerson(magazine.id, "contributor"), paul: await makePerson(magazine.id, "contributor") };
}
const offer = (questionId: number, contributorId: number, more: Partial<Offering> = {}): Offering => ({ questionId, contributorId, dueOn: "2026-12-01", words: 420, fee: "money", feeAmount: "300", feeCurrency: "USD", feeNote: "", brief: "Keep to the ice.", ...more });
const stageOf = async (id: number) => (await db.select().from(questions).where(eq(questions.id, id)))[0]?.stage;
const told = async (id: number) => (await db.select().from(events).where(eq(events.questionId, id)).orderBy(events.id)).map((event) => [event.kind, event.data]);

test("an offer is made, taken up, and seen by the one it was made to", async () => {
  const { column, ana, helen, paul } = await cast();
  const question = await makeQuestion(column.id, "unassigned");
  expect(await ownAssignments(helen)).toEqual([]);
  await assign(ana, offer(question.id, helen.id), now);
  expect(await stageOf(question.id)).toBe("assigned");
  expect(await ownAssignments(helen)).toMatchObject([{ reference: question.reference, words: 420, fee: "money", feeAmount: "300.00", takenAt: null, offeredBy: ana.name }]);
  expect(await ownAssignments(paul)).toEqual([]);
  await expect(take(paul, { questionId: question.id }, now)).rejects.toThrow(Missing);
  await take(helen, { questionId: question.id }, now);
  expect(await stageOf(question.id)).toBe("drafting");
  const [taken] = await ownAssignments(helen);
  expect(await ownAssignment(helen, String(taken!.id))).toMatchObject({ takenAt: now, stage: "drafting" });
  await expect(ownAssignment(paul, String(taken!.id))).rejects.toThrow(Missing);
  await expect(take(helen, { questionId: question.id }, now)).rejects.toThrow("“Take” is not possible");
  expect(await told(question.id)).toEqual([
    ["assigned", { to: helen.name, terms: "420 words by December 1, $300" }],
    ["taken", {}],
    ["rightsGranted", { what: "Print: exclusive, for one year; Web: not exclusive, for good; Archive: not exclusive, for good" }],
  ]);
});

test("of two editors offering one question at once, one wins and the other gets a sentence", async () => {
  const { magazine, column, ana, helen, paul } = await cast();
  const tom = await makePerson(magazine.id, "chief");
  const question = await makeQuestion(column.id, "unassigned");
  const tried = await Promise.allSettled([assign(ana, offer(question.id, helen.id), now), assign(tom, offer(question.id, paul.id), now)]);
  expect(tried.map((t) => t.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(tried.find((t) => t.status === "rejected")?.reason).toBeInstanceOf(Refusal);
  expect(await db.$count(assignments, eq(assignments.questionId, question.id))).toBe(1);
});

test("turned down, it waits for another, and is no longer the contributor's to see", async () => {
  const { column, ana, helen, paul } = await cast();
  const question = await makeQuestion(column.id, "assigned", helen);
  const [offered] = await ownAssignments(helen);
  await turnDown(helen, { questionId: question.id, reason: "I answered its cousin in 2011." }, now);
  expect(await stageOf(question.id)).toBe("unassigned");
  await expect(ownAssignment(helen, String(offered!.id))).rejects.toThrow(Missing);
  await expect(take(helen, { questionId: question.id }, now)).rejects.toThrow(Missing);
  await assign(ana, offer(question.id, paul.id), now);
  expect(await ownAssignments(paul)).toHaveLength(1);
});

test("reassigned while it is taken up elsewhere: the old offer ends, whoever comes first", async () => {
  const { column, ana, helen, paul } = await cast();
  const question = await makeQuestion(column.id, "assigned", helen);
  await Promise.allSettled([take(helen, { questionId: question.id }, now), reassign(ana, { ...offer(question.id, paul.id), why: "Silent for three weeks" }, now)]);
  expect(await stageOf(question.id)).toBe("assigned");
  expect(await ownAssignments(helen)).toEqual([]);
  expect(await ownAssignments(paul)).toMatchObject([{ takenAt: null }]);
  expect((await told(question.id)).at(-1)).toEqual(["reassigned", { from: helen.name, to: paul.name, terms: "420 words by December 1, $300", why: "Silent for three weeks" }]);
});

test("the same contributor may be offered other terms", async () => {
  const { column, ana, helen } = await cast();
  const question = await makeQuestion(column.id, "drafting", helen);
  await reassign(ana, { ...offer(question.id, helen.id, { dueOn: "2027-01-15" }), why: "" }, now);
  expect(await ownAssignments(helen)).toMatchObject([{ dueOn: "2027-01-15", takenAt: null, stage: "assigned" }]);
});

test("who may not be offered it, and days that are past, are said at their fields", async () => {
  const { magazine, column, ana, helen } = await cast();
  const question = await makeQuestion(column.id, "unassigned");
  const elsewhere = await makePerson((await makeMagazine()).magazine.id, "contributor");
  const fieldsOf = (promise: Promise<void>) => promise.then(() => null, (error: Refusal) => error.fields);
  expect(await fieldsOf(assign(ana, offer(question.id, elsewhere.id), now))).toEqual({ contributorId: "Choose a contributor of this magazine." });
  // 2 in the morning of November 1 in Greenwich is still October 31 in New York.
  expect(await fieldsOf(assign(ana, offer(question.id, helen.id, { dueOn: "2026-10-30" }), now))).toEqual({ dueOn: "That day is past." });
  await db.update(people).set({ disabledAt: now }).where(eq(people.id, helen.id));
  expect(await fieldsOf(assign(ana, offer(question.id, helen.id), now))).toEqual({ contributorId: "Choose a contributor of this magazine." });
  await db.update(people).set({ disabledAt: null }).where(eq(people.id, helen.id));
  await assign(ana, offer(question.id, helen.id, { dueOn: "2026-10-31" }), now);
  expect(await stageOf(question.id)).toBe("assigned");
  expect(magazine.timeZone).toBe("America/New_York");
});

test("killed: the reason is kept, the offer ends; a historian or a checker cannot, a stranger sees nothing", async () => {
  const { magazine, column, ana, helen } = await cast();
  const checker = await makePerson(magazine.id, "checker");
  const stranger = await makePerson((await makeMagazine()).magazine.id, "chief");
  const question = await makeQuestion(column.id, "drafting", helen);
  const input = { questionId: question.id, reason: "The archive is closed for years." };
  await expect(kill(helen, input, now)).rejects.toThrow("“Kill” is not yours to do.");
  await expect(kill(checker, input, now)).rejects.toThrow("“Kill” is not yours to do.");
  await expect(kill(stranger, input, now)).rejects.toThrow(Missing);
  await kill(ana, input, now);
  expect(await stageOf(question.id)).toBe("killed");
  expect(await ownAssignments(helen)).toEqual([]);
  await expect(kill(ana, input, now)).rejects.toThrow("“Kill” is not possible while the question is killed.");
});

test("a contributor who loses the role loses sight of the assignment at once", async () => {
  const { column, helen } = await cast();
  await makeQuestion(column.id, "drafting", helen);
  expect(await ownAssignments(helen)).toHaveLength(1);
  await db.delete(roles).where(eq(roles.personId, helen.id));
  expect(await ownAssignments({ ...helen, roles: new Map() })).toEqual([]);
});
