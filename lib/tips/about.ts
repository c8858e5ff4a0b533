// The answer that somebody tells us something about. Plainly public: what was before readers, and where.
import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { pageStands, publications } from "@/db/schema/publishing";
import { questions } from "@/db/schema/questions";
import { parseReference } from "../questions/reference";

export type About = NonNullable<Awaited<ReturnType<typeof answerTold>>>;

/**
 * The answer to the question of a reference as it stands before readers, or stood last: a form may be open while a page is corrected,
 * moved or withdrawn. Null when it never was before readers.
 */
export async function answerTold(reference: string) {
  const parts = parseReference(reference);
  if (!parts) return null;
  const [found] = await db
    .select({
      questionId: publications.questionId,
      publicationId: publications.id,
      magazineId: columns.magazineId,
      columnId: columns.id,
      columnPath: columns.path,
      path: publications.path,
      headline: publications.headline,
      isUp: sql<boolean>`${pageStands}`,
    })
    .from(publications)
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .innerJoin(questions, eq(questions.id, publications.questionId))
    .where(and(sql`(select asked_in.prefix from ${columns} asked_in where asked_in.id = ${questions.columnId}) = ${parts.prefix}`, eq(questions.number, parts.number), isNotNull(publications.wentLiveAt)))
    .orderBy(sql`(${pageStands}) desc`, desc(publications.wentLiveAt), desc(publications.id))
    .limit(1);
  return found ?? null;
}
