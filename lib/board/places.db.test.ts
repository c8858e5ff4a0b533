import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { boardEntries, boardPlaces } from "@/db/schema/board";
import { askers } from "@/db/schema/intake";
import { columns, topics } from "@/db/schema/magazine";
import { questions, questionTopics } from "@/db/schema/questions";
import { choices, editor, magazineId, ready, tuesday } from "@/db/testing-publishing";
import { makeQuestion } from "@/db/testing-rows";
import { publishNow } from "../publishing/publish-now";
import { withdraw } from "../publishing/withdraw";
import { withdrawing } from "../publishing/publication";
import { sumTallies } from "../timeline/tallies";
import { stageNames } from "../words";
import { boardPage, type BoardView, firstView, standingOnBoard } from "./board";
import { boardCounts, boardRows } from "./on-board";
import { takeOffBoard } from "./put-on";
import { wonder } from "./wonder";

let column: typeof columns.$inferSelect;
beforeEach(async () => {
  column = (await db.update(columns).set({ hasBoard: true }).where(eq(columns.magazineId, magazineId)).returning())[0]!;
});

async function onBoard(id: number, { wondered = 0, putUpAt = tuesday } = {}) {
  await db.update(askers).set({ boardWording: "As shown." }).where(eq(askers.questionId, id));
  await db.insert(boardEntries).values({ questionId: id, columnId: column.id, words: `Words of ${id}?`, putUpAt, putUpById: editor.id, wondered });
}
const laneOf = async (id: number) => (await db.select({ lane: boardPlaces.lane }).from(boardPlaces).where(and(eq(boardPlaces.questionId, id), eq(boardPlaces.topicId, 0))))[0]?.lane ?? null;
const pageOf = (view: Partial<BoardView>) => boardRows({ id: column.id, boardSaysIssue: false }, { ...firstView, ...view });
/** Every page of a view, one after the other. */
async function pagesOf(view: Partial<BoardView>) {
  const pages: string[][] = [];
  for (let after: string | null = null; pages.length < 20; ) {
    const { rows, next } = await pageOf({ ...view, after });
    pages.push(rows.map(({ reference }) => reference));
    if (next === null) return pages;
    after = next;
  }
  throw new Error("It never ends.");
}

const lanes = { waiting: "open", looking: "open", writing: "open", review: "open", ready: "open", answered: "answered", no: "closed", down: "closed" } as const;

test("a question is listed in the group its standing tells, whatever its stage, and with what it was put together with", async () => {
  const { id } = await makeQuestion(column.id);
  const [target, further] = [await makeQuestion(column.id, "drafting"), await makeQuestion(column.id, "drafting")];
  await onBoard(id);
  for (const stage of stageNames.filter((name) => name !== "merged" && name !== "published")) {
    await db.update(questions).set({ stage }).where(eq(questions.id, id));
    const standing = standingOnBoard({ stage, page: null, wasPublished: false });
    expect([stage, await laneOf(id)]).toEqual([stage, standing && lanes[standing]]);
  }
  await db.update(questions).set({ stage: "merged", mergedIntoId: target.id }).where(eq(questions.id, id));
  expect(await laneOf(id)).toBe("open");
  await db.update(questions).set({ stage: "declined" }).where(eq(questions.id, target.id));
  expect(await laneOf(id)).toBe("closed");
  await db.update(questions).set({ stage: "merged", mergedIntoId: further.id }).where(eq(questions.id, target.id));
  expect(await laneOf(id)).toBe("open");
});

test("it is answered while its page stands, and closed once that is withdrawn", async () => {
  const { id } = await ready();
  await onBoard(id);
  expect(await laneOf(id)).toBe("open");
  await publishNow(editor, choices(id), tuesday);
  expect(await laneOf(id)).toBe("answered");
  await withdraw(editor, withdrawing.parse({ questionId: String(id), withdrawal: "It was wrong." }), tuesday);
  expect(await laneOf(id)).toBe("closed");
});

test("without its reader's leave, or taken off, it is listed nowhere", async () => {
  const { id } = await makeQuestion(column.id);
  await onBoard(id);
  await db.update(askers).set({ boardWording: null }).where(eq(askers.questionId, id));
  expect(await laneOf(id)).toBeNull();
  await db.update(askers).set({ boardWording: "As shown." }).where(eq(askers.questionId, id));
  expect(await laneOf(id)).toBe("open");
  await takeOffBoard(editor, { questionId: id }, tuesday);
  expect(await laneOf(id)).toBeNull();
});

test("every question stands on one page and in order, also of those with the same count; a page goes on where it did when others come", async () => {
  const made = [];
  for (let n = 0; n < 2 * boardPage + 7; n++) {
    const question = await makeQuestion(column.id);
    await onBoard(question.id, { wondered: (n * 7) % 5, putUpAt: new Date(tuesday.getTime() + (n % 9) * 1000) });
    made.push({ ...question, wondered: (n * 7) % 5, late: n % 9 });
  }
  const byCount = made.toSorted((a, b) => b.wondered - a.wondered || b.id - a.id).map(({ reference }) => reference);
  const byTime = made.toSorted((a, b) => b.late - a.late || b.id - a.id).map(({ reference }) => reference);
  const pages = await pagesOf({});
  expect([pages.length, pages.flat()]).toEqual([3, byCount]);
  expect((await pagesOf({ order: "newest" })).flat()).toEqual(byTime);
  const after = pages[0]!.at(-1)!.toLowerCase();
  await wonder(made.find(({ reference }) => reference === byCount.at(-1))!.id, { voter: "a", network: "a" }, tuesday);
  await takeOffBoard(editor, { questionId: made.find(({ reference }) => reference === pages[0]!.at(-1))!.id }, tuesday);
  await onBoard((await makeQuestion(column.id)).id, { wondered: 9 });
  expect((await pageOf({ after })).rows[0]!.reference).toBe(pages[1]![0]);
  for (const none of ["zz-1", `${column.prefix.toLowerCase()}-999999`]) expect(await pageOf({ after: none })).toEqual({ rows: [], next: null });
});

test("a topic lists and counts its own, as they come and go", async () => {
  const [ships, bells] = await db.insert(topics).values([{ magazineId, name: "Ships", path: "ships" }, { magazineId, name: "Bells", path: "bells" }]).returning();
  const [one, other] = [await makeQuestion(column.id), await makeQuestion(column.id)];
  for (const { id } of [one, other]) await onBoard(id);
  await db.insert(questionTopics).values([{ questionId: one.id, topicId: ships!.id }, { questionId: one.id, topicId: bells!.id }, { questionId: other.id, topicId: ships!.id }]);
  expect(await boardCounts(column.id, "open")).toEqual({ groups: { open: 2, answered: 0, closed: 0 }, topics: [{ name: "Bells", path: "bells", n: 1 }, { name: "Ships", path: "ships", n: 2 }] });
  expect((await pageOf({ topic: "bells" })).rows.map(({ reference }) => reference)).toEqual([one.reference]);
  expect((await pageOf({ topic: "nothing" })).rows).toEqual([]);
  await db.delete(questionTopics).where(and(eq(questionTopics.questionId, one.id), eq(questionTopics.topicId, ships!.id)));
  await db.update(questions).set({ stage: "declined" }).where(eq(questions.id, other.id));
  await sumTallies();
  expect(await boardCounts(column.id, "open")).toEqual({ groups: { open: 1, answered: 0, closed: 1 }, topics: [{ name: "Bells", path: "bells", n: 1 }] });
  expect((await boardCounts(column.id, "closed")).topics).toEqual([{ name: "Ships", path: "ships", n: 1 }]);
});
