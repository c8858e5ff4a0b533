// A letter out came back: its reader will never have it. A report that was taken for one by mistake can be undone.
import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { letters } from "@/db/schema/mail";
import { storable } from "../kit/storable";

/** Marks a letter as come back for good. What the other server said stands on the letter's page. */
export async function comeBack(tx: Tx, letterId: number, said: string, now: Date): Promise<void> {
  await tx.update(letters).set({ state: "bounced", bouncedAt: now, lastError: storable(said.slice(0, 500)) || null }).where(and(eq(letters.id, letterId), inArray(letters.state, ["sent", "waiting", "failed"])));
}

/** It did not come back after all. */
export async function neverCameBack(tx: Tx, letterId: number): Promise<void> {
  await tx.update(letters).set({ state: "sent", bouncedAt: null, lastError: null }).where(and(eq(letters.id, letterId), eq(letters.state, "bounced")));
}
