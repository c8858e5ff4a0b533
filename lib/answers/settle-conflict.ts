// Somebody chooses between two texts of a paragraph: the one that stands, the other, or both.
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { conflicts, draftSaves } from "@/db/schema/answers";
import type { Person } from "../actor";
import { newKey } from "../kit/key";
import { hold } from "../questions/hold";
import { Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";
import { normalise } from "../text/normalise";
import { settle } from "../text/settle";
import { asSuggested } from "../text/suggested";
import { keeps } from "../words";
import type { settlingConflict } from "./answer";
import { draftOf, keepSave } from "./keep-save";
import { handToSave, isOwnNow, type SavedText } from "./save-text";
import { conflictsOf, openConflicts } from "./working-text";

type Choice = { questionId: number; id: number } & z.output<typeof settlingConflict>;

/**
 * Settles a conflict in the working text. Returns the text as it is then. One that was settled already is no error: the same answer
 * comes again. Refuses a hand that does not write or suggest. Throws Missing for one of a text that is not the actor's: a former historian's draft.
 */
export async function settleConflict(actor: Person, { questionId, id, kept }: Choice, now = new Date()): Promise<SavedText> {
  return db.transaction(async (tx) => {
    const situation = await hold(tx, actor, questionId);
    const hand = handToSave(actor, situation);
    if (hand === "annotate") throw new Refusal("Only who writes or edits this text chooses between two.");
    const [conflict] = await tx.select().from(conflicts).where(and(eq(conflicts.id, id), conflictsOf(actor, situation, hand)));
    const draft = await draftOf(tx, questionId);
    if (!conflict || !draft || (hand === "write" && !(await isOwnNow(tx, questionId, actor)))) throw new Missing("This choice");
    let [version, document] = [draft.version, normalise(draft.document)];
    if (!conflict.settledAt) {
      const settled = settle(document, conflict, kept, await sentWith(tx, questionId, conflict.version));
      document = hand === "suggest" ? asSuggested(document, settled, newKey) : settled;
      // No window's own: what a window has typed meanwhile is not made from it until it has heard of it.
      const saved = await keepSave(tx, { draft, questionId, document, sourceNotes: draft.sourceNotes, byId: actor.id, how: "settled", basedOn: draft.version, isPrivate: hand === "write", suggestedById: conflict.otherById, now });
      version = saved.version;
      await tx.update(conflicts).set({ settledAt: now, settledById: actor.id, kept }).where(eq(conflicts.id, id));
      await record(tx, actor, { kind: "conflictSettled", at: now, magazineId: situation.magazineId, questionId, data: { kept: keeps[kept].toLowerCase() } });
    }
    return { version, merged: { document, sourceNotes: draft.sourceNotes }, conflicts: await openConflicts(tx, actor, situation, hand) };
  });
}

async function sentWith(tx: Tx, questionId: number, version: number) {
  const [save] = await tx.select({ sent: draftSaves.sent, document: draftSaves.document }).from(draftSaves).where(and(eq(draftSaves.questionId, questionId), eq(draftSaves.version, version)));
  if (!save) throw new Missing("This choice");
  return normalise(save.sent?.document ?? save.document);
}
