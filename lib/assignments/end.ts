// The end of a standing offer: given to another, or the question left the river.
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import type { Situation } from "../workflow/situation";

/** Ends the standing assignment, if there is one. Afterwards the question is no longer that contributor's to see. */
export async function end(tx: Tx, { assignment }: Situation, reason: string, now: Date): Promise<void> {
  if (assignment) await tx.update(assignments).set({ endedAt: now, endReason: reason }).where(eq(assignments.id, assignment.id));
}
