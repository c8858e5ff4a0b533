// A published answer is taken up again, to be corrected. Its page stays up meanwhile.
import type { z } from "zod";
import { db } from "@/db/client";
import type { Person } from "../actor";
import { hold } from "../questions/hold";
import { takeUpTips } from "../tips/correct-by";
import { move } from "../workflow/move";
import type { correcting } from "./publication";

/** Returns the question to review, with the reason, and takes up what readers told of it. */
export async function correct(actor: Person, input: z.output<typeof correcting>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input);
    await move(tx, actor, situation, "correct", { now, data: { reason: input.reason } });
    if (input.tipIds?.length) await takeUpTips(tx, actor, situation, input.tipIds, now);
  });
}
