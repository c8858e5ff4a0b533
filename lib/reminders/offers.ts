// Offers that wait for an answer, and for a draft; and those that did and have ended since.
import { and, asc, between, desc, eq, gte, inArray, lte, or, sql } from "drizzle-orm";
import type { Reads } from "@/db/client";
import { assignments, offerStands } from "@/db/schema/assignments";
import { columns } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { asReference, questions } from "@/db/schema/questions";
import type { Someone, Waits } from "./falls";
import { due, most, type Window } from "./window";

const selected = { questionId: questions.id, assignmentId: assignments.id, reference: asReference, slugLine: questions.slugLine, begins: assignments.offeredAt, dueOn: assignments.dueOn, historianId: assignments.contributorId, editorId: assignments.offeredById };
type Row = { questionId: number; assignmentId: number; reference: string; slugLine: string; begins: Date; dueOn: string; historianId: number; editorId: number };

const spokenOf = (window: Window) => {
  const { first, last, offered } = due(window);
  return or(between(assignments.dueOn, first, last), gte(assignments.offeredAt, offered));
};

export async function offersThatStand(reads: Reads, window: Window): Promise<Waits[]> {
  const wish = sql`exists (select 1 from time_requests t where t.assignment_id = ${assignments.id} and t.decided_at is null) or exists (select 1 from suggested_colleagues s where s.assignment_id = ${assignments.id} and s.settled_at is null)`;
  const rows = await reads
    .select({ ...selected, stage: questions.stage, takenAt: assignments.takenAt, hasWish: sql<boolean>`${wish}` })
    .from(questions)
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(assignments, and(eq(assignments.questionId, questions.id), offerStands))
    .where(and(eq(columns.magazineId, window.magazineId), inArray(questions.stage, ["assigned", "drafting"]), spokenOf(window)))
    .orderBy(asc(assignments.dueOn), asc(assignments.id))
    .limit(most);
  const who = await peopleOf(reads, rows);
  return rows.flatMap(({ stage, takenAt, hasWish, ...row }): Waits[] => {
    const waits = asWaits(row, null, who);
    return [{ ...waits, kind: "draft" }, ...(stage === "assigned" && !takenAt && !hasWish ? [{ ...waits, kind: "offer" as const }] : [])];
  });
}

/** An answer given at once, and a draft handed in before anything was said of it, is left out: nobody was ever reminded of either. */
export async function offersThatEnded(reads: Reads, window: Window): Promise<Waits[]> {
  const { beforeDue, unanswered } = window.rules;
  const answered = sql<string | null>`least(${assignments.takenAt}, ${assignments.turnedDownAt}, ${assignments.endedAt})`;
  const handedIn = sql<string | null>`least(${assignments.turnedDownAt}, ${assignments.endedAt}, (select min(e.at) from events e where e.question_id = ${assignments.questionId} and e.kind in ('submitted', 'entered') and e.at >= ${assignments.offeredAt}))`;
  const rows = await reads
    .select({ ...selected, answeredAt: answered, endsAt: handedIn })
    .from(assignments)
    .innerJoin(questions, eq(questions.id, assignments.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .where(
      and(
        eq(columns.magazineId, window.magazineId),
        gte(assignments.dueOn, due(window).first),
        spokenOf(window),
        lte(assignments.offeredAt, window.until),
        or(sql`${answered} >= ${assignments.offeredAt} + make_interval(days => ${unanswered.days - 1})`, sql`${handedIn} >= ${assignments.dueOn} - ${beforeDue.days + 2}::int`), // a day more, for the time zone
      ),
    )
    .orderBy(desc(assignments.dueOn), desc(assignments.id))
    .limit(most);
  const who = await peopleOf(reads, rows);
  return rows.flatMap(({ answeredAt, endsAt, ...row }): Waits[] => [
    ...(endsAt ? [{ ...asWaits(row, new Date(endsAt), who), kind: "draft" as const }] : []),
    ...(answeredAt ? [{ ...asWaits(row, new Date(answeredAt), who), kind: "offer" as const }] : []),
  ]);
}

type Who = Someone & { isReached: boolean };
const asWaits = ({ historianId, editorId, ...row }: Row, ends: Date | null, who: ReadonlyMap<number, Who>): Omit<Waits, "kind"> => {
  const [historian, editor] = [who.get(historianId)!, who.get(editorId)!];
  return { ...row, ends, historian: historian.isReached ? { id: historian.id, name: historian.name } : null, editor: { id: editor.id, name: editor.name } };
};

/** The few people of many offers, each once: joined to every row they cost more than the rows. */
async function peopleOf(reads: Reads, rows: readonly Row[]): Promise<Map<number, Who>> {
  const ids = [...new Set(rows.flatMap(({ historianId, editorId }) => [historianId, editorId]))];
  const found = ids.length === 0 ? [] : await reads.select({ id: people.id, name: people.name, isReached: sql<boolean>`${people.email} is not null and ${people.disabledAt} is null` }).from(people).where(inArray(people.id, ids));
  return new Map(found.map((one) => [one.id, one]));
}
