// Takes a question in hand for the length of a transaction and says how it stands. Every verb begins here.
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Reads, Tx } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { assignments, offerStands } from "@/db/schema/assignments";
import { columns } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { isScheduled, pageStands, publications } from "@/db/schema/publishing";
import { asReference, questions } from "@/db/schema/questions";
import type { Actor } from "../actor";
import { Missing, Refusal } from "../refusal";
import { type Stage, whereabouts } from "../words";
import type { Situation } from "../workflow/situation";
import { leadingOn } from "./joined";
import { openIn } from "./open-in";
import type { Held } from "./question";
import { visibleTo } from "./visible-to";

/**
 * Locks the question's row until the transaction ends and returns its situation.
 * @param held the question; with `seen`, a Refusal is thrown when it has left that stage meanwhile, so that nobody decides on
 *   a page that is out of date even where the move would still be possible
 * @throws Missing when the actor may not see it
 */
export async function hold(tx: Tx, actor: Actor, held: number | Held): Promise<Situation> {
  const { questionId, seen }: Held = typeof held === "number" ? { questionId: held } : held;
  const [row] = await tx.select({ id: questions.id }).from(questions).where(and(eq(questions.id, questionId), visibleTo(actor))).for("update");
  if (!row) throw new Missing("This question");
  const situation = await load(tx, questionId);
  const sentence = movedMeanwhile(situation, seen);
  if (sentence) throw new Refusal(sentence);
  return situation;
}

/** Why a decision made on a page that showed it at this stage does not count: a sentence, or false. */
export const movedMeanwhile = ({ stage }: Situation, seen: Stage | undefined): string | false =>
  seen !== undefined && seen !== stage && `Somebody else has moved this question meanwhile: it is ${whereabouts[stage]} now. Look again before you decide.`;

/** The situation without a lock, for drawing buttons. Throws Missing when the actor may not see the question. */
export async function situationOf(reads: Reads, actor: Actor, questionId: number): Promise<Situation> {
  const [seen] = await reads.select({ id: questions.id }).from(questions).where(and(eq(questions.id, questionId), visibleTo(actor)));
  if (!seen) throw new Missing("This question");
  return load(reads, questionId);
}

async function load(reads: Reads, questionId: number): Promise<Situation> {
  // Asked for together: one after the other, the way to the database would be most of what a page waits for.
  const [[question], [assignment], [revision], [page], [scheduled], open] = await Promise.all([
    reads
      .select({
        stage: questions.stage,
        columnId: questions.columnId,
        magazineId: columns.magazineId,
        reference: asReference,
        awaitsReader: sql<boolean>`${questions.awaitingReaderSince} is not null`,
      })
      .from(questions)
      .innerJoin(columns, eq(columns.id, questions.columnId))
      .where(eq(questions.id, questionId)),
    reads
      .select({ id: assignments.id, contributorId: assignments.contributorId, contributor: people.name, takenAt: assignments.takenAt })
      .from(assignments)
      .innerJoin(people, eq(people.id, assignments.contributorId))
      .where(and(eq(assignments.questionId, questionId), offerStands)),
    reads
      .select({
        id: revisions.id,
        number: revisions.number,
        contributorId: revisions.contributorId,
        words: revisions.words,
        tks: revisions.tks,
        wordsBy: revisions.wordsBy,
        // Named in full: a bare "id" would be the review's own, and every approval would count for some other revision.
        approved: sql<boolean>`exists (select 1 from reviews where reviews.revision_id = revisions.id and reviews.verdict = 'approved')`,
      })
      .from(revisions)
      .where(eq(revisions.questionId, questionId))
      .orderBy(desc(revisions.number))
      .limit(1),
    reads
      .select({
        isUp: sql<boolean>`coalesce(bool_or(${pageStands} and ${publications.questionId} = ${questionId}), false)`,
        was: sql<boolean>`coalesce(bool_or(${publications.wentLiveAt} is not null), false)`,
      })
      .from(publications)
      .where(inArray(publications.questionId, leadingOn(questionId))),
    reads
      .select({ for: publications.goesLiveAt })
      .from(publications)
      .where(and(eq(publications.questionId, questionId), isScheduled)),
    openIn(reads, questionId),
  ]);
  if (!question) throw new Missing("This question");
  return {
    questionId,
    ...question,
    assignment: assignment ?? null,
    revision: revision ?? null,
    pageIsUp: page?.isUp ?? false,
    wasPublished: page?.was ?? false,
    scheduledFor: scheduled?.for ?? null,
    open,
  };
}
