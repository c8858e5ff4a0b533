// A claim gets its source, another one, or none. What was verified by the former source is to be checked again.
import { db } from "@/db/client";
import { claims } from "@/db/schema/facts";
import type { Person } from "../actor";
import type { Citation } from "../kit/citation";
import { sayLive } from "../questions/say-live";
import { record } from "../timeline/record";
import { chicago, wordsOfCited } from "./chicago";
import { holdClaim, thisClaim, toldOf } from "./hold-claim";

/** Names the source of a claim. A query stays, since it is for the checker to say that it is answered. */
export async function sourceClaim(actor: Person, questionId: number, key: string, citation: Citation | null, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { situation, claim } = await holdClaim(tx, actor, questionId, key);
    if (JSON.stringify(claim.citation) === JSON.stringify(citation)) return;
    const again = claim.state === "verified" ? { state: "open" as const, word: "", checkedAt: null, checkedById: null, sentence: "", lapsedAt: null } : {};
    await tx.update(claims).set({ citation, ...again }).where(thisClaim(questionId, key));
    const source = citation ? wordsOfCited(chicago(citation).note) : "none";
    await record(tx, actor, { kind: "claimSourced", at: now, magazineId: situation.magazineId, questionId, data: toldOf(situation, claim.quote, { source }) });
    await sayLive(tx, questionId, "facts");
  });
}
