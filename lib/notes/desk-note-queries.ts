// What the desk said among itself about a question, and who can be spoken to there.
import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { deskNotes } from "@/db/schema/notes";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import { peopleOf } from "../answers/people-of";
import { must } from "../may";
import type { Situation } from "../workflow/situation";

export type DeskNotes = Awaited<ReturnType<typeof deskNotesOf>>;

/**
 * The notes, the first first, and the people of the desk by name. Throws Missing to whoever has no seat at the desk.
 * @param hasAny whether there are any notes, for who knows it already
 */
export async function deskNotesOf(actor: Actor, { questionId, magazineId }: Pick<Situation, "questionId" | "magazineId">, hasAny = true) {
  must(actor, "sitAtDesk", magazineId);
  const [notes, desk] = await Promise.all([
    hasAny ? db.select({ id: deskNotes.id, by: people.name, body: deskNotes.body, madeAt: deskNotes.madeAt }).from(deskNotes).innerJoin(people, eq(people.id, deskNotes.byId)).where(eq(deskNotes.questionId, questionId)).orderBy(asc(deskNotes.id)) : [],
    peopleOf(db, { magazineId, assignment: null, revision: null }),
  ]);
  return { notes, desk };
}
