// The reads of verdicts.
import { and, asc, desc, eq, inArray, or } from "drizzle-orm";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { assignments } from "@/db/schema/assignments";
import { columns } from "@/db/schema/magazine";
import { contributors, people } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import { reviews } from "@/db/schema/reviews";
import type { Person } from "../actor";
import { atDesk } from "../questions/at-desk";
import { visibleTo } from "../questions/visible-to";

/** The verdicts on a question's revisions, first to last. A contributor sees those on answers of one's own. */
export function reviewsOf(actor: Person, questionId: number) {
  return db
    .select({ revision: revisions.number, by: people.name, verdict: reviews.verdict, alone: reviews.alone, note: reviews.note, at: reviews.madeAt })
    .from(reviews)
    .innerJoin(revisions, eq(revisions.id, reviews.revisionId))
    .innerJoin(people, eq(people.id, reviews.reviewerId))
    .innerJoin(questions, eq(questions.id, revisions.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .where(and(eq(questions.id, questionId), visibleTo(actor), or(atDesk(actor), eq(revisions.contributorId, actor.id))))
    .orderBy(asc(reviews.id));
}
export type ReviewView = Awaited<ReturnType<typeof reviewsOf>>[number];

/**
 * What the checks before approval draw on besides the text: the length asked for, whose words they are by name, the
 * historian's bio as it stands. The caller has made sure that the actor sits at the question's desk.
 */
export async function readingOf(questionId: number, revision: { contributorId: number; words: number; wordsBy: Record<string, number> }) {
  const ids = Object.keys(revision.wordsBy).map(Number);
  const [[asked], [printed], writers] = await Promise.all([
    db.select({ words: assignments.words }).from(assignments).where(eq(assignments.questionId, questionId)).orderBy(desc(assignments.id)).limit(1),
    db.select({ bio: contributors.bio }).from(contributors).where(eq(contributors.personId, revision.contributorId)),
    db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, [...ids, 0])),
  ]);
  return {
    asked: asked?.words ?? null,
    bio: printed?.bio ?? null,
    writers: writers.map(({ id, name }) => ({ id, name, share: revision.words === 0 ? 0 : (revision.wordsBy[id] ?? 0) / revision.words })).toSorted((a, b) => b.share - a.share),
  };
}
