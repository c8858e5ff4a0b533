// Looking claims nothing; acting without knowing what another did, or is doing, is stopped.
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { makeQuestion } from "@/db/testing-rows";
import { kindsOf, now, outcomes, reader, set } from "@/db/testing-triage";
import { setTopics } from "../questions/set-topics";
import { sheetOf } from "../questions/sheet";
import { topics } from "@/db/schema/magazine";
import { Missing } from "../refusal";
import { accept } from "./accept";
import { chooseHearing } from "./choose-hearing";
import { decline } from "./decline";
import { look, lookAway, othersLooking, stillLooking } from "./looking";
import { markAllAsSpam } from "./mark-as-spam";

const { columnId, ana, tom, checker, historian, stranger } = await set();
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const no = { reason: "Asked often.", tell: true };

test("who looks at what is told to the others of the desk, until the window goes or falls silent", async () => {
  const [a, b] = [await makeQuestion(columnId), await makeQuestion(columnId)];
  await look(ana, { tab: "window-ana-1", questionId: a.id, doing: null }, now);
  await look(checker, { tab: "window-checker", questionId: a.id, doing: null }, now);
  expect((await othersLooking(tom, now)).map(({ questionId, personId }) => [questionId, personId])).toEqual([[a.id, ana.id], [a.id, checker.id]]);
  expect(await othersLooking(stranger, now)).toEqual([]);
  await look(ana, { tab: "window-ana-1", questionId: b.id, doing: "decline" }, now);
  expect(await othersLooking(checker, now)).toEqual([{ questionId: b.id, personId: ana.id, name: ana.name, doing: "decline" }]);
  await lookAway(checker, "window-ana-1"); // another's window is not his to close
  expect(await othersLooking(checker, later(59))).toHaveLength(1);
  expect(await othersLooking(checker, later(61))).toEqual([]);
  await stillLooking(ana, "window-ana-1", later(61));
  expect(await othersLooking(checker, later(61))).toHaveLength(1);
  await lookAway(ana, "window-ana-1");
  expect(await othersLooking(checker, later(61))).toEqual([]);
  for (const who of [historian, stranger]) await expect(look(who, { tab: "window-other", questionId: a.id, doing: null }, now)).rejects.toThrow(Missing);
});

test("looking claims nothing: another may act; but while a form is open on it, the other is stopped, and may go on all the same", async () => {
  const [a, b] = [await makeQuestion(columnId), await makeQuestion(columnId)];
  await look(ana, { tab: "window-ana-2", questionId: a.id, doing: null }, now);
  await accept(tom, { questionId: a.id, seen: "inbox" }, now);
  await look(ana, { tab: "window-ana-2", questionId: b.id, doing: "decline" }, now);
  await expect(accept(tom, { questionId: b.id, seen: "inbox" }, now)).rejects.toThrow(`${ana.name} is declining it at this moment.`);
  expect((await markAllAsSpam(tom, { picks: [{ questionId: b.id }, { questionId: (await makeQuestion(columnId)).id }] }, now)).left).toEqual([b.reference]);
  await accept(tom, { questionId: b.id, seen: "inbox", anyway: "on" }, now);
  await lookAway(ana, "window-ana-2");
});

test("what somebody did since the page was drawn stops the one who does not know it, with the words of the story; one's own deeds and the clock's do not", async () => {
  const question = await makeQuestion(columnId);
  const [magazineId] = [...ana.roles.keys()] as [number];
  const [topic] = await db.insert(topics).values({ magazineId, name: "The sea", path: "the-sea" }).returning();
  const { lastEventId: knows } = await sheetOf(ana, question.reference);
  expect(knows).toBe(0);
  await setTopics(ana, { questionId: question.id, topics: [topic!.id] }, now);
  const held = { questionId: question.id, seen: "inbox" as const, knows: (await sheetOf(tom, question.reference)).lastEventId };
  await setTopics(ana, { questionId: question.id, topics: [] }, now);
  await expect(decline(tom, { ...held, ...no }, now)).rejects.toThrow(`While you were looking, ${ana.name} removed the topics. Look again before you decide.`);
  const { lastEventId } = await sheetOf(tom, question.reference);
  await chooseHearing(reader(question.id), { hearing: "never" }, now);
  await expect(decline(tom, { ...held, knows: lastEventId, ...no }, now)).rejects.toThrow(/the reader chose/);
  await decline(tom, { ...held, knows: (await sheetOf(tom, question.reference)).lastEventId, ...no }, now);
});

test("of two who press at the same moment, both knowing all there was, one wins and the other is told; every time", async () => {
  for (let round = 0; round < 10; round++) {
    const { id, reference } = await makeQuestion(columnId);
    const { lastEventId: knows } = await sheetOf(ana, reference);
    const tries = [decline(ana, { questionId: id, seen: "inbox", knows, ...no }, now), accept(tom, { questionId: id, seen: "inbox", knows }, now)];
    expect((await outcomes(round % 2 ? tries : tries.toReversed())).toSorted()).toEqual(["done", "refused"]);
    expect(await kindsOf(id)).toHaveLength(1);
  }
});
