// Somebody of the desk says something about a question to the others. Those named with @ get a letter.
import { desc, eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { deskNotes } from "@/db/schema/notes";
import type { Person } from "../actor";
import { peopleOf } from "../answers/people-of";
import { must } from "../may";
import { hold } from "../questions/hold";
import { record } from "../timeline/record";
import type { notingForDesk } from "./desk-note";
import { spokenTo } from "./note";

/** Keeps the note. The same sent again, because the answer was lost, is kept once. The event does not say its words. Throws Missing to whoever has no seat at the desk. */
export async function writeDeskNote(actor: Person, { questionId, body }: z.output<typeof notingForDesk>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { magazineId } = await hold(tx, actor, questionId);
    must(actor, "sitAtDesk", magazineId);
    const [last] = await tx.select().from(deskNotes).where(eq(deskNotes.questionId, questionId)).orderBy(desc(deskNotes.id)).limit(1);
    if (last?.byId === actor.id && last.body === body) return;
    const desk = await peopleOf(tx, { magazineId, assignment: null, revision: null });
    const mentions = spokenTo(body, desk).map(({ id }) => id);
    const [note] = await tx.insert(deskNotes).values({ questionId, byId: actor.id, body, mentions, madeAt: now }).returning({ id: deskNotes.id });
    await record(tx, actor, { kind: "deskNoted", at: now, magazineId, questionId, data: { noteId: note!.id } });
  });
}
