// A note taken in hand with its question, by somebody who reads the text it stands beside.
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { notes } from "@/db/schema/notes";
import { holds, type Person } from "../actor";
import { handOf } from "../answers/answer";
import { hold } from "../questions/hold";
import { Missing } from "../refusal";
import type { Situation } from "../workflow/situation";
import { deskRoles } from "../words";

/**
 * As SQL over notes: those on a text that is the actor's to see. A historian who took the question over does not find what stood
 * beside the text of the one before; the desk finds all.
 */
export const onTextOf = (actor: Person, { questionId, magazineId }: Pick<Situation, "questionId" | "magazineId">): SQL =>
  holds(actor, magazineId, ...deskRoles)
    ? sql`true`
    : sql`coalesce(${notes.madeAt} >= (select min(a.offered_at) from ${assignments} a where a.question_id = ${questionId} and a.contributor_id = ${actor.id}
        and a.id > coalesce((select max(b.id) from ${assignments} b where b.question_id = ${questionId} and b.contributor_id <> ${actor.id}), 0)), false)`;

/** Holds the question and says how it stands. Throws Missing to whose hand nothing of the text is. */
export async function holdText(tx: Tx, actor: Person, questionId: number): Promise<Situation> {
  const situation = await hold(tx, actor, questionId);
  if (handOf(actor, situation) === null) throw new Missing("This text");
  return situation;
}

/** Holds the question and finds the note of it. Throws Missing for one the actor does not read. */
export async function holdNote(tx: Tx, actor: Person, questionId: number, noteId: number) {
  const situation = await holdText(tx, actor, questionId);
  const [note] = await tx.select().from(notes).where(and(eq(notes.id, noteId), eq(notes.questionId, questionId), onTextOf(actor, situation)));
  if (!note) throw new Missing("This note");
  return { situation, note };
}
