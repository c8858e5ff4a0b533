// How far somebody has read a thread, within a transaction of the caller's. It only ever goes forward.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { noteReads } from "@/db/schema/notes";
import type { Person } from "../actor";

export async function putRead(tx: Tx, actor: Person, noteId: number, readTo: number): Promise<void> {
  await tx
    .insert(noteReads)
    .values({ noteId, personId: actor.id, readTo })
    .onConflictDoUpdate({ target: [noteReads.noteId, noteReads.personId], set: { readTo: sql`greatest(note_reads.read_to, ${readTo}::bigint)` } });
}
