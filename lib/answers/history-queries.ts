// The reads of a text's history. Its historian sees what was saved since the question was offered to him; the desk sees what was saved
// since it was submitted, and nothing of what is its writer's alone.
import { and, desc, eq, type SQL } from "drizzle-orm";
import { db, type Reads } from "@/db/client";
import { draftSaves } from "@/db/schema/answers";
import { people } from "@/db/schema/people";
import type { Person } from "../actor";
import { Missing } from "../refusal";
import type { Document } from "../text/document";
import type { Situation } from "../workflow/situation";
import type { SaveView } from "./history";
import { isOwnDraft } from "./own-draft";
import { handOver } from "./working-text";

/** Which saves of a text the actor may read, who may read the text. */
function readable(actor: Person, { questionId, assignment, revision }: Situation): SQL | undefined {
  const isWriter = (assignment?.contributorId ?? revision?.contributorId) === actor.id;
  return and(eq(draftSaves.questionId, questionId), isWriter ? isOwnDraft(questionId, actor.id, draftSaves.savedAt) : eq(draftSaves.isPrivate, false));
}

/** Every save the actor may read, the latest first. Throws Missing for whom the text does not exist. */
export async function savesOf(actor: Person, questionId: number): Promise<SaveView[]> {
  const { situation } = await handOver(db, actor, questionId);
  return db
    .select({ version: draftSaves.version, how: draftSaves.how, byId: draftSaves.savedById, by: people.name, at: draftSaves.savedAt })
    .from(draftSaves)
    .innerJoin(people, eq(people.id, draftSaves.savedById))
    .where(readable(actor, situation))
    .orderBy(desc(draftSaves.version));
}

export type SavedWhole = SaveView & { document: Document; sourceNotes: string };

/** One save with its text. Throws Missing when it is not the actor's to read. */
export async function saveAt(reads: Reads, actor: Person, situation: Situation, version: number): Promise<SavedWhole> {
  const [save] = await reads
    .select({ version: draftSaves.version, how: draftSaves.how, byId: draftSaves.savedById, by: people.name, at: draftSaves.savedAt, document: draftSaves.document, sourceNotes: draftSaves.sourceNotes })
    .from(draftSaves)
    .innerJoin(people, eq(people.id, draftSaves.savedById))
    .where(and(readable(actor, situation), eq(draftSaves.version, version)));
  if (!save) throw new Missing("This save");
  return save;
}

/** The same for a page. */
export async function savedText(actor: Person, questionId: number, version: number): Promise<SavedWhole> {
  const { situation } = await handOver(db, actor, questionId);
  return saveAt(db, actor, situation, version);
}
