// The moving of due days that hang on an issue: each question's story tells it, and whoever it concerns gets one letter for all of theirs.
import { and, eq, inArray, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { issues, magazines } from "@/db/schema/magazine";
import { questions } from "@/db/schema/questions";
import type { Person } from "../actor";
import { dayIn, sayDay } from "../kit/day";
import { changeIssueIn } from "../magazine/change-issue";
import { rowsOf, type SettingOffsets } from "../magazine/due-days";
import type { IssueInput } from "../magazine/issue";
import { offsetRows, putOffsets } from "../magazine/offsets";
import { taken } from "../magazine/taken";
import { must } from "../may";
import { unlessTaken } from "../people/taken";
import { Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";
import { dues } from "../words";
import { type Change, markOf, type MovedDay, movedDays } from "./moved-days";

const other = "Since this page was drawn somebody has changed what hangs on these days. Look at the list again.";

async function placeOf(tx: Tx, magazineId: number, now: Date) {
  const [magazine] = await tx.select({ locale: magazines.locale, timeZone: magazines.timeZone }).from(magazines).where(eq(magazines.id, magazineId)).for("update"); // one such move at a time
  if (!magazine) throw new Missing("This magazine");
  const today = dayIn(magazine.timeZone, now);
  return { today, say: (day: string) => sayDay(day, magazine.locale, today) };
}
type Place = Awaited<ReturnType<typeof placeOf>>;

/** Moves them, with a line in each question's story. */
async function moveAll(tx: Tx, actor: Person, magazineId: number, moved: MovedDay[], { say }: Place, now: Date): Promise<void> {
  const drafts = moved.filter(({ what }) => what === "draft");
  for (const { assignmentId, to } of drafts) await tx.update(assignments).set({ dueOn: to }).where(eq(assignments.id, assignmentId));
  for (const questionId of new Set(moved.map((one) => one.questionId))) {
    const days = moved.filter((one) => one.questionId === questionId);
    await record(tx, actor, { kind: "daysMoved", at: now, magazineId, questionId, data: { what: new Intl.ListFormat("en").format(days.map(({ what, from, to }) => `${dues[what]} from ${say(from)} to ${say(to)}`)) } });
  }
}

/** Works out what the change moves, behind locks, and refuses when that is not what the page showed. */
async function movedAsSeen(tx: Tx, magazineId: number, change: Change, seen: string | undefined, today: string): Promise<MovedDay[]> {
  const first = await movedDays(tx, magazineId, change, today);
  if (first.length > 0) await tx.select({ id: questions.id }).from(questions).where(inArray(questions.id, first.map(({ questionId }) => questionId))).orderBy(questions.id).for("update");
  const moved = await movedDays(tx, magazineId, change, today);
  if (moved.length > 0 && seen !== markOf(moved)) throw new Refusal(other);
  return moved;
}

const told = (moved: readonly MovedDay[]) => moved.map(({ personId, questionId, what, from, to }) => ({ personId, questionId, what, from, to }));

/**
 * Changes an issue, and every due day that follows it. Throws Missing to anybody but a chief; refuses a name or path that is taken, and days on which more
 * hangs than was seen.
 * @param seen markOf() the due days that the page showed as moving
 */
export async function moveIssue(actor: Person, magazineId: number, id: number, input: IssueInput, seen?: string, now = new Date()): Promise<number> {
  must(actor, "editSettings", magazineId);
  const work = db.transaction(async (tx) => {
    const place = await placeOf(tx, magazineId, now);
    const [before] = await tx.select().from(issues).where(and(eq(issues.id, id), eq(issues.magazineId, magazineId))).for("update");
    if (!before) throw new Missing("This issue");
    const moved = await movedAsSeen(tx, magazineId, { issueId: id, days: { ...before, ...input } }, seen, place.today);
    await changeIssueIn(tx, actor, magazineId, id, input, now);
    await moveAll(tx, actor, magazineId, moved, place, now);
    if (moved.length > 0) await record(tx, actor, { kind: "dueDaysMoved", at: now, magazineId, data: { name: input.name, words: moved.length, moved: told(moved) } });
    return moved.length;
  });
  return unlessTaken(taken, work);
}

/** Sets how a magazine or a column counts due days, and moves those that follow issues that are not out. Refuses as moveIssue() does. */
export async function setOffsets(actor: Person, input: SettingOffsets, seen?: string, now = new Date()): Promise<number> {
  const { magazineId, columnId } = input;
  must(actor, "editSettings", magazineId);
  return db.transaction(async (tx) => {
    const place = await placeOf(tx, magazineId, now);
    const [own] = columnId === null ? [true] : await tx.execute(sql`select 1 from columns where id = ${columnId} and magazine_id = ${magazineId}`);
    if (!own) throw new Missing("This column");
    const offsets = await offsetsWith(tx, input);
    const moved = await movedAsSeen(tx, magazineId, { offsets }, seen, place.today);
    await putOffsets(tx, magazineId, columnId, rowsOf(input));
    await moveAll(tx, actor, magazineId, moved, place, now);
    await record(tx, actor, { kind: "offsetsSet", at: now, magazineId });
    if (moved.length > 0) await record(tx, actor, { kind: "dueDaysMoved", at: now, magazineId, data: { words: moved.length, moved: told(moved) } });
    return moved.length;
  });
}

/** All that the magazine would have set once the form is saved. */
export async function offsetsWith(tx: Parameters<typeof offsetRows>[0], input: SettingOffsets) {
  return [...(await offsetRows(tx, input.magazineId)).filter((row) => row.columnId !== input.columnId), ...rowsOf(input)];
}
