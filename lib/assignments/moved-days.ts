// Whose due days move when the days of an issue do, or when they are counted otherwise: worked out before anything is changed. What was set by hand stays.
import { createHash } from "node:crypto";
import { and, asc, eq, gte, inArray, isNotNull, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Reads } from "@/db/client";
import { assignments, handSetDays, offerStands } from "@/db/schema/assignments";
import { columns, issues } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { asReference, questions } from "@/db/schema/questions";
import { derivedDay, type IssueDays, type OffsetRow, offsetsFor } from "../magazine/due-days";
import { offsetRows } from "../magazine/offsets";
import { type Due, dueNames, type Stage } from "../words";

/** What is due of a question while it is there. */
export const dueWhile: Record<Due, readonly Stage[]> = { draft: ["assigned", "drafting"], review: ["assigned", "drafting", "review"], facts: ["assigned", "drafting", "review"] };

/** One due day that moves: of which question, whose work it is, from when to when. `late`: the new day is past already. */
export type MovedDay = { questionId: number; assignmentId: number; reference: string; slugLine: string; what: Due; personId: number; person: string; from: string; to: string; late: boolean };

/** Of an issue its new days; or of a magazine how it is to count from now on, for every issue that is not out. */
export type Change = { issueId: number; days: IssueDays } | { offsets: OffsetRow[] };

/** The due days that the change moves, the first first; nothing is changed. @param today at the magazine */
export async function movedDays(reads: Reads, magazineId: number, change: Change, today: string): Promise<MovedDay[]> {
  const before = await offsetRows(reads, magazineId);
  const after = "offsets" in change ? change.offsets : before;
  const rows = await planned(reads, magazineId, "issueId" in change ? eq(issues.id, change.issueId) : gte(issues.onSaleOn, today));
  const ids = rows.map(({ questionId }) => questionId);
  const hand = ids.length === 0 ? [] : await reads.select({ questionId: handSetDays.questionId, what: handSetDays.what }).from(handSetDays).where(inArray(handSetDays.questionId, ids));
  const isByHand = (questionId: number, what: Due) => hand.some((one) => one.questionId === questionId && one.what === what);
  return rows
    .flatMap(({ issue, columnId, followsIssue, dueOn, editorId, editor, historianId, historian, stage, ...row }) =>
      dueNames.flatMap((what): MovedDay[] => {
        if (!dueWhile[what].includes(stage) || (what === "draft" ? !followsIssue : isByHand(row.questionId, what))) return [];
        const from = what === "draft" ? dueOn : derivedDay(issue, offsetsFor(before, columnId)[what]);
        const to = derivedDay("issueId" in change ? change.days : issue, offsetsFor(after, columnId)[what]);
        const whose = what === "draft" ? { personId: historianId, person: historian } : { personId: editorId, person: editor };
        return from === to ? [] : [{ ...row, what, ...whose, from, to, late: to < today }];
      }),
    )
    .toSorted((one, other) => one.to.localeCompare(other.to) || one.questionId - other.questionId);
}

/** What is offered to somebody and planned for one of these issues, with all that its due days hang on. */
function planned(reads: Reads, magazineId: number, which: SQL) {
  const editor = alias(people, "editor");
  return reads
    .select({
      questionId: questions.id, reference: asReference, slugLine: questions.slugLine, stage: questions.stage, columnId: questions.columnId,
      assignmentId: assignments.id, dueOn: assignments.dueOn, followsIssue: assignments.followsIssue,
      historianId: people.id, historian: people.name, editorId: editor.id, editor: editor.name,
      issue: { copyCloseOn: issues.copyCloseOn, factCloseOn: issues.factCloseOn, printerCloseOn: issues.printerCloseOn, onSaleOn: issues.onSaleOn },
    })
    .from(issues)
    .innerJoin(questions, and(eq(questions.issueId, issues.id), isNotNull(questions.issueId)))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(assignments, and(eq(assignments.questionId, questions.id), offerStands))
    .innerJoin(people, eq(people.id, assignments.contributorId))
    .innerJoin(editor, eq(editor.id, assignments.offeredById))
    .where(and(eq(issues.magazineId, magazineId), which, inArray(questions.stage, ["assigned", "drafting", "review"])))
    .orderBy(asc(questions.id));
}

/** By this a form says what its page showed: what is confirmed is what was seen. */
export const markOf = (moved: readonly MovedDay[]): string =>
  createHash("sha256").update(moved.map(({ questionId, what, personId, from, to }) => [questionId, what, personId, from, to].join(" ")).join("\n")).digest("base64url").slice(0, 22);
