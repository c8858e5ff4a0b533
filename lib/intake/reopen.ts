// A question that left the river by mistake comes back to where it left.
import type { z } from "zod";
import { db } from "@/db/client";
import type { Actor } from "../actor";
import { hold } from "../questions/hold";
import { move } from "../workflow/move";
import type { reopening } from "./triage";

/** Reopens a question; one that was merged stands for itself again. Throws Refusal with the reason why not, Missing when not seen. */
export async function reopen(actor: Actor, input: z.output<typeof reopening>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input);
    await move(tx, actor, situation, "reopen", { now, data: { reason: input.reason }, set: { mergedIntoId: null } });
  });
}
