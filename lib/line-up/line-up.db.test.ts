import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { columns, issues, topics } from "@/db/schema/magazine";
import { printings } from "@/db/schema/publishing";
import { questions, questionTopics } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import { makeDesk, makePerson, makeQuestion } from "@/db/testing-rows";
import { setDueDay } from "../assignments/due-day";
import { plan } from "../questions/plan";
import { sentence } from "../timeline/kinds";
import { boardOf } from "./cards";
import { keep } from "./keep";
import { keeping, placing, sizing } from "./line-up";
import { place } from "./place";
import { lineUpOf, mostLoose } from "./queries";
import { setSlots } from "./set-slots";

async function setUp() {
  const { magazine, column, editor, other } = await makeDesk();
  const issue = async (name: string, onSaleOn: string, copyCloseOn: string) => (await db.insert(issues).values({ magazineId: magazine.id, name, path: name.toLowerCase().replace(" ", "-"), coverDate: onSaleOn, onSaleOn, copyCloseOn }).returning())[0]!;
  return { magazine, column, editor, other, past: await issue("Autumn 2026", "2026-08-25", "2026-05-15"), spring: await issue("Spring 2027", "2027-02-23", "2026-12-04"), summer: await issue("Summer 2027", "2027-05-25", "2027-02-19") };
}
const on = new Date("2026-11-10T12:00:00Z");
const move = (actor: Parameters<typeof place>[0], questionId: number, to: string, seen: string, now?: Date) => place(actor, placing.parse({ questionId, to, seen }), now);
const spotOf = async (id: number) => {
  const [row] = await db.select({ issueId: questions.issueId, slot: questions.slotNumber }).from(questions).where(eq(questions.id, id));
  return row?.issueId ? `${row.issueId}:${row.slot ?? 0}` : "bank";
};

test("from the bank into a slot, on to another issue, and back; the story tells it", async () => {
  const { column, editor, spring, summer } = await setUp();
  const { id } = await makeQuestion(column.id, "ready");
  expect(await move(editor, id, `${spring.id}:2:0`, "bank")).toBe("in Spring 2027, slot 2");
  expect(await spotOf(id)).toBe(`${spring.id}:2`);
  expect(await move(editor, id, `${summer.id}:0:0`, `${spring.id}:2`)).toBe("in Summer 2027, without a slot");
  expect(await spotOf(id)).toBe(`${summer.id}:0`);
  expect(await move(editor, id, "bank", `${summer.id}:0`)).toBe("out of its issue");
  expect(await spotOf(id)).toBe("bank");
});

test("two in slots change places; whoever comes from elsewhere takes the slot, and its holder stays in the issue without one", async () => {
  const { column, editor, spring, summer } = await setUp();
  const [a, b, c] = [await makeQuestion(column.id, "ready"), await makeQuestion(column.id, "drafting"), await makeQuestion(column.id, "ready")];
  await move(editor, a.id, `${spring.id}:1:0`, "bank");
  await move(editor, b.id, `${summer.id}:1:0`, "bank");
  await move(editor, a.id, `${summer.id}:1:${b.id}`, `${spring.id}:1`);
  expect([await spotOf(a.id), await spotOf(b.id)]).toEqual([`${summer.id}:1`, `${spring.id}:1`]);
  await move(editor, c.id, `${spring.id}:1:${b.id}`, "bank");
  expect([await spotOf(c.id), await spotOf(b.id)]).toEqual([`${spring.id}:1`, `${spring.id}:0`]);
});

test("who decides by an old page is told, and nothing moves", async () => {
  const { column, editor, other, spring, summer } = await setUp();
  const [a, b] = [await makeQuestion(column.id, "ready"), await makeQuestion(column.id, "ready")];
  await move(editor, a.id, `${spring.id}:1:0`, "bank");
  await expect(move(other, a.id, `${summer.id}:1:0`, "bank")).rejects.toThrow("it is in Spring 2027, slot 1 now");
  await expect(move(other, b.id, `${spring.id}:1:0`, "bank")).rejects.toThrow("into this slot meanwhile");
  await move(editor, a.id, "bank", `${spring.id}:1`);
  await expect(move(other, b.id, `${spring.id}:1:${a.id}`, "bank")).rejects.toThrow("The slot is empty now");
  expect([await spotOf(a.id), await spotOf(b.id)]).toEqual(["bank", "bank"]);
});

