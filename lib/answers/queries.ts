// The reads of answers. A contributor sees the revisions of answers of one's own; the desk sees all of its magazines.
import { and, asc, desc, eq, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { drafts, formerDrafts, remarks, revisions } from "@/db/schema/answers";
import { assignments, offerStands } from "@/db/schema/assignments";
import { columns } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import type { Person } from "../actor";
import { Missing } from "../refusal";
import { atDesk } from "../questions/at-desk";
import { visibleTo } from "../questions/visible-to";
import { type Document, emptyDocument } from "../text/document";
import { isOwnDraft } from "./own-draft";

export type DraftView = { document: Document; sourceNotes: string; version: number; savedAt: Date | null };

/**
 * The draft of a question assigned to the actor; an empty one, version 0, when nothing was saved yet. What somebody else wrote on
 * an earlier assignment is not shown. Throws Missing when the question is not the actor's.
 */
export async function ownDraft(actor: Person, questionId: number): Promise<DraftView> {
  const [row] = await db
    .select({ isOwn: isOwnDraft(questionId, actor.id), document: drafts.document, sourceNotes: drafts.sourceNotes, version: drafts.version, savedAt: drafts.savedAt })
    .from(assignments)
    .innerJoin(questions, eq(questions.id, assignments.questionId))
    .leftJoin(drafts, eq(drafts.questionId, questions.id))
    .where(and(eq(questions.id, questionId), eq(assignments.contributorId, actor.id), offerStands, visibleTo(actor)));
  if (!row) throw new Missing("This assignment");
  const version = row.version ?? 0;
  if (!row.isOwn || !row.document) return { document: emptyDocument, sourceNotes: "", savedAt: null, ...(await givenBack(questionId, actor.id)), version };
  return { document: row.document, sourceNotes: row.sourceNotes ?? "", version: row.version ?? 0, savedAt: row.savedAt };
}

/** What the writer had written of it before it went to somebody else, and came back. */
async function givenBack(questionId: number, personId: number): Promise<Omit<DraftView, "version"> | undefined> {
  const [row] = await db
    .select({ document: formerDrafts.document, sourceNotes: formerDrafts.sourceNotes, savedAt: formerDrafts.savedAt })
    .from(formerDrafts)
    .where(and(eq(formerDrafts.questionId, questionId), eq(formerDrafts.savedById, personId)))
    .orderBy(desc(formerDrafts.id))
    .limit(1);
  return row;
}

/** What historians who had the question before wrote of it and did not submit, the latest first; for the desk. */
export async function formerDraftsOf(actor: Person, questionId: number) {
  return db
    .select({ id: formerDrafts.id, by: people.name, document: formerDrafts.document, sourceNotes: formerDrafts.sourceNotes, savedAt: formerDrafts.savedAt })
    .from(formerDrafts)
    .innerJoin(people, eq(people.id, formerDrafts.savedById))
    .innerJoin(questions, eq(questions.id, formerDrafts.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .where(and(eq(questions.id, questionId), visibleTo(actor), atDesk(actor)))
    .orderBy(desc(formerDrafts.id));
}

const maker = alias(people, "maker");
const contributor = alias(people, "contributor");

/** Every revision of a question that the actor may read, last first, with its text. */
export function revisionsOf(actor: Person, questionId: number) {
  return db
    .select({
      id: revisions.id,
      number: revisions.number,
      kind: revisions.kind,
      document: revisions.document,
      question: revisions.question,
      words: revisions.words,
      tks: revisions.tks,
      note: revisions.note,
      contributor: contributor.name,
      madeBy: maker.name,
      madeById: revisions.madeById,
      madeAt: revisions.madeAt,
    })
    .from(revisions)
    .innerJoin(questions, eq(questions.id, revisions.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(maker, eq(maker.id, revisions.madeById))
    .innerJoin(contributor, eq(contributor.id, revisions.contributorId))
    .where(and(eq(questions.id, questionId), visibleTo(actor), or(atDesk(actor), eq(revisions.contributorId, actor.id))))
    .orderBy(desc(revisions.number));
}
export type RevisionView = Awaited<ReturnType<typeof revisionsOf>>[number];

/** What the historian said of edited texts, first to last. */
export function remarksOf(actor: Person, questionId: number) {
  return db
    .select({ revision: revisions.number, by: people.name, stance: remarks.stance, body: remarks.body, at: remarks.madeAt })
    .from(remarks)
    .innerJoin(revisions, eq(revisions.id, remarks.revisionId))
    .innerJoin(people, eq(people.id, remarks.madeById))
    .innerJoin(questions, eq(questions.id, remarks.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .where(and(eq(questions.id, questionId), visibleTo(actor), or(atDesk(actor), eq(remarks.madeById, actor.id))))
    .orderBy(asc(remarks.id));
}

/** Of the questions assigned to the actor, those sent back and being written again: by id, the revision that was sent back. */
export async function sentBackToOwn(actor: Person): Promise<Map<number, number>> {
  const rows = await db
    .select({ questionId: revisions.questionId, number: sql<number>`max(${revisions.number})::int` })
    .from(revisions)
    .innerJoin(questions, eq(questions.id, revisions.questionId))
    .where(and(eq(questions.stage, "drafting"), eq(revisions.contributorId, actor.id), visibleTo(actor)))
    .groupBy(revisions.questionId);
  return new Map(rows.map(({ questionId, number }) => [questionId, number]));
}
