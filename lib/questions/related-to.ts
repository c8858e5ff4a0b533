// What an editor noted as related to a question.
import { and, asc, eq, sql } from "drizzle-orm";
import { cache } from "react";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { pageStands, publications } from "@/db/schema/publishing";
import { asReference, questions, relatedQuestions } from "@/db/schema/questions";

export type Related = Awaited<ReturnType<typeof relatedTo>>[number];

/**
 * The questions linked with one, the oldest first, each with the page that stands; nothing of who asked. For a question the actor has already been shown.
 * Read once for a page.
 */
export const relatedTo = cache((questionId: number) =>
  db
    .select({ reference: asReference, slugLine: questions.slugLine, stage: questions.stage, headline: publications.headline, address: sql<string | null>`'/' || ${columns.path} || '/' || ${publications.path}` })
    .from(relatedQuestions)
    .innerJoin(questions, sql`${questions.id} = case when ${relatedQuestions.questionId} = ${questionId} then ${relatedQuestions.otherId} else ${relatedQuestions.questionId} end`)
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .leftJoin(publications, and(eq(publications.questionId, questions.id), pageStands))
    .where(sql`${questionId} in (${relatedQuestions.questionId}, ${relatedQuestions.otherId})`)
    .orderBy(asc(questions.id))
    .execute(),
);
