// Words of the text become a claim of the ledger. Its anchor is set in the text by the same hand; the next save brings it.
import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { drafts } from "@/db/schema/answers";
import { claims } from "@/db/schema/facts";
import type { Person } from "../actor";
import { onTextOf } from "../answers/own-draft";
import { sayLive } from "../questions/say-live";
import { Missing, Refusal } from "../refusal";
import { sentenceAt } from "../text/sentences";
import { record } from "../timeline/record";
import { type addingClaim, bounds } from "./claim";
import { holdLedger, thisClaim, toldOf } from "./hold-claim";

/**
 * Adds a claim; said again after a lost answer it changes nothing, and a claim that was taken off comes back with its source and its check.
 * Throws Missing where the key is that of a claim beside the text of a former historian: nothing of it comes back to another.
 */
export async function addClaim(actor: Person, questionId: number, { key, quote }: z.output<typeof addingClaim>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await holdLedger(tx, actor, questionId);
    const [before] = await tx.select({ droppedAt: claims.droppedAt, isOnText: onTextOf(actor, situation, claims.addedAt) }).from(claims).where(thisClaim(questionId, key));
    if (before && !before.isOnText) throw new Missing("This fact");
    if (before && !before.droppedAt) return;
    // Said before the text is saved, it stops nothing until its words are there: the save says so then.
    const [draft] = await tx.select({ document: drafts.document }).from(drafts).where(eq(drafts.questionId, questionId));
    const isInText = draft !== undefined && sentenceAt(draft.document, key) !== "";
    if (before) await tx.update(claims).set({ droppedAt: null, droppedById: null, isInText }).where(thisClaim(questionId, key));
    else {
      if ((await tx.$count(claims, and(eq(claims.questionId, questionId), isNull(claims.droppedAt), onTextOf(actor, situation, claims.addedAt)))) >= bounds.claims) throw new Refusal(`A ledger has room for ${bounds.claims} facts.`);
      await tx.insert(claims).values({ questionId, key, quote, addedById: actor.id, addedAt: now, isInText });
    }
    await record(tx, actor, { kind: "claimAdded", at: now, magazineId: situation.magazineId, questionId, data: toldOf(situation, quote) });
    await sayLive(tx, questionId, "facts");
  });
}