test("of many who want one slot at once one has it, and nobody waits for ever", async () => {
  const { column, editor, other, spring } = await setUp();
  const all = await Promise.all(Array.from({ length: 6 }, () => makeQuestion(column.id, "ready")));
  const outcomes = await Promise.allSettled(all.map(({ id }, n) => move(n % 2 ? editor : other, id, `${spring.id}:1:0`, "bank")));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const [a, b] = [all[0]!, all[1]!];
  await db.update(questions).set({ issueId: null, slotNumber: null }).where(eq(questions.columnId, column.id));
  await move(editor, a.id, `${spring.id}:1:0`, "bank");
  await move(editor, b.id, `${spring.id}:2:0`, "bank");
  // Each wants the other’s: one swap is made, the other is out of date by then.
  const swaps = await Promise.allSettled([move(editor, a.id, `${spring.id}:2:${b.id}`, `${spring.id}:1`), move(other, b.id, `${spring.id}:1:${a.id}`, `${spring.id}:2`)]);
  expect(swaps.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect([await spotOf(a.id), await spotOf(b.id)]).toEqual([`${spring.id}:2`, `${spring.id}:1`]);
});

test("another magazine’s issue, a declined question, a slot that is none and a checker are refused", async () => {
  const { magazine, column, editor, spring } = await setUp();
  const theirs = await setUp();
  const [ready, declined] = [await makeQuestion(column.id, "ready"), await makeQuestion(column.id, "declined")];
  await expect(move(editor, ready.id, `${theirs.spring.id}:1:0`, "bank")).rejects.toThrow("Choose an issue of this magazine.");
  await expect(move(editor, declined.id, `${spring.id}:1:0`, "bank")).rejects.toThrow("stands in no line-up");
  await expect(move(editor, ready.id, `${spring.id}:4:0`, "bank")).rejects.toThrow("taken this slot out");
  await expect(move(theirs.editor, ready.id, `${spring.id}:1:0`, "bank")).rejects.toThrow();
  await expect(move(await makePerson(magazine.id, "checker"), ready.id, `${spring.id}:1:0`, "bank")).rejects.toThrow();
});

test("a slot is free again once its question has left the river or was planned elsewhere", async () => {
  const { column, editor, spring, summer } = await setUp();
  const [a, b] = [await makeQuestion(column.id, "review"), await makeQuestion(column.id, "ready")];
  await move(editor, a.id, `${spring.id}:1:0`, "bank");
  await db.update(questions).set({ stage: "killed" }).where(eq(questions.id, a.id));
  await move(editor, b.id, `${spring.id}:1:0`, "bank");
  expect(await spotOf(b.id)).toBe(`${spring.id}:1`);
  await plan(editor, { questionId: b.id, issueId: summer.id });
  expect(await spotOf(b.id)).toBe(`${summer.id}:0`);
});

test("slots are added and taken out, but for one that holds an answer, and by a page that is up to date", async () => {
  const { column, editor, spring } = await setUp();
  const size = (slots: number, seen: number) => setSlots(editor, sizing.parse({ issueId: spring.id, columnId: column.id, slots, seen }));
  const { id } = await makeQuestion(column.id, "ready");
  await size(4, 3);
  await move(editor, id, `${spring.id}:4:0`, "bank");
  await expect(size(3, 4)).rejects.toThrow("An answer stands in slot 4. Move it first.");
  await expect(size(5, 3)).rejects.toThrow("meanwhile");
  await move(editor, id, `${spring.id}:1:0`, `${spring.id}:4`);
  await size(3, 4);
  await size(3, 3);
  const told = await db.select({ kind: events.kind, data: events.data }).from(events).where(and(eq(events.magazineId, column.magazineId), eq(events.kind, "slotsSet"))).orderBy(events.id);
  expect(told.map(({ data }) => sentence("slotsSet", data))).toEqual([4, 3].map((n) => `gave ${column.name} ${n} slots in Spring 2027.`));
});

test("a card that goes to another issue takes the day its draft is due along; a day set by hand stays", async () => {
  const { column, editor, spring, summer } = await setUp();
  const historian = await makePerson(column.magazineId, "contributor");
  const [follows, byHand] = [await makeQuestion(column.id, "drafting", historian), await makeQuestion(column.id, "drafting", historian)];
  const dueOf = async (id: number) => (await db.select({ dueOn: assignments.dueOn, followsIssue: assignments.followsIssue }).from(assignments).where(eq(assignments.questionId, id)))[0]!;
  for (const { id } of [follows, byHand]) await move(editor, id, `${spring.id}:0:0`, "bank", on);
  await setDueDay(editor, { questionId: byHand.id, what: "draft", dueOn: "2026-11-25" }, on);
  await db.update(assignments).set({ dueOn: "2026-11-20", followsIssue: true }).where(eq(assignments.questionId, follows.id));
  for (const { id } of [follows, byHand]) await move(editor, id, `${summer.id}:0:0`, `${spring.id}:0`, on);
  expect([await dueOf(follows.id), await dueOf(byHand.id)]).toEqual([{ dueOn: "2027-02-05", followsIssue: true }, { dueOn: "2026-11-25", followsIssue: false }]);
  const [said] = await db.select({ data: events.data }).from(events).where(and(eq(events.questionId, follows.id), eq(events.kind, "dueDayFollows")));
  expect(sentence("dueDayFollows", said!.data)).toContain("February 5, 2027");
  // Where the day would be past already, the one agreed stays, as if set by hand.
  await move(editor, follows.id, `${spring.id}:0:0`, `${summer.id}:0`, new Date("2026-11-30T12:00:00Z"));
  expect(await dueOf(follows.id)).toEqual({ dueOn: "2027-02-05", followsIssue: false });
});

test("the board says what fits, what is late, how often a topic has been on, and what runs out in the bank", async () => {
  const { magazine, column, editor, past, spring } = await setUp();
  await db.update(columns).set({ slotLines: 2 }).where(eq(columns.id, column.id));
  const historian = await makePerson(magazine.id, "contributor");
  const [topic] = await db.insert(topics).values({ magazineId: magazine.id, name: "The Luftwaffe", path: "luftwaffe" }).returning();
  const [printed, late, third, banked] = [await makeQuestion(column.id, "published"), await makeQuestion(column.id, "drafting", historian), await makeQuestion(column.id, "ready"), await makeQuestion(column.id, "ready")];
  await db.insert(questionTopics).values([printed, late, third].map(({ id }) => ({ questionId: id, topicId: topic!.id })));
  await db.insert(printings).values({ questionId: printed.id, issueId: past.id, page: 3, markedById: editor.id, markedAt: new Date() });
  await move(editor, late.id, `${spring.id}:1:0`, "bank");
  await move(editor, third.id, `${spring.id}:2:0`, "bank");
  await keep(editor, keeping.parse({ questionId: banked.id, keeps: "until", useBy: "2026-12-10", seen: "" }));
  await expect(keep(editor, keeping.parse({ questionId: banked.id, keeps: "good", useBy: "", seen: "" }))).rejects.toThrow("Somebody else has said meanwhile");
  const board = boardOf(await lineUpOf(editor, { id: magazine.id, locale: "en-US" }, "2026-12-03", undefined), "2026-12-03", "en-US");
  expect(board.issues.map(({ name }) => name)).toEqual(["Spring 2027", "Summer 2027"]);
  const [first, second] = board.issues[0]!.groups[0]!.cards;
  expect(first).toMatchObject({ late: "Was due on December 1", balance: { words: "Second on “The Luftwaffe” within twelve months", often: false }, fit: null });
  expect(second).toMatchObject({ balance: { words: "Third on “The Luftwaffe” within twelve months", often: true } });
  expect(board.issues[0]).toMatchObject({ dates: "Copy closes December 4, tomorrow; on sale February 23, 2027", sentence: "One of three is ready. One slot is open. One is late." });
  expect(board.bank).toMatchObject([{ id: banked.id, shelf: { words: "Runs out on December 10, in 7 days", state: "soon" } }]);
});

test("of many planned without a slot the late and the oldest are shown, all are counted, and all of one issue are shown when asked for", async () => {
  const { magazine, column, editor, spring } = await setUp();
  const historian = await makePerson(magazine.id, "contributor");
  const [late, slotted] = [await makeQuestion(column.id, "drafting", historian), await makeQuestion(column.id, "ready")];
  for (let n = 0; n < mostLoose + 3; n += 1) await makeQuestion(column.id, "ready");
  await db.update(questions).set({ issueId: spring.id }).where(eq(questions.columnId, column.id));
  await db.update(questions).set({ slotNumber: 1 }).where(eq(questions.id, slotted.id));
  await db.update(questions).set({ stageSince: on }).where(eq(questions.id, late.id));
  const board = async (all?: string) => boardOf(await lineUpOf(editor, { id: magazine.id, locale: "en-US" }, "2026-12-03", undefined, all), "2026-12-03", "en-US").issues[0]!;
  const few = await board();
  expect([few.groups[0]!.cards.length, few.groups[0]!.loose.length, few.groups[0]!.more]).toEqual([1, mostLoose, 4]);
  expect(few.groups[0]!.loose.map(({ id }) => id)).toContain(late.id);
  expect(few.sentence).toBe("One of three is ready. Two slots are open. One is late. Twelve more have no slot yet.");
  const all = await board(spring.path);
  expect([all.groups[0]!.loose.length, all.groups[0]!.more, all.sentence]).toEqual([mostLoose + 4, 0, few.sentence]);
});
