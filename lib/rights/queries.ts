// The reads of rights: what is held in one answer, and the answers before readers whose web right ends.
import { and, asc, eq, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { pageStands, publications } from "@/db/schema/publishing";
import { asReference, questions } from "@/db/schema/questions";
import { grants } from "@/db/schema/rights";
import type { Person } from "../actor";
import { addDays } from "../kit/day";
import { magazinesWhere, must } from "../may";
import { Missing } from "../refusal";
import type { Situation } from "../workflow/situation";
import { whyNotOnWeb } from "./on-the-web";

/** All that was granted in an answer, the first granted first, and why it may not be on the web now. Missing to whom the desk is not open. */
export async function rightsIn(actor: Person, situation: Situation, now: Date) {
  must(actor, "sitAtDesk", situation.magazineId);
  const [granted, whyNot] = await Promise.all([
    db.select({ grant: grants, person: people.name }).from(grants).innerJoin(people, eq(people.id, grants.personId)).where(eq(grants.questionId, situation.questionId)).orderBy(asc(grants.grantedAt), asc(grants.id)),
    whyNotOnWeb(db, situation, now),
  ]);
  return { granted, whyNot };
}
export type GrantRow = Awaited<ReturnType<typeof rightsIn>>["granted"][number];

/** Web rights that end within so many days, or have ended, are listed. */
export const daysAhead = 92;
const shown = 50;

/**
 * Answers before readers whose web right ends soon or has ended, the first to end first, where no other web right goes on.
 * @param after the day and id of the last of the page before
 */
export async function webRightsEnding(actor: Person, today: string, { magazineId, after }: { magazineId?: number | undefined; after?: { day: string; id: number } | undefined }) {
  const mine = magazinesWhere(actor, "sitAtDesk").filter((id) => magazineId === undefined || id === magazineId);
  if (mine.length === 0) throw new Missing();
  const goesOn = sql`exists (select 1 from grants g where g.question_id = ${grants.questionId} and g.kind = 'web' and g.ended_at is null and (g.until_on is null or g.until_on > ${grants.untilOn}))`;
  const rows = await db
    .select({ id: grants.id, untilOn: sql<string>`${grants.untilOn}`, person: people.name, headline: publications.headline, path: publications.path, columnPath: columns.path, column: columns.name, reference: asReference, magazine: magazines.name, locale: magazines.locale })
    .from(grants)
    .innerJoin(publications, and(eq(publications.questionId, grants.questionId), pageStands))
    .innerJoin(questions, eq(questions.id, grants.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .innerJoin(people, eq(people.id, grants.personId))
    .where(and(inArray(columns.magazineId, mine), eq(grants.kind, "web"), isNull(grants.endedAt), isNotNull(grants.untilOn), lte(grants.untilOn, addDays(today, daysAhead)), sql`not ${goesOn}`, after && sql`(${grants.untilOn}, ${grants.id}) > (${after.day}::date, ${after.id}::bigint)`))
    .orderBy(asc(grants.untilOn), asc(grants.id))
    .limit(shown + 1);
  return { answers: rows.slice(0, shown), more: rows.length > shown };
}
