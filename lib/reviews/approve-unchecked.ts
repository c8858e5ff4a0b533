// The chief approves a text in which facts are not verified, and says why. The log keeps the reason.
import type { z } from "zod";
import { db } from "@/db/client";
import type { Person } from "../actor";
import { hold } from "../questions/hold";
import { move } from "../workflow/move";
import { give } from "./give";
import type { approvingUnchecked } from "./review";

/** Approves the revision named. Refuses everybody but the chief, whatever else stops an approval, and a revision no longer the last. */
export async function approveUnchecked(actor: Person, input: z.output<typeof approvingUnchecked>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input.questionId);
    await move(tx, actor, situation, "approveUnchecked", { now, data: { revision: input.revision, reason: input.reason, count: situation.open.claims } });
    await give(tx, actor, situation, { read: input.revision, verdict: "approved", note: input.reason, now });
  });
}
