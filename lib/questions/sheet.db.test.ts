import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { issues, topics } from "@/db/schema/magazine";
import { questions } from "@/db/schema/questions";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import { clock } from "../actor";
import { Missing } from "../refusal";
import { record } from "../timeline/record";
import { askedBy, readerAddress, wordsSent } from "./asked-by";
import { list, stageCounts } from "./list";
import { listFilter, searchWords } from "./list-filter";
import { plan } from "./plan";
import { setSlot } from "./set-slot";
import { setTopics } from "./set-topics";
import { sheetOf } from "./sheet";
import { stageDates, storyOf } from "./story";

const now = new Date("2026-11-01T09:00:00Z");
const filter = (more: Record<string, string> = {}) => listFilter.parse(more);
async function cast() {
  const { magazine, column } = await makeMagazine();
  return { magazine, column, ana: await makePerson(magazine.id, "editor"), vera: await makePerson(magazine.id, "checker"), helen: await makePerson(magazine.id, "contributor") };
}

test("the sheet is the desk's: not a historian's, though the question is assigned, and not a stranger's", async () => {
  const { column, ana, vera, helen } = await cast();
  const stranger = await makePerson((await makeMagazine()).magazine.id, "chief");
  const question = await makeQuestion(column.id, "drafting", helen);
  expect(await sheetOf(ana, question.reference)).toMatchObject({ slugLine: question.slugLine, situation: { assignment: { contributorId: helen.id } }, issue: null, topics: [] });
  await expect(sheetOf(helen, question.reference)).rejects.toThrow(Missing);
  await expect(sheetOf(stranger, question.reference)).rejects.toThrow(Missing);
  expect(await readerAddress(ana, question.id)).toMatchObject({ email: question.asker.email });
  await expect(readerAddress(vera, question.id)).rejects.toThrow(Missing);
  await expect(readerAddress(helen, question.id)).rejects.toThrow(Missing);
});

test("everybody who asked is kept when questions merge, the question's own reader first, without an address", async () => {
  const { column } = await cast();
  const [twin, question] = [await makeQuestion(column.id, "inbox", undefined, "Were coins hammered into trees?"), await makeQuestion(column.id)];
  await db.execute(sql`update questions set stage = 'merged', merged_into_id = ${question.id} where id = ${twin.id}`);
  const askers = await askedBy(question.id);
  expect(askers.map((asker) => [asker.reference, asker.name])).toEqual([[question.reference, question.asker.name], [twin.reference, twin.asker.name]]);
  expect(JSON.stringify(askers)).not.toContain("@example.org");
  expect((await wordsSent(question.id)).map((message) => message.body)).toEqual(["Why did ships ring bells?", "Were coins hammered into trees?"]);
});

test("the story is told with names, newest first, and dates the stages", async () => {
  const { magazine, column, ana, helen } = await cast();
  const question = await makeQuestion(column.id, "drafting", helen);
  const about = { magazineId: magazine.id, questionId: question.id };
  const at = (day: number) => new Date(Date.UTC(2026, 9, day));
  await db.transaction(async (tx) => {
    await record(tx, { kind: "reader", questionId: question.id }, { kind: "received", at: at(1), ...about });
    await record(tx, ana, { kind: "accepted", at: at(2), ...about });
    await record(tx, helen, { kind: "taken", at: at(3), ...about });
    await record(tx, helen, { kind: "taken", at: at(5), ...about });
    await record(tx, clock, { kind: "published", at: at(6), ...about, data: { address: "/ask/bells" } });
  });
  const story = await storyOf(ana, question.id);
  expect(story.map((told) => `${told.who} ${told.sentence}`)).toEqual([
    "The schedule published it at /ask/bells.",
    `${helen.name} took it up and began to write.`,
    `${helen.name} took it up and began to write.`,
    "You accepted it.",
    `${question.asker.name} sent the question.`,
  ]);
  expect(stageDates(story)).toEqual({ inbox: at(1), unassigned: at(2), drafting: at(5), published: at(6) });
});

test("a search finds by reference, slug, words as sent, the beginning of a word, and the reader's name; nobody else's", async () => {
  const { column, ana } = await cast();
  const question = await makeQuestion(column.id, "unassigned", undefined, "Did the Sheffield lose the roof of a turret to a wave?");
  await makeQuestion(column.id, "unassigned");
  const foundBy = async (q: string) => (await list(ana, "questions", filter({ q }), now)).rows.map((row) => row.reference);
  for (const q of [question.reference.toLowerCase(), "turrets", "sheff", "wave roof", question.asker.name]) expect(await foundBy(q)).toEqual([question.reference]);
  expect(await foundBy("periscope")).toEqual([]);
  expect(await foundBy("' & | :* !")).toHaveLength(2);
  expect(searchWords("O'Hara’s (1943)")).toBe("'O':* & 'Hara':* & 's':* & '1943':*");
  const stranger = await makePerson((await makeMagazine()).magazine.id, "chief");
  expect((await list(stranger, "questions", filter({ q: "turret" }), now)).rows).toEqual([]);
});

