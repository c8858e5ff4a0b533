// The reads of verdicts.
import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { columns } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import { reviews } from "@/db/schema/reviews";
import { magazinesOf, type Person } from "../actor";
import { visibleTo } from "../questions/visible-to";

/** The verdicts on a question's revisions, first to last. A contributor sees those on answers of one's own. */
export function reviewsOf(actor: Person, questionId: number) {
  const desks = [...magazinesOf(actor), 0];
  return db
    .select({ revision: revisions.number, by: people.name, verdict: reviews.verdict, alone: reviews.alone, note: reviews.note, at: reviews.madeAt })
    .from(reviews)
    .innerJoin(revisions, eq(revisions.id, reviews.revisionId))
    .innerJoin(people, eq(people.id, reviews.reviewerId))
    .innerJoin(questions, eq(questions.id, revisions.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .where(and(eq(questions.id, questionId), visibleTo(actor), sql`(${columns.magazineId} in (${sql.join(desks.map((id) => sql`${id}`), sql`, `)}) or ${revisions.contributorId} = ${actor.id})`))
    .orderBy(asc(reviews.id));
}
export type ReviewView = Awaited<ReturnType<typeof reviewsOf>>[number];
