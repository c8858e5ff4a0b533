// The working text as it is typed. A save that was written on an older version is answered with what stands, and changes nothing.
import { and, eq, not } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { drafts, formerDrafts } from "@/db/schema/answers";
import { people } from "@/db/schema/people";
import type { Person } from "../actor";
import { hold } from "../questions/hold";
import { Refusal } from "../refusal";
import { type saving, whyNotWrite } from "./answer";
import { type Document, isEmpty, sameDocument } from "../text/document";
import { isOwnDraft } from "./own-draft";

export type Standing = { document: Document; sourceNotes: string; version: number; by: string; at: Date };
export type Saved = { version: number } | { conflict: Standing };

/** Saves the draft if it still has the version named. Refuses when the text is not the actor's to write now. */
export const saveDraft = (actor: Person, questionId: number, input: z.output<typeof saving>, now = new Date()): Promise<Saved> => db.transaction((tx) => saveDraftIn(tx, actor, questionId, input, now));

/** The same within a transaction of the caller's. */
export async function saveDraftIn(tx: Tx, actor: Person, questionId: number, input: z.output<typeof saving>, now: Date): Promise<Saved> {
  const situation = await hold(tx, actor, questionId);
  const sentence = whyNotWrite(actor, situation);
  if (sentence) throw new Refusal(sentence);
  const { version, ...text } = input;
  await keepFormer(tx, questionId, actor);
  const values = { ...text, savedAt: now, savedById: actor.id };
  const [saved] =
    version === 0
      ? await tx.insert(drafts).values({ questionId, ...values }).onConflictDoNothing().returning({ version: drafts.version })
      : await tx
          .update(drafts)
          .set({ ...values, version: version + 1 })
          .where(and(eq(drafts.questionId, questionId), eq(drafts.version, version)))
          .returning({ version: drafts.version });
  if (saved) return saved;
  const standing = await standingDraft(tx, questionId, actor);
  if (!standing) throw new Refusal("The draft is gone. Open the page again.");
  // The same text sent again, because the answer to the first sending was lost on the way.
  const same = standing.sourceNotes === input.sourceNotes && sameDocument(standing.document, input.document);
  return same ? { version: standing.version } : { conflict: standing };
}

/** Keeps what the historian before had typed and not submitted: the save would replace it. */
async function keepFormer(tx: Tx, questionId: number, actor: Person): Promise<void> {
  const [former] = await tx.select().from(drafts).where(and(eq(drafts.questionId, questionId), not(isOwnDraft(questionId, actor.id))));
  if (!former || (isEmpty(former.document) && former.sourceNotes === "")) return;
  const { document, sourceNotes, savedAt, savedById } = former;
  await tx.insert(formerDrafts).values({ questionId, document, sourceNotes, savedAt, savedById });
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