test("the views, overdue by the magazine's own day, by historian, and page by page", async () => {
  const { column, ana, helen } = await cast();
  const late = await makeQuestion(column.id, "drafting", helen);
  await db.update(assignments).set({ dueOn: "2026-10-31" }).where(eq(assignments.questionId, late.id));
  const review = await makeQuestion(column.id, "review", helen);
  const waiting = await makeQuestion(column.id, "unassigned");
  const seen = async (view: "questions" | "reviews" | "answers", more: Record<string, string> = {}, when = now) => (await list(ana, view, filter(more), when)).rows.map((row) => row.reference);
  expect(await seen("questions")).toEqual([waiting.reference, review.reference, late.reference]);
  expect(await seen("reviews")).toEqual([review.reference]);
  expect(await seen("answers")).toEqual([]);
  expect(await seen("questions", { overdue: "yes" })).toEqual([late.reference]);
  // 3 in the morning of November 1 in Greenwich is still October 31 in New York: not overdue yet.
  expect(await seen("questions", { overdue: "yes" }, new Date("2026-11-01T03:00:00Z"))).toEqual([]);
  expect(await seen("questions", { historian: String(helen.id) })).toEqual([review.reference, late.reference]);
  expect(await seen("questions", { after: review.reference })).toEqual([late.reference]);
  expect(await stageCounts(ana, filter(), now)).toEqual({ drafting: 1, review: 1, unassigned: 1 });
});

test("topics and the issue are set by those who may, within the magazine, and told", async () => {
  const { magazine, column, ana, vera } = await cast();
  const other = (await makeMagazine()).magazine;
  const question = await makeQuestion(column.id, "unassigned");
  const [sea, theirs] = await db.insert(topics).values([{ magazineId: magazine.id, name: "The war at sea", path: "sea" }, { magazineId: other.id, name: "Else", path: "else" }]).returning();
  const dates = { coverDate: "2027-01-01", onSaleOn: "2026-12-20", copyCloseOn: "2026-12-01" };
  const [winter, elsewhere] = await db.insert(issues).values([{ magazineId: magazine.id, name: "Winter 2027", path: "w", ...dates }, { magazineId: other.id, name: "Winter 2027", path: "w", ...dates }]).returning();
  await setTopics(ana, { questionId: question.id, topics: [sea!.id, theirs!.id] }, now);
  await plan(ana, { questionId: question.id, issueId: winter!.id }, now);
  expect(await sheetOf(ana, question.reference)).toMatchObject({ topics: [{ name: "The war at sea" }], issue: { name: "Winter 2027" } });
  await expect(plan(ana, { questionId: question.id, issueId: elsewhere!.id }, now)).rejects.toThrow("Something needs another look.");
  await expect(setTopics(vera, { questionId: question.id, topics: [] }, now)).rejects.toThrow(Missing);
  await plan(ana, { questionId: question.id, issueId: null }, now);
  expect((await storyOf(vera, question.id)).map((told) => told.sentence)).toEqual(["took it out of the issue it was planned for.", "planned it for Winter 2027.", "set the topics: The war at sea."]);
  expect((await db.select().from(questions).where(eq(questions.id, question.id)))[0]?.issueId).toBe(null);
});

test("a question's slot is the column's unless an editor gives it another, which is told once", async () => {
  const { column, ana, vera, helen } = await cast();
  const question = await makeQuestion(column.id, "unassigned");
  for (const actor of [vera, helen]) await expect(setSlot(actor, { questionId: question.id, lines: 40 }, now)).rejects.toThrow(Missing);
  await setSlot(ana, { questionId: question.id, lines: 40 }, now);
  await setSlot(ana, { questionId: question.id, lines: 40 }, now);
  expect(await sheetOf(vera, question.reference)).toMatchObject({ slotLines: 40, column: { slotLines: null } });
  await setSlot(ana, { questionId: question.id, lines: null }, now);
  expect((await storyOf(vera, question.id)).map((told) => told.sentence)).toEqual(["gave it the usual slot.", "set its slot to 40 lines."]);
});
