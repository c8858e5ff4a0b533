// What is done to many in one go, and taken back in one go, with the letters that have not gone.
import { eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { acts } from "@/db/schema/intake";
import { topics } from "@/db/schema/magazine";
import { letters } from "@/db/schema/mail";
import { questionTopics } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import { makeQuestion } from "@/db/testing-rows";
import { kindsOf, now, outcomes, set, stageOf } from "@/db/testing-triage";
import { tell } from "../mail/tell";
import { Missing, Refusal } from "../refusal";
import { accept, acceptAll } from "./accept";
import { actOf } from "./act-queries";
import { addTopics } from "./add-topics";
import { decline, declineAll } from "./decline";
import { markAllAsSpam } from "./mark-as-spam";
import { merge, mergeAll } from "./merge";
import { decliningAll } from "./triage";
import { undo } from "./undo";

const { columnId, ana, tom, stranger, checker } = await set();
async function some(n: number) {
  const made: Awaited<ReturnType<typeof makeQuestion>>[] = [];
  while (made.length < n) made.push(await makeQuestion(columnId));
  return made;
}
const picksOf = (questions: { id: number }[]) => questions.map(({ id }) => ({ questionId: id, seen: "inbox" as const }));
const stagesOf = async (questions: { id: number }[]) => Promise.all(questions.map(({ id }) => stageOf(id)));
const no = { reason: "Asked often.", tell: true, personal: "Do look into our spring issue." };

test("many are declined in one go and come back in one go; the story of each tells both", async () => {
  const three = await some(3);
  const { actId, left } = await declineAll(ana, { picks: picksOf(three), ...no }, now);
  expect(left).toEqual([]);
  expect(await stagesOf(three)).toEqual(["declined", "declined", "declined"]);
  await undo(ana, { actId }, now);
  expect(await stagesOf(three)).toEqual(["inbox", "inbox", "inbox"]);
  expect(await kindsOf(three[0]!.id)).toEqual(["declined", "undone"]);
  await expect(undo(ana, { actId }, now)).rejects.toThrow(/undone already/);
  expect(await actOf(ana, actId)).toMatchObject({ gone: 0, parts: three.map(({ reference }) => ({ reference, isUndone: true })) });
  expect(await actOf(tom, actId)).toBe(null);
});

test("a letter about what was undone is not written; one that waits is called back; one that went is counted", async () => {
  const [early, waiting, gone] = await some(3);
  const { actId } = await declineAll(ana, { picks: picksOf([early!, waiting!, gone!]), ...no }, now);
  const eventOf = async (id: number) => (await db.select({ id: events.id }).from(events).where(eq(events.questionId, id)).orderBy(events.id))[0]!.id;
  for (const question of [waiting!, gone!]) await tell({ eventId: await eventOf(question.id) }, now);
  await db.update(letters).set({ state: "sent", sentAt: now }).where(eq(letters.questionId, gone!.id));
  await undo(ana, { actId }, now);
  await tell({ eventId: await eventOf(early!.id) }, now);
  const rows = await db.select({ questionId: letters.questionId, state: letters.state, body: letters.body }).from(letters).where(inArray(letters.questionId, [early!.id, waiting!.id, gone!.id])).orderBy(letters.questionId);
  expect(rows.map(({ questionId, state }) => [questionId, state])).toEqual([[waiting!.id, "calledBack"], [gone!.id, "sent"]]);
  expect(rows[0]!.body).toContain("Do look into our spring issue.");
  expect((await actOf(ana, actId))?.gone).toBe(1);
});

test("letters about what can be undone wait; others go at once", async () => {
  const { id } = await makeQuestion(columnId);
  const before = new Date();
  await decline(ana, { questionId: id, ...no }, before);
  const [event] = await db.select({ id: events.id }).from(events).where(eq(events.questionId, id));
  const jobs = await db.execute<{ wait: number }>(`select extract(epoch from run_at - now())::float as wait from graphile_worker._private_jobs where payload ->> 'eventId' = '${event!.id}'`);
  expect(jobs[0]!.wait).toBeGreaterThan(20);
});

test("what others had moved is left and named; when all were, nothing is done", async () => {
  const three = await some(3);
  await accept(tom, { questionId: three[1]!.id, seen: "inbox" }, now);
  const { actId, left, done } = await markAllAsSpam(ana, { picks: picksOf(three) }, now);
  expect([left, done]).toEqual([[three[1]!.reference], [three[0]!.reference, three[2]!.reference]]);
  expect((await actOf(ana, actId))?.left).toEqual([three[1]!.reference]);
  await expect(markAllAsSpam(ana, { picks: picksOf(three) }, now)).rejects.toThrow(Refusal);
});

test("what somebody has gone on with since stays as it is", async () => {
  const two = await some(2);
  const { actId } = await acceptAll(ana, { picks: picksOf(two) }, now);
  await decline(tom, { questionId: two[0]!.id, ...no }, now);
  await undo(ana, { actId }, now);
  expect(await stagesOf(two)).toEqual(["declined", "inbox"]);
  expect((await actOf(ana, actId))?.parts.map(({ isUndone }) => isUndone)).toEqual([false, true]);
  const again = await accept(ana, { questionId: two[1]!.id }, now);
  await decline(tom, { questionId: two[1]!.id, ...no }, now);
  await expect(undo(ana, again, now)).rejects.toThrow(/gone on/);
  expect((await db.select().from(acts).where(eq(acts.id, again.actId)))[0]!.undoneAt).toBe(null);
});

test("merged questions stand for themselves again; topics are as before", async () => {
  const [target, ...two] = await some(3);
  const merged = await mergeAll(ana, { picks: picksOf(two), into: target!.reference }, now);
  await undo(ana, merged, now);
  expect(await stagesOf(two)).toEqual(["inbox", "inbox"]);
  const [magazineId] = [...ana.roles.keys()];
  const [sea, air] = await db.insert(topics).values([{ magazineId: magazineId!, name: "Sea", path: "sea" }, { magazineId: magazineId!, name: "Air", path: "air" }]).returning();
  await db.insert(questionTopics).values({ questionId: two[0]!.id, topicId: air!.id });
  const given = await addTopics(ana, { picks: picksOf(two), topics: [sea!.id] }, now);
  const topicsNow = async () => Promise.all(two.map(async ({ id }) => (await db.select({ id: questionTopics.topicId }).from(questionTopics).where(eq(questionTopics.questionId, id))).map((row) => row.id).toSorted((a, b) => a - b)));
  expect(await topicsNow()).toEqual([[sea!.id, air!.id], [sea!.id]]);
  await undo(ana, given, now);
  expect(await topicsNow()).toEqual([[air!.id], []]);
});

test("an act is its editor's own, and a checker and a stranger can do nothing to many either", async () => {
  const two = await some(2);
  await expect(declineAll(checker, { picks: picksOf(two), ...no }, now)).rejects.toThrow(Refusal);
  await expect(declineAll(stranger, { picks: picksOf(two), ...no }, now)).rejects.toThrow(Missing);
  const done = await declineAll(ana, { picks: picksOf(two), ...no }, now);
  for (const who of [tom, stranger]) await expect(undo(who, done, now)).rejects.toThrow(Missing);
  expect(decliningAll.safeParse({ pick: Array.from({ length: 201 }, (_, at) => at + 1), reason: "No." }).success).toBe(false);
});

test("two editors over the same questions at once: each question goes one way, and neither waits for ever", async () => {
  const many = await some(6);
  const backwards = many.toReversed();
  const [a, b] = await Promise.all([declineAll(ana, { picks: picksOf(many), ...no }, now), acceptAll(tom, { picks: picksOf(backwards) }, now)].map((each) => each.catch(() => ({ done: [] as string[], left: [] as string[] }))));
  expect([...a!.done, ...b!.done].toSorted()).toEqual(many.map(({ reference }) => reference).toSorted());
  for (const { id } of many) expect(await kindsOf(id)).toHaveLength(1);
  const [one, other] = await some(2);
  const both = await outcomes([merge(ana, { questionId: one!.id, into: other!.reference }, now), merge(tom, { questionId: other!.id, into: one!.reference }, now)]);
  expect(both.toSorted()).toEqual(["done", "refused"]);
});
