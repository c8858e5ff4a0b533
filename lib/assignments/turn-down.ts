// The contributor gives the assignment back, before or after beginning. The question goes to the next in line, or waits for another.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import type { Actor } from "../actor";
import { hold } from "../questions/hold";
import { move } from "../workflow/move";
import type { Situation } from "../workflow/situation";
import { askNext } from "./ask-next";
import type { turningDown } from "./assignment";

/** Turns the assignment down, with a reason or without one. Afterwards the question is no longer the contributor's to see. */
export async function turnDown(actor: Actor, input: z.output<typeof turningDown>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => turnDownHeld(tx, actor, await hold(tx, actor, input), input.reason, now));
}

/** The same of a question that is held. Who is next in line is asked at once. @param event more telling than that it was turned down */
export async function turnDownHeld(tx: Tx, actor: Actor, situation: Situation, reason: string, now: Date, event?: "conflictDeclared"): Promise<void> {
  await move(tx, actor, situation, "turnDown", { now, data: { reason }, event });
  if (!situation.assignment) return;
  await tx.update(assignments).set({ turnedDownAt: now, turnDownReason: reason || null }).where(eq(assignments.id, situation.assignment.id));
  await askNext(tx, situation.assignment.id, event ? "conflict" : "no", now);
}
