// An editor stops work on a question after it was assigned.
import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { publications } from "@/db/schema/publishing";
import type { Actor } from "../actor";
import { hold } from "../questions/hold";
import { move } from "../workflow/move";
import type { killing } from "./assignment";
import { end } from "./end";

/** Kills the question with a reason, ends its assignment and calls off a schedule. Refuses while its page is before readers. */
export async function kill(actor: Actor, input: z.output<typeof killing>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input.questionId);
    await move(tx, actor, situation, "kill", { now, data: { reason: input.reason, from: situation.assignment?.contributor } });
    await end(tx, situation, input.reason, now);
    // A schedule left standing would keep another from being made when the question is reopened.
    await tx
      .update(publications)
      .set({ cancelledAt: now })
      .where(and(eq(publications.questionId, situation.questionId), isNull(publications.wentLiveAt), isNull(publications.cancelledAt)));
  });
}
