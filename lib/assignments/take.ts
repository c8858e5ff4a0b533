// The contributor takes the assignment and begins to write.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import type { Actor } from "../actor";
import { hold } from "../questions/hold";
import { grantAsOffered } from "../rights/grant-as-offered";
import { move } from "../workflow/move";
import type { Situation } from "../workflow/situation";
import type { taking } from "./assignment";

/** Takes what was offered. Refuses what is not the actor's own or no longer on offer; Missing when not seen. */
export async function take(actor: Actor, input: z.output<typeof taking>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => takeHeld(tx, actor, await hold(tx, actor, input), now));
}

/** The same of a question that is held. @param data what the event's sentence draws on */
export async function takeHeld(tx: Tx, actor: Actor, situation: Situation, now: Date, data?: { byLink: true }): Promise<void> {
  await move(tx, actor, situation, "take", { now, data });
  if (!situation.assignment) return;
  await tx.update(assignments).set({ takenAt: now }).where(eq(assignments.id, situation.assignment.id));
  await grantAsOffered(tx, actor, situation, situation.assignment.id, "taken", now);
}
