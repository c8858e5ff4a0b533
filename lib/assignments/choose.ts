// Whom to offer a question: the contributors of its magazine, what they can answer and how much they have on their desks.
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { columns, issues } from "@/db/schema/magazine";
import { contributors, people, roles } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import type { Person } from "../actor";
import { magazinesOf } from "../actor";

export type Candidate = Awaited<ReturnType<typeof candidates>>[number];

/**
 * The contributors who may be offered a question of the magazine, those with the least on their desks first. The load is counted
 * over the actor's own magazines: of others nothing is known here.
 */
export function candidates(actor: Person, magazineId: number, questionId: number) {
  const own = db.select({ id: columns.id }).from(columns).where(inArray(columns.magazineId, magazinesOf(actor)));
  const open = sql<number>`(select count(*) from ${assignments} a join ${questions} q on q.id = a.question_id
    where a.contributor_id = ${people.id} and a.ended_at is null and a.turned_down_at is null and q.stage in ('assigned', 'drafting') and q.column_id in ${own})`.mapWith(Number);
  const turnedDown = sql<boolean>`exists (select 1 from ${assignments} a where a.contributor_id = ${people.id} and a.question_id = ${questionId} and a.turned_down_at is not null)`;
  return db
    .select({ id: people.id, name: people.name, fields: contributors.fields, signsIn: sql<boolean>`${people.email} is not null`, open, turnedDown })
    .from(people)
    .innerJoin(contributors, eq(contributors.personId, people.id))
    .innerJoin(roles, and(eq(roles.personId, people.id), eq(roles.magazineId, magazineId), eq(roles.role, "contributor")))
    .where(isNull(people.disabledAt))
    .orderBy(asc(open), asc(people.name));
}

/** What the last offer of the column promised, as a beginning for the next one. */
export async function lastTerms(columnId: number) {
  const [terms] = await db
    .select({ words: assignments.words, fee: assignments.fee, feeAmount: assignments.feeAmount, feeCurrency: assignments.feeCurrency, feeNote: assignments.feeNote })
    .from(assignments)
    .innerJoin(questions, eq(questions.id, assignments.questionId))
    .where(eq(questions.columnId, columnId))
    .orderBy(desc(assignments.id))
    .limit(1);
  return terms ?? null;
}

/** When copy closes for the coming issues of a magazine, earliest first. */
export async function copyCloses(magazineId: number, today: string): Promise<string[]> {
  const rows = await db.select({ day: issues.copyCloseOn }).from(issues).where(and(eq(issues.magazineId, magazineId), sql`${issues.copyCloseOn} >= ${today}`)).orderBy(asc(issues.copyCloseOn));
  return rows.map(({ day }) => day);
}
