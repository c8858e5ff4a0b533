// The reads of sign-offs: for the desk, and for whoever has the secret of one.
import { asc, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { askers } from "@/db/schema/intake";
import { columns } from "@/db/schema/magazine";
import { notePosts, notes, signOffs } from "@/db/schema/notes";
import { contributors, people } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import { clock, type Person } from "../actor";
import { may } from "../may";
import { creditLine } from "../questions/credit";
import { situationOf } from "../questions/hold";
import type { Document } from "../text/document";
import { asPrinted } from "../text/suggestions";
import type { SignOffVerdict } from "../words";
import { isOver, isShown, type LinkState, stateOf } from "./guest";
import { hashOf, isToken } from "./guest-token";

/** `mayEnd`: there is something left of the link to end, also when it was answered. */
export type SignOffView = { id: number; name: string; email: string; asked: string; revision: number; state: LinkState; verdict: SignOffVerdict | null; word: string; askedBy: string; madeAt: Date; expiresAt: Date; decidedAt: Date | null; isEnded: boolean; mayEnd: boolean };

/** Everybody who was asked about a question's text, last first; none to whom it is not shown who sits there. Throws Missing. */
export async function signOffsOf(actor: Person, questionId: number, now: Date): Promise<SignOffView[]> {
  const situation = await situationOf(db, actor, questionId);
  if (!may(actor, "writeLetters", situation.magazineId)) return [];
  const rows = await db
    .select({ signOff: signOffs, revision: revisions.number, askedBy: people.name })
    .from(signOffs)
    .innerJoin(revisions, eq(revisions.id, signOffs.revisionId))
    .innerJoin(people, eq(people.id, signOffs.askedById))
    .where(eq(signOffs.questionId, questionId))
    .orderBy(desc(signOffs.id));
  return rows.map(({ signOff, revision, askedBy }) => {
    const { id, name, email, asked, verdict, word, madeAt, expiresAt, decidedAt, endedAt } = signOff;
    return { id, name, email, asked, revision, state: stateOf(signOff, situation, now), verdict, word, askedBy, madeAt, expiresAt, decidedAt, isEnded: endedAt !== null, mayEnd: !isOver(signOff, now) };
  });
}

export type GuestPage = {
  name: string;
  asked: string;
  askedBy: string;
  state: LinkState;
  expiresAt: Date;
  columnPath: string;
  /** Null where the link shows a sentence alone. */
  text: { document: Document; question: string; credit: string; byline: string; slugLine: string } | null;
  notes: { quote: string; body: string; at: Date }[];
};

/** What the guest's page shows; null for no link of ours. Nothing of the text once the link is over. */
export async function guestPage(token: string, now: Date): Promise<GuestPage | null> {
  if (!isToken(token)) return null;
  const [row] = await db
    .select({ signOff: signOffs, revision: revisions, askedBy: people.name, columnPath: columns.path, placeStyle: columns.placeStyle, withheldLine: columns.withheldLine })
    .from(signOffs)
    .innerJoin(revisions, eq(revisions.id, signOffs.revisionId))
    .innerJoin(people, eq(people.id, signOffs.askedById))
    .innerJoin(questions, eq(questions.id, signOffs.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .where(eq(signOffs.tokenHash, hashOf(token)));
  if (!row) return null;
  const { signOff, revision, askedBy, columnPath } = row;
  const situation = await situationOf(db, clock, signOff.questionId);
  // A note quotes the text, so it goes with it.
  const [text, left] = isShown(signOff, situation, now) ? await Promise.all([textOfGuest(signOff.questionId, revision, row), notesOfGuest(signOff.id)]) : [null, []];
  return { name: signOff.name, asked: signOff.asked, askedBy, state: stateOf(signOff, situation, now), expiresAt: signOff.expiresAt, columnPath, text, notes: left };
}

type Revision = typeof revisions.$inferSelect;

async function textOfGuest(questionId: number, revision: Revision, column: Parameters<typeof creditLine>[1]): Promise<GuestPage["text"]> {
  const [[asker], [writer], [question]] = await Promise.all([
    db.select().from(askers).where(eq(askers.questionId, questionId)),
    db.select({ name: people.name, byline: contributors.byline }).from(people).leftJoin(contributors, eq(contributors.personId, people.id)).where(eq(people.id, revision.contributorId)),
    db.select({ slugLine: questions.slugLine }).from(questions).where(eq(questions.id, questionId)),
  ]);
  return { document: asPrinted(revision.document), question: revision.question, credit: asker ? creditLine(asker, column) : "", byline: writer?.byline ?? writer?.name ?? "", slugLine: question?.slugLine ?? "" };
}

const notesOfGuest = (signOffId: number) =>
  db.select({ quote: notes.quote, body: notePosts.body, at: notePosts.madeAt }).from(notePosts).innerJoin(notes, eq(notes.id, notePosts.noteId)).where(eq(notePosts.signOffId, signOffId)).orderBy(asc(notePosts.id));
