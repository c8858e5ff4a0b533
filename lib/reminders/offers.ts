// Offers that wait for an answer, and for a draft; and those that did and have ended since.
import { and, asc, between, desc, eq, gte, inArray, lte, or, sql } from "drizzle-orm";
import type { Reads } from "@/db/client";
import { assignments, offerStands } from "@/db/schema/assignments";
import { columns } from "@/db/schema/magazine";
import { questions } from "@/db/schema/questions";
import type { Waits } from "./falls";
import { due, most, type Window } from "./window";

const selected = { questionId: assignments.questionId, assignmentId: assignments.id, begins: assignments.offeredAt, dueOn: assignments.dueOn, historianId: assignments.contributorId, editorId: assignments.offeredById };

const spokenOf = (window: Window) => {
  const { first, last, offered } = due(window);
  return or(between(assignments.dueOn, first, last), gte(assignments.offeredAt, offered));
};

export async function offersThatStand(reads: Reads, window: Window): Promise<Waits[]> {
  const wish = sql`exists (select 1 from time_requests t where t.assignment_id = ${assignments.id} and t.decided_at is null) or exists (select 1 from suggested_colleagues s where s.assignment_id = ${assignments.id} and s.settled_at is null)`;
  const rows = await reads
    .select({ ...selected, isUnanswered: sql<boolean>`${questions.stage} = 'assigned' and ${assignments.takenAt} is null and not (${wish})` })
    .from(questions)
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(assignments, and(eq(assignments.questionId, questions.id), offerStands))
    .where(and(eq(columns.magazineId, window.magazineId), inArray(questions.stage, ["assigned", "drafting"]), spokenOf(window)))
    .orderBy(asc(assignments.dueOn), asc(assignments.id))
    .limit(most);
  return rows.flatMap(({ isUnanswered, ...row }): Waits[] => [{ ...row, kind: "draft", ends: null }, ...(isUnanswered ? [{ ...row, kind: "offer" as const, ends: null }] : [])]);
}

/** An answer given at once, and a draft handed in before anything was said of it, is left out: nobody was ever reminded of either. */
export async function offersThatEnded(reads: Reads, window: Window): Promise<Waits[]> {
  const { beforeDue, unanswered } = window.rules;
  const { first } = due(window);
  const early = beforeDue.days + 2; // a day more, for the time zone
  const answered = sql<string | null>`least(${assignments.takenAt}, ${assignments.turnedDownAt}, ${assignments.endedAt})`;
  const gone = sql`least(${assignments.turnedDownAt}, ${assignments.endedAt})`;
  const handedIn = sql<string | null>`least(${gone}, (select min(e.at) from events e where e.question_id = ${assignments.questionId} and e.kind in ('submitted', 'entered') and e.at >= ${assignments.offeredAt}))`;
  const answeredLate = sql`${answered} >= ${assignments.offeredAt} + make_interval(days => ${unanswered.days - 1})`;
  const lately = sql`(select e.question_id from events e where e.magazine_id = ${window.magazineId} and e.kind in ('submitted', 'entered') and e.at >= ${first}::date - ${early + 1}::int)`;
  const rows = await reads
    .select({ ...selected, answeredAt: answered, endsAt: handedIn })
    .from(assignments)
    .innerJoin(questions, eq(questions.id, assignments.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .where(
      and(
        eq(columns.magazineId, window.magazineId),
        gte(assignments.dueOn, first),
        spokenOf(window),
        lte(assignments.offeredAt, window.until),
        or(answeredLate, sql`${gone} >= ${assignments.dueOn} - ${early}::int`, sql`${assignments.questionId} in ${lately}`), // of most the story need not be read
        or(answeredLate, sql`${handedIn} >= ${assignments.dueOn} - ${early}::int`),
      ),
    )
    .orderBy(desc(assignments.dueOn), desc(assignments.id))
    .limit(most);
  return rows.flatMap(({ answeredAt, endsAt, ...row }): Waits[] => [
    ...(endsAt ? [{ ...row, kind: "draft" as const, ends: new Date(endsAt) }] : []),
    ...(answeredAt ? [{ ...row, kind: "offer" as const, ends: new Date(answeredAt) }] : []),
  ]);
}
