// An editor stops work on a question after it was assigned.
import type { z } from "zod";
import { db } from "@/db/client";
import type { Actor } from "../actor";
import { dropSchedule } from "../questions/cancel-schedule";
import { hold } from "../questions/hold";
import { move } from "../workflow/move";
import type { killing } from "./assignment";
import { end } from "./end";

/** Kills the question with a reason, ends its assignment and calls off a schedule. Refuses while its page is before readers. */
export async function kill(actor: Actor, input: z.output<typeof killing>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input);
    await move(tx, actor, situation, "kill", { now, data: { reason: input.reason, from: situation.assignment?.contributor } });
    await end(tx, situation, input.reason, now);
    await dropSchedule(tx, situation.questionId, now);
  });
}
