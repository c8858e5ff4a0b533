// A note taken in hand with its question, by somebody who reads the text it stands beside.
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { notes } from "@/db/schema/notes";
import type { Person } from "../actor";
import { handOf } from "../answers/answer";
import { onTextOf } from "../answers/own-draft";
import { hold } from "../questions/hold";
import { Missing } from "../refusal";
import type { Situation } from "../workflow/situation";

/** Holds the question and says how it stands. Throws Missing to whose hand nothing of the text is. */
export async function holdText(tx: Tx, actor: Person, questionId: number): Promise<Situation> {
  const situation = await hold(tx, actor, questionId);
  if (handOf(actor, situation) === null) throw new Missing("This text");
  return situation;
}

/** Holds the question and finds the note of it. Throws Missing for one the actor does not read. */
export async function holdNote(tx: Tx, actor: Person, questionId: number, noteId: number) {
  const situation = await holdText(tx, actor, questionId);
  const [note] = await tx.select().from(notes).where(and(eq(notes.id, noteId), eq(notes.questionId, questionId), onTextOf(actor, situation, notes.madeAt)));
  if (!note) throw new Missing("This note");
  return { situation, note };
}
