// A claim is taken off the ledger. Its words stay in the text; whoever did it is in the log.
import { db } from "@/db/client";
import { claims } from "@/db/schema/facts";
import type { Person } from "../actor";
import { sayLive } from "../questions/say-live";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { whyNotCheck } from "./claim";
import { holdClaim, thisClaim, toldOf } from "./hold-claim";

/** Drops a claim. What the desk has checked, or found wanting, only the desk takes off: a query is not answered by hiding it. */
export async function dropClaim(actor: Person, questionId: number, key: string, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { situation, claim } = await holdClaim(tx, actor, questionId, key);
    if (claim.state !== "open" && whyNotCheck(actor, situation)) throw new Refusal("The desk has checked this fact, so the desk takes it off the ledger.");
    await tx.update(claims).set({ droppedAt: now, droppedById: actor.id }).where(thisClaim(questionId, key));
    await record(tx, actor, { kind: "claimDropped", at: now, magazineId: situation.magazineId, questionId, data: toldOf(situation, claim.quote) });
    await sayLive(tx, questionId, "facts");
  });
}
