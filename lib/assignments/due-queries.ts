// The reads of due days: of one question, of an issue, and for an offer that is being made.
import { and, asc, eq, gte, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { assignments, handSetDays, offerStands } from "@/db/schema/assignments";
import { columns, issues, magazines } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { asReference, questions } from "@/db/schema/questions";
import type { Actor } from "../actor";
import { dayIn } from "../kit/day";
import { derivedDay, type Offset, offsetsFor, type SettingOffsets } from "../magazine/due-days";
import { offsetRows } from "../magazine/offsets";
import { may, must } from "../may";
import { Missing } from "../refusal";
import { type Due, dueNames } from "../words";
import type { Situation } from "../workflow/situation";
import { offsetsWith } from "./move-days";
import { type Change, dueWhile, markOf, movedDays } from "./moved-days";

/** One due day; `issueDay` is what it would be counted back from the issue, null without one. */
export type DueDay = { what: Due; dueOn: string; byHand: boolean; issueDay: string | null; offset: Offset };

/** What is due of a question the actor has been shown, and when; only what still is. */
export async function dueDaysOf({ questionId, columnId, magazineId, stage }: Situation): Promise<DueDay[]> {
  if (!dueNames.some((what) => dueWhile[what].includes(stage))) return [];
  const [rows, [row], hand] = await Promise.all([
    offsetRows(db, magazineId),
    db.select({ issue: issues, dueOn: assignments.dueOn, followsIssue: assignments.followsIssue }).from(questions).leftJoin(issues, eq(issues.id, questions.issueId)).leftJoin(assignments, and(eq(assignments.questionId, questions.id), offerStands)).where(eq(questions.id, questionId)),
    db.select({ what: handSetDays.what, dueOn: handSetDays.dueOn }).from(handSetDays).where(eq(handSetDays.questionId, questionId)),
  ]);
  const offsets = offsetsFor(rows, columnId);
  return dueNames.flatMap((what): DueDay[] => {
    if (!row || !dueWhile[what].includes(stage)) return [];
    const [offset, issueDay] = [offsets[what], row.issue && derivedDay(row.issue, offsets[what])];
    if (what === "draft") return row.dueOn ? [{ what, dueOn: row.dueOn, byHand: !row.followsIssue, issueDay, offset }] : [];
    const set = hand.find((one) => one.what === what)?.dueOn;
    const dueOn = set ?? issueDay;
    return dueOn ? [{ what, dueOn, byHand: set !== undefined, issueDay, offset }] : [];
  });
}

/** For an offer that is being made: the draft's day of the issue planned for, and those of coming issues, earliest first. @param today at the magazine */
export async function draftDays({ columnId, magazineId }: Pick<Situation, "columnId" | "magazineId">, issueId: number | null, today: string) {
  const [rows, coming] = await Promise.all([offsetRows(db, magazineId), db.select().from(issues).where(and(eq(issues.magazineId, magazineId), sql`(${issues.copyCloseOn} >= ${today} or ${issues.id} = ${issueId ?? 0})`)).orderBy(asc(issues.copyCloseOn))]);
  const offset = offsetsFor(rows, columnId).draft;
  const planned = coming.find(({ id }) => id === issueId);
  return { offset, planned: planned ? derivedDay(planned, offset) : null, later: coming.filter(({ copyCloseOn }) => copyCloseOn >= today).map((issue) => derivedDay(issue, offset)).toSorted() };
}

/** The issues of the magazines whose desk the actor sits at that are not out, with what is planned for each; those before first. */
export async function comingIssues(magazineIds: number[], today: string) {
  if (magazineIds.length === 0) return [];
  const counted = sql<number>`(select count(*) from questions q where q.issue_id = ${issues.id} and q.issue_id is not null and q.stage in ('unassigned', 'assigned', 'drafting', 'review', 'ready'))`.mapWith(Number);
  return db
    .select({ id: issues.id, name: issues.name, path: issues.path, coverDate: issues.coverDate, onSaleOn: issues.onSaleOn, copyCloseOn: issues.copyCloseOn, magazine: magazines.name, handle: magazines.handle, locale: magazines.locale, timeZone: magazines.timeZone, open: counted })
    .from(issues)
    .innerJoin(magazines, eq(magazines.id, issues.magazineId))
    .where(and(inArray(issues.magazineId, magazineIds), gte(issues.onSaleOn, today)))
    .orderBy(asc(issues.copyCloseOn), asc(issues.id))
    .limit(60);
}

/** More than anybody looks at in one issue. */
const mostDue = 400;

/** An issue with all that is due before it, the first first. Throws Missing to whoever sits at another desk. */
export async function issueCalendar(actor: Actor, handle: string, path: string) {
  const [row] = await db.select({ issue: issues, magazine: { id: magazines.id, name: magazines.name, handle: magazines.handle, locale: magazines.locale, timeZone: magazines.timeZone } }).from(issues).innerJoin(magazines, eq(magazines.id, issues.magazineId)).where(and(eq(magazines.handle, handle), eq(issues.path, path)));
  if (!row || !may(actor, "sitAtDesk", row.magazine.id)) throw new Missing("This issue");
  return { ...row, due: await dueFor(row.issue) };
}

async function dueFor(issue: typeof issues.$inferSelect) {
  const editor = alias(people, "editor");
  const [offsets, rows] = await Promise.all([
    offsetRows(db, issue.magazineId),
    db
      .select({ questionId: questions.id, reference: asReference, slugLine: questions.slugLine, stage: questions.stage, columnId: questions.columnId, column: columns.name, assignmentId: assignments.id, dueOn: assignments.dueOn, followsIssue: assignments.followsIssue, historian: people.name, editor: editor.name })
      .from(questions)
      .innerJoin(columns, eq(columns.id, questions.columnId))
      .innerJoin(assignments, and(eq(assignments.questionId, questions.id), offerStands))
      .innerJoin(people, eq(people.id, assignments.contributorId))
      .innerJoin(editor, eq(editor.id, assignments.offeredById))
      .where(and(eq(questions.issueId, issue.id), inArray(questions.stage, ["assigned", "drafting", "review"])))
      .orderBy(asc(questions.id))
      .limit(mostDue),
  ]);
  const hand = rows.length === 0 ? [] : await db.select().from(handSetDays).where(inArray(handSetDays.questionId, rows.map(({ questionId }) => questionId)));
  return rows
    .flatMap(({ columnId, followsIssue, dueOn, historian, editor: by, ...one }) =>
      dueNames.flatMap((what) => {
        if (!dueWhile[what].includes(one.stage)) return [];
        const set = hand.find((row) => row.questionId === one.questionId && row.what === what)?.dueOn;
        return [{ ...one, what, person: what === "draft" ? historian : by, dueOn: what === "draft" ? dueOn : (set ?? derivedDay(issue, offsetsFor(offsets, columnId)[what])), byHand: what === "draft" ? !followsIssue : set !== undefined }];
      }),
    )
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn) || one.questionId - other.questionId);
}
export type DueOfIssue = Awaited<ReturnType<typeof dueFor>>[number];

/** What a chief's change would move, worked out and not done, and the mark by which it is confirmed. Throws Missing to anybody but a chief. */
export async function wouldMove(actor: Actor, { id, timeZone }: { id: number; timeZone: string }, change: Change, now: Date) {
  must(actor, "editSettings", id);
  const moved = await movedDays(db, id, change, dayIn(timeZone, now));
  return { moved, mark: markOf(moved) };
}

/** The same for how a magazine or a column counts. */
export const wouldCount = async (actor: Actor, magazine: { id: number; timeZone: string }, input: SettingOffsets, now: Date) => wouldMove(actor, magazine, { offsets: await offsetsWith(db, input) }, now);

/** How a magazine counts, for its chief. */
export async function offsetsOf(actor: Actor, magazineId: number) {
  must(actor, "editSettings", magazineId);
  return offsetRows(db, magazineId);
}
