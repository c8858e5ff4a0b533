// Takes a question in hand for the length of a transaction and says how it stands. Every verb begins here.
import { and, eq, type SQL, sql } from "drizzle-orm";
import { cache } from "react";
import type { Reads, Tx } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { assignments, offerStands } from "@/db/schema/assignments";
import { columns } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { isScheduled, pageStands, publications } from "@/db/schema/publishing";
import { asReference, questions } from "@/db/schema/questions";
import { reviews } from "@/db/schema/reviews";
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
  const situation = await load(tx, eq(questions.id, questionId));
  const sentence = movedMeanwhile(situation, seen);
  if (sentence) throw new Refusal(sentence);
  return situation;
}

/** Why a decision made on a page that showed it at this stage does not count: a sentence, or false. */
export const movedMeanwhile = ({ stage }: Situation, seen: Stage | undefined): string | false =>
  seen !== undefined && seen !== stage && `Somebody else has moved this question meanwhile: it is ${whereabouts[stage]} now. Look again before you decide.`;

/**
 * The situation without a lock, for drawing buttons; read once for a page, however many of its parts ask. Throws Missing when the actor may not see the
 * question.
 */
export const situationOf = cache(async (reads: Reads, actor: Actor, questionId: number): Promise<Situation> => load(reads, and(eq(questions.id, questionId), visibleTo(actor))));

/** One statement: it is asked for with every move and by every page of a question, and most of what it costs is the way to the database. */
async function load(reads: Reads, where: SQL | undefined): Promise<Situation> {
  const [row] = await reads
    .select({
      question: {
        questionId: questions.id,
        stage: questions.stage,
        columnId: questions.columnId,
        magazineId: columns.magazineId,
        reference: asReference,
        awaitsReader: sql<boolean>`${questions.awaitingReaderSince} is not null`,
        pageIsUp: sql<boolean>`exists (select 1 from ${publications} where ${publications.questionId} = ${questions.id} and ${pageStands})`,
        wasPublished: sql<boolean>`exists (select 1 from ${publications} where ${publications.questionId} in ${leadingOn(questions.id)} and ${publications.wentLiveAt} is not null)`,
        open: openIn(questions.id),
      },
      offer: { id: assignments.id, contributorId: assignments.contributorId, takenAt: assignments.takenAt },
      contributor: people.name,
      revision: { id: revisions.id, number: revisions.number, contributorId: revisions.contributorId, words: revisions.words, tks: revisions.tks, wordsBy: revisions.wordsBy },
      approved: sql<boolean>`exists (select 1 from ${reviews} where ${reviews.revisionId} = ${revisions.id} and ${reviews.verdict} = 'approved')`,
      scheduledFor: publications.goesLiveAt,
    })
    .from(questions)
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .leftJoin(assignments, and(eq(assignments.questionId, questions.id), offerStands))
    .leftJoin(people, eq(people.id, assignments.contributorId))
    .leftJoin(revisions, and(eq(revisions.questionId, questions.id), eq(revisions.number, sql`(select max(r.number) from revisions r where r.question_id = ${questions.id})`)))
    .leftJoin(publications, and(eq(publications.questionId, questions.id), isScheduled))
    .where(where);
  if (!row) throw new Missing("This question");
  const { question, offer, contributor, revision, approved, scheduledFor } = row;
  return { ...question, assignment: offer && { ...offer, contributor: contributor! }, revision: revision && { ...revision, approved }, scheduledFor };
}
