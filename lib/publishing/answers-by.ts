// Answers by the reference that who asked was given, which never changes. Plainly public.
import { and, eq, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { publications } from "@/db/schema/publishing";
import { questions } from "@/db/schema/questions";
import { type Answer, answersWhere } from "./answer";

/** The latest publication that an answer ever had, standing or not; its place among the newest never changes. */
function lastOf(reference: string): SQL {
  const [prefix, number] = reference.split("-");
  return sql`
    from ${publications} held join ${questions} q on q.id = held.question_id join ${columns} asked_in on asked_in.id = q.column_id
    where asked_in.prefix = ${prefix} and q.number = ${Number(number)} and held.went_live_at is not null order by held.id desc limit 1`;
}

/**
 * A column's answers in full, newest first, from the one after this reference on, or from the newest.
 * @returns null when nothing was ever published by that reference; an answer that was withdrawn since still marks its place
 */
export async function answersAfter(columnId: number, reference: string | null, limit: number): Promise<Answer[] | null> {
  const inColumn = eq(publications.columnId, columnId);
  if (reference === null) return answersWhere(inColumn, limit);
  const [mark] = await db.execute<{ id: string; at: string }>(sql`select held.id, held.first_live_at::text as at ${lastOf(reference)}`);
  if (!mark) return null;
  return answersWhere(and(inColumn, sql`(${publications.firstLiveAt}, ${publications.id}) < (${mark.at}::timestamptz, ${mark.id}::bigint)`), limit);
}

/** The answer that is known by a reference, "withdrawn" when it stood before readers and does no more, and null when it never did. */
export async function answerBy(reference: string): Promise<Answer | "withdrawn" | null> {
  const [last] = await db.execute<{ question_id: string }>(sql`select held.question_id ${lastOf(reference)}`);
  if (!last) return null;
  const [found] = await answersWhere(eq(publications.questionId, Number(last.question_id)), 1);
  return found ?? "withdrawn";
}
