// A scan is taken from a claim. Its bytes are kept: what a check rested on can still be asked for.
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { sourceScans } from "@/db/schema/facts";
import type { Person } from "../actor";
import { sayLive } from "../questions/say-live";
import { Missing } from "../refusal";
import { holdClaim } from "./hold-claim";

/** Takes one scan away. Throws Missing where the claim has no such scan. */
export async function dropScan(actor: Person, questionId: number, key: string, scanId: number, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    await holdClaim(tx, actor, questionId, key);
    const [gone] = await tx
      .update(sourceScans)
      .set({ endedAt: now })
      .where(and(eq(sourceScans.id, scanId), eq(sourceScans.questionId, questionId), eq(sourceScans.claimKey, key), isNull(sourceScans.endedAt)))
      .returning({ id: sourceScans.id });
    if (!gone) throw new Missing("This scan");
    await sayLive(tx, questionId, "facts");
  });
}
