// The chief approves without a second pair of eyes, and says why. The log keeps the reason.
import type { z } from "zod";
import { db } from "@/db/client";
import type { Person } from "../actor";
import { hold } from "../questions/hold";
import { move } from "../workflow/move";
import { give } from "./give";
import type { approvingAlone } from "./review";

/** Approves the revision named, whoever wrote it. Refuses everybody but the chief, TK, and a revision no longer the last. */
export async function approveAlone(actor: Person, input: z.output<typeof approvingAlone>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input.questionId);
    await move(tx, actor, situation, "approveAlone", { now, data: { revision: input.revision, reason: input.reason } });
    await give(tx, actor, situation, { read: input.revision, verdict: "approved", alone: true, note: input.reason, now });
  });
}
