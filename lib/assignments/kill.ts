// An editor stops work on a question after it was assigned.
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import type { Actor } from "../actor";
import { currencyOf, killFeeFallsDue } from "../fees/fall-due";
import { minorOf } from "../kit/money";
import { dropSchedule } from "../questions/cancel-schedule";
import { hold } from "../questions/hold";
import { lookAgain, Refusal } from "../refusal";
import { move } from "../workflow/move";
import type { killing } from "./assignment";
import { end } from "./end";

/** Kills the question with a reason, ends its assignment, makes a kill fee due and calls off a schedule. Refuses an amount that is none, and while its page is before readers. */
export async function kill(actor: Actor, input: z.output<typeof killing>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input);
    await move(tx, actor, situation, "kill", { now, data: { reason: input.reason, from: situation.assignment?.contributor } });
    const chosen = await chosenFee(tx, situation.questionId, input.killFee);
    await killFeeFallsDue(tx, actor, situation, chosen, situation.revision !== null, now);
    await end(tx, situation, input.reason, now);
    await dropSchedule(tx, situation.questionId, now);
  });
}

/** What was typed as kill fee, in the smallest unit of the fee's currency; null where the magazine's rule is to decide. */
async function chosenFee(tx: Tx, questionId: number, typed: string | undefined): Promise<number | null> {
  if (!typed) return null;
  const currency = await currencyOf(tx, questionId);
  const minor = currency === null ? null : minorOf(typed, currency);
  if (minor === null || minor < 0) throw new Refusal(lookAgain, { killFee: currency === null ? "The fee that was agreed is no money. Leave this empty." : "Give the amount in figures, such as 50, or 0 for none." });
  return minor;
}
