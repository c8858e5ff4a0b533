// An earlier text is brought back, as a new save: nothing that came after it is lost, and it can be brought back in its turn.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import type { Person } from "../actor";
import { newKey } from "../kit/key";
import { sayMoment } from "../kit/wall-clock";
import { hold } from "../questions/hold";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import type { Document } from "../text/document";
import { sameDocument } from "../text/document";
import { carryAnchors } from "../text/merge-anchors";
import { normalise } from "../text/normalise";
import { asSuggested } from "../text/suggested";
import { accepted } from "../text/suggestions";
import type { restoring } from "./answer";
import { saveAt } from "./history-queries";
import { draftOf, keepSave } from "./keep-save";
import { handToSave } from "./save-text";

/**
 * Puts the text of an earlier save in the place of the working text; once submitted, as suggestions. Notes and facts set since stay
 * where their words stand. Returns the new version. Refuses when nothing would change, and a hand that does not write or suggest.
 */
export async function restoreSave(actor: Person, { questionId, version }: z.output<typeof restoring>, now = new Date()): Promise<number> {
  return db.transaction(async (tx) => {
    const situation = await hold(tx, actor, questionId);
    const hand = handToSave(actor, situation);
    if (hand === "annotate") throw new Refusal("Only who writes or edits this text brings an earlier one back.");
    const save = await saveAt(tx, actor, situation, version);
    const draft = await draftOf(tx, questionId);
    const standing = normalise(draft?.document ?? save.document);
    const back: Document = normalise({ type: "doc", content: carryAnchors([], standing.content, save.document.content) });
    const document = hand === "suggest" ? asSuggested(standing, accepted(back), newKey) : back;
    if (draft && sameDocument(document, standing) && draft.sourceNotes === save.sourceNotes) throw new Refusal("The text reads like that already.");
    const kept = await keepSave(tx, {
      draft,
      questionId,
      document,
      sourceNotes: hand === "write" ? save.sourceNotes : (draft?.sourceNotes ?? ""),
      byId: actor.id,
      how: "restored",
      basedOn: draft?.version ?? 0,
      isPrivate: hand === "write",
      now,
    });
    await record(tx, actor, { kind: "draftRestored", at: now, magazineId: situation.magazineId, questionId, data: { when: await sayWhen(tx, situation.magazineId, save.at) } });
    return kept.version;
  });
}

async function sayWhen(tx: Tx, magazineId: number, at: Date): Promise<string> {
  const [magazine] = await tx.select({ timeZone: magazines.timeZone, locale: magazines.locale }).from(magazines).where(eq(magazines.id, magazineId));
  return sayMoment(at, magazine!.locale, magazine!.timeZone);
}
