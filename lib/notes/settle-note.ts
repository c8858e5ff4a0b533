// A thread is settled: it folds to a line, and is never deleted.
import { eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { notes } from "@/db/schema/notes";
import type { Person } from "../actor";
import { sayLive } from "../questions/say-live";
import { record } from "../timeline/record";
import type { Situation } from "../workflow/situation";
import { holdNote } from "./hold-note";
import { quoteFor } from "./quote-for";

/** Settles it; one that is settled stays as it is. Throws Missing for a note the actor does not read. */
export async function settleNote(actor: Person, questionId: number, noteId: number, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { situation, note } = await holdNote(tx, actor, questionId, noteId);
    if (!note.settledAt) await settleIn(tx, actor, situation, note, now);
  });
}

/** The same of an open note held in this transaction. */
export async function settleIn(tx: Tx, actor: Person, situation: Situation, note: { id: number; quote: string }, now: Date): Promise<void> {
  await tx.update(notes).set({ settledAt: now, settledById: actor.id }).where(eq(notes.id, note.id));
  await record(tx, actor, { kind: "noteSettled", at: now, magazineId: situation.magazineId, questionId: situation.questionId, data: { noteId: note.id, ...quoteFor(situation, note) } });
  await sayLive(tx, situation.questionId, "notes");
}
