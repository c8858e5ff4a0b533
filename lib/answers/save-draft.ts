// The draft replaced as a whole, by a verb that read it first: only while it still has the version it was read at.
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { drafts } from "@/db/schema/answers";
import { people } from "@/db/schema/people";
import type { Person } from "../actor";
import { hold } from "../questions/hold";
import { Refusal } from "../refusal";
import { type saving, whyNotWrite } from "./answer";
import { type Document, sameDocument } from "../text/document";
import { isOwnDraft } from "./own-draft";
import { saveHeld } from "./save-text";

export type Standing = { document: Document; sourceNotes: string; version: number; by: string; at: Date };
export type Saved = { version: number } | { conflict: Standing };

/** Saves the draft if it still has the version named; else returns what stands, and changes nothing. Refuses when it is not the actor's to write now. */
export const saveDraft = (actor: Person, questionId: number, input: z.output<typeof saving>, now = new Date()): Promise<Saved> => db.transaction((tx) => saveDraftIn(tx, actor, questionId, input, now));

/** The same within a transaction of the caller's. */
export async function saveDraftIn(tx: Tx, actor: Person, questionId: number, input: z.output<typeof saving>, now: Date): Promise<Saved> {
  const situation = await hold(tx, actor, questionId);
  const sentence = whyNotWrite(actor, situation);
  if (sentence) throw new Refusal(sentence);
  const standing = await standingDraft(tx, questionId, actor);
  if (standing && standing.version !== input.version) {
    const isSame = standing.sourceNotes === input.sourceNotes && sameDocument(standing.document, input.document);
    return isSame ? { version: standing.version } : { conflict: standing };
  }
  const { version } = await saveHeld(tx, actor, situation, { ...input, tab: "" }, now);
  return { version };
}

/** What stands, if it is the actor's; what the historian before had typed is not. */
async function standingDraft(tx: Tx, questionId: number, actor: Person): Promise<Standing | undefined> {
  const [row] = await tx
    .select({ document: drafts.document, sourceNotes: drafts.sourceNotes, version: drafts.version, by: people.name, at: drafts.savedAt })
    .from(drafts)
    .innerJoin(people, eq(people.id, drafts.savedById))
    .where(and(eq(drafts.questionId, questionId), isOwnDraft(questionId, actor.id)));
  return row;
}
