// A schedule is called off. The question stays ready.
import type { z } from "zod";
import { db } from "@/db/client";
import type { Person } from "../actor";
import { dropSchedule } from "../questions/cancel-schedule";
import { hold } from "../questions/hold";
import { move } from "../workflow/move";
import type { unscheduling } from "./publication";

/** Calls the standing schedule off. Throws a Refusal when there is none. */
export async function unschedule(actor: Person, input: z.output<typeof unscheduling>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input);
    await move(tx, actor, situation, "unschedule", { now, data: { why: input.why } });
    await dropSchedule(tx, input.questionId, now);
  });
}
