// Somebody has read a thread as far as a post.
import { and, eq, lte, max } from "drizzle-orm";
import { db } from "@/db/client";
import { notePosts } from "@/db/schema/notes";
import type { Person } from "../actor";
import { holdNote } from "./hold-note";
import { putRead } from "./put-read";

/** Keeps it; beyond the last post there is nothing to have read. Throws Missing for a note the actor does not read. */
export async function markRead(actor: Person, questionId: number, { noteId, readTo }: { noteId: number; readTo: number }): Promise<void> {
  await db.transaction(async (tx) => {
    const { note } = await holdNote(tx, actor, questionId, noteId);
    const [last] = await tx.select({ id: max(notePosts.id) }).from(notePosts).where(and(eq(notePosts.noteId, note.id), lte(notePosts.id, readTo)));
    if (last?.id != null) await putRead(tx, actor, note.id, last.id);
  });
}
