import { and, eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { boardEntries, wonders, wonderSalts } from "@/db/schema/board";
import { askers } from "@/db/schema/intake";
import { columns, staleMarks } from "@/db/schema/magazine";
import { questions } from "@/db/schema/questions";
import { readers } from "@/db/schema/readers";
import { makeDesk, makePerson, makeQuestion } from "@/db/testing-rows";
import type { Person } from "../actor";
import { accept } from "../intake/accept";
import { decline } from "../intake/decline";
import { takeBack } from "../intake/take-back";
import { list } from "../questions/list";
import { Missing, Refusal } from "../refusal";
import { firstView } from "./board";
import { boardOf } from "./desk";
import { boardColumn, boardCounts, boardRows, onBoard } from "./on-board";
import { chooseBoard, putOnBoard, takeOffBoard } from "./put-on";
import { renewCounts } from "./renew-counts";
import { confirmTold, forgetUnconfirmed, stopTelling, toBeTold } from "./told";
import { networkHash, newCookie, saltLasts, sweepSalts, voterOf } from "./voter";
import { askToBeTold, hasWondered, unwonder, wonder } from "./wonder";

process.env.NEXTAUTH_SECRET = "a secret for tests";
const now = new Date("2026-11-24T12:00:00Z");
const wording = "You may show it.";

let editor: Person;
let checker: Person;
let column: Awaited<ReturnType<typeof makeDesk>>["column"];
beforeEach(async () => {
  const desk = await makeDesk({ hasBoard: true, boardWording: wording });
  [editor, column] = [desk.editor, desk.column];
  checker = await makePerson(desk.magazine.id, "checker");
});

/** A question whose reader agreed, on the board unless it is said otherwise. */
async function shown({ words = "Did ships keep cats?", isOn = true, stage = "inbox" as const } = {}) {
  const question = await makeQuestion(column.id, stage, undefined, "Dear Sir, my aunt Ada, who drinks, says that ships kept cats.");
  await db.update(askers).set({ boardWording: wording, boardAgreedAt: now }).where(eq(askers.questionId, question.id));
  if (isOn) await putOnBoard(editor, { questionId: question.id, words }, now);
  return question;
}
const board = async (more = {}) => (await boardRows({ id: column.id, boardSaysIssue: false }, { ...firstView, ...more })).rows;
const entry = async (id: number) => (await db.select().from(boardEntries).where(eq(boardEntries.questionId, id)))[0]!;
const marks = async () => db.$count(staleMarks);
const voterNo = (n: number) => ({ voter: `voter ${n}`, network: `network ${n}` });

test("what an editor puts there is shown in the words of the board, never in those of the letter", async () => {
  const { reference } = await shown();
  const [row] = await board();
  expect(row).toMatchObject({ reference, words: "Did ships keep cats?", standing: "waiting", wondered: 0 });
  expect(JSON.stringify(await board())).not.toMatch(/Ada|example\.org/);
  expect((await onBoard({ id: column.id, boardSaysIssue: false }, reference))?.shown?.words).toBe("Did ships keep cats?");
});

test("without the reader's leave, without a board, or by a checker nothing is put there", async () => {
  const without = await makeQuestion(column.id);
  await expect(putOnBoard(editor, { questionId: without.id, words: "Cats?" }, now)).rejects.toThrow(/not agreed/);
  const { id } = await shown({ isOn: false });
  await expect(putOnBoard(checker, { questionId: id, words: "Cats?" }, now)).rejects.toBeInstanceOf(Missing);
  await db.update(columns).set({ hasBoard: false }).where(eq(columns.id, column.id));
  await expect(putOnBoard(editor, { questionId: id, words: "Cats?" }, now)).rejects.toBeInstanceOf(Refusal);
  expect(await board()).toEqual([]);
});

test("a withheld name is withheld there, and a leave taken back takes it down at once", async () => {
  const { id, reference } = await shown();
  await db.update(askers).set({ withheld: true }).where(eq(askers.questionId, id));
  expect((await board())[0]!.credit).toMatch(/^Name withheld/);
  const before = await marks();
  await chooseBoard({ kind: "reader", questionId: id }, { board: false }, now);
  expect(await board()).toEqual([]);
  expect(await marks()).toBeGreaterThan(before);
  expect(await onBoard({ id: column.id, boardSaysIssue: false }, reference)).toMatchObject({ shown: null });
  await chooseBoard({ kind: "reader", questionId: id }, { board: true }, now);
  expect((await db.select({ wording: askers.boardWording }).from(askers).where(eq(askers.questionId, id)))[0]!.wording).toBe(wording);
  expect(await board()).toEqual([]); // it is the editor's to put it there again
});

test("what becomes of it is told at once, whoever does it", async () => {
  const [taken, declined, back] = [await shown({ words: "One?" }), await shown({ words: "Two?" }), await shown({ words: "Three?" })];
  const before = await marks();
  await accept(editor, { questionId: taken.id }, now);
  expect(await marks()).toBe(before + 1);
  await decline(editor, { questionId: declined.id, reason: "Not ours.", tell: false }, now);
  await takeBack({ kind: "reader", questionId: back.id }, now);
  expect((await board()).map(({ words, standing }) => [words, standing])).toEqual([["One?", "looking"]]);
  expect((await board({ group: "closed" })).map(({ words, standing }) => [words, standing])).toEqual([["Two?", "no"]]);
  expect((await boardCounts(column.id, "open")).groups).toEqual({ open: 1, answered: 0, closed: 1 });
  const unshown = await makeQuestion(column.id);
  const still = await marks();
  await accept(editor, { questionId: unshown.id }, now);
  expect(await marks()).toBe(still);
});

test("one that was put together with another goes on with it", async () => {
  const [one, other] = [await shown({ words: "One?" }), await makeQuestion(column.id, "drafting", await makePerson(column.magazineId, "contributor"))];
  await db.update(questions).set({ stage: "merged", mergedIntoId: other.id }).where(eq(questions.id, one.id));
  expect((await board())[0]).toMatchObject({ words: "One?", standing: "writing" });
  const before = await marks();
  await db.update(questions).set({ stage: "review" }).where(eq(questions.id, other.id));
  expect(await marks()).toBe(before + 1);
});

test("taken off and put back it keeps its votes; its words can be changed", async () => {
  const { id } = await shown();
  await wonder(id, voterNo(1), now);
  await takeOffBoard(editor, { questionId: id }, now);
  expect(await board()).toEqual([]);
  await expect(takeOffBoard(editor, { questionId: id }, now)).rejects.toThrow(/not on the board/);
  await putOnBoard(editor, { questionId: id, words: "And dogs?" }, now);
  expect((await board())[0]).toMatchObject({ words: "And dogs?", wondered: 1 });
  expect(await boardOf(id)).toMatchObject({ isOn: true, wondered: 1, agreed: true });
});

test("a vote counts once for each cookie and once for each network, and can be taken back by whoever gave it", async () => {
  const { id } = await shown();
  expect(await wonder(id, voterNo(1), now)).toBe("counted");
  expect(await wonder(id, { voter: "voter 1", network: "elsewhere" }, now)).toBe("before");
  expect(await wonder(id, { voter: "another", network: "network 1" }, now)).toBe("network");
  expect((await entry(id)).wondered).toBe(1);
  expect(await unwonder(id, "another")).toBe(false);
  expect(await unwonder(id, "voter 1")).toBe(true);
  expect([(await entry(id)).wondered, await hasWondered(id, "voter 1")]).toEqual([0, false]);
  await takeOffBoard(editor, { questionId: id }, now);
  await wonder(id, voterNo(2), now);
  expect((await entry(id)).wondered).toBe(0);
});

test("ten thousand votes from one address count once, with ten thousand cookies of ours and many at once", async () => {
  const { id } = await shown();
  const network = await networkHash("203.0.113.9", now);
  for (let begun = 0; begun < 10_000; begun += 20) await Promise.all(Array.from({ length: 20 }, () => wonder(id, { voter: voterOf(newCookie())!, network }, now)));
  expect([(await entry(id)).wondered, await db.$count(wonders, eq(wonders.questionId, id))]).toEqual([1, 1]);
}, 120_000);

test("a cookie that was not made here is nobody's", () => {
  const cookie = newCookie();
  expect(voterOf(cookie)).toMatch(/^[\w-]{43}$/);
  const [name, seal] = cookie.split(".") as [string, string];
  for (const forged of [undefined, "", name, `${name}.`, `${"A".repeat(22)}.${seal}`, `${name}.${"A".repeat(43)}`, `${cookie}x`]) expect(voterOf(forged)).toBeNull();
});

test("an address is hashed under a salt that is thrown away after a week; of an IPv6 one the network counts", async () => {
  await db.delete(wonderSalts);
  const first = await networkHash("203.0.113.9", now);
  expect(await networkHash("203.0.113.9", new Date(now.getTime() + 3_600_000))).toBe(first);
  expect(await networkHash("2001:db8:1:2::3", now)).toBe(await networkHash("2001:db8:1:2:ffff::9", now));
  const later = new Date(now.getTime() + saltLasts + 3_600_000);
  expect(await networkHash("203.0.113.9", later)).not.toBe(first);
  await sweepSalts(later);
  expect(await db.select().from(wonderSalts)).toHaveLength(1);
});

test("the desk lists the most wondered first, page by page, and only what is on the board", async () => {
  const made = [await shown({ words: "One?" }), await shown({ words: "Two?" }), await shown({ words: "Three?" })];
  await makeQuestion(column.id);
  for (const [at, n] of [1, 3, 2].entries()) for (let vote = 0; vote < n; vote++) await wonder(made[at]!.id, voterNo(vote), now);
  const filter = { order: "wondered", stage: "inbox" } as const;
  const first = await list(editor, "questions", filter, now, 2);
  expect(first.rows.map(({ reference, wondered }) => [reference, wondered])).toEqual([[made[1]!.reference, 3], [made[2]!.reference, 2]]);
  const next = await list(editor, "questions", { ...filter, after: first.after! }, now, 2);
  expect([next.rows.map(({ reference }) => reference), next.after]).toEqual([[made[0]!.reference], null]);
  expect((await board()).map(({ words }) => words)).toEqual(["Two?", "Three?", "One?"]);
  expect((await board({ order: "newest" })).map(({ words }) => words)).toEqual(["Three?", "Two?", "One?"]);
});

test("votes print no page; the printed counts follow when they are asked to", async () => {
  const { id } = await shown();
  await renewCounts(); // those of other boards
  const before = await marks();
  await wonder(id, voterNo(1), now);
  expect(await marks()).toBe(before);
  await renewCounts();
  expect(await marks()).toBe(before + 1);
  await renewCounts();
  expect(await marks()).toBe(before + 1);
});

test("whoever wants to be told is written to once it is confirmed, once for each address, and let go by one call", async () => {
  const { id } = await shown();
  const token = "t".repeat(32);
  await askToBeTold(id, "nobody", { email: "a@example.org", token }, now);
  expect(await toBeTold(token)).toBeNull(); // who has not voted is not on the list
  await wonder(id, voterNo(1), now);
  await wonder(id, voterNo(2), now);
  await askToBeTold(id, "voter 1", { email: "Ann@Example.org", token }, now);
  await askToBeTold(id, "voter 2", { email: "ann@example.org", token: "u".repeat(32) }, now);
  expect([(await toBeTold(token))?.isConfirmed, await toBeTold("u".repeat(32))]).toEqual([false, null]);
  const [reader] = await db.select().from(readers).where(and(eq(readers.magazineId, column.magazineId), eq(readers.address, "ann@example.org")));
  expect(reader).toMatchObject({ name: "" });
  expect(await confirmTold(token, now)).toBe(true);
  expect((await toBeTold(token))?.isConfirmed).toBe(true);
  expect([await stopTelling(token), await stopTelling(token), await toBeTold(token)]).toEqual([true, false, null]);
  expect((await entry(id)).wondered).toBe(2);
});

test("an address that is never confirmed goes within a week", async () => {
  const { id } = await shown();
  await wonder(id, voterNo(1), now);
  await askToBeTold(id, "voter 1", { email: "a@example.org", token: "t".repeat(32) }, now);
  await forgetUnconfirmed(new Date(now.getTime() + 6 * 86_400_000));
  expect(await toBeTold("t".repeat(32))).not.toBeNull();
  await forgetUnconfirmed(new Date(now.getTime() + 8 * 86_400_000));
  expect((await db.execute(sql`select email, token from wonders where question_id = ${id}`))[0]).toEqual({ email: null, token: null });
});

test("a reference leads to its column only where that has a board", async () => {
  const { reference } = await shown();
  expect(await boardColumn(reference.toLowerCase())).toMatchObject({ id: column.id });
  await db.update(columns).set({ hasBoard: false }).where(eq(columns.id, column.id));
  expect([await boardColumn(reference), await boardColumn("nonsense")]).toEqual([null, null]);
});
