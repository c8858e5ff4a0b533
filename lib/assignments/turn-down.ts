// The contributor gives the assignment back, before or after beginning. The question waits for another.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import type { Actor } from "../actor";
import { hold } from "../questions/hold";
import { move } from "../workflow/move";
import type { turningDown } from "./assignment";

/** Turns the assignment down, with a reason or without one. Afterwards the question is no longer the contributor's to see. */
export async function turnDown(actor: Actor, input: z.output<typeof turningDown>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input);
    await move(tx, actor, situation, "turnDown", { now, data: { reason: input.reason } });
    if (situation.assignment) await tx.update(assignments).set({ turnedDownAt: now, turnDownReason: input.reason || null }).where(eq(assignments.id, situation.assignment.id));
  });
}
