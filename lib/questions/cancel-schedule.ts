// A schedule holds for the revision it was made for. Whatever takes the question away from "ready" calls it off first.
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { isScheduled, publications } from "@/db/schema/publishing";
import { questions } from "@/db/schema/questions";
import type { Actor } from "../actor";
import { record } from "../timeline/record";

/**
 * Calls a standing schedule off, if there is one, and records it. The waiting job finds nothing to do.
 * @param why in a few words, for the story: "a new revision was made"
 * @returns true when there was a schedule
 */
export async function cancelSchedule(tx: Tx, actor: Actor, questionId: number, why: string, now: Date): Promise<boolean> {
  const cancelled = await dropSchedule(tx, questionId, now);
  if (!cancelled) return false;
  const [question] = await tx.select({ magazineId: columns.magazineId }).from(questions).innerJoin(columns, eq(columns.id, questions.columnId)).where(eq(questions.id, questionId));
  await record(tx, actor, { kind: "unscheduled", at: now, magazineId: question?.magazineId, questionId, data: { why, ...(actor.kind === "clock" ? { byClock: true } : {}) } });
  return true;
}

/** Takes the schedule away without a word: what follows in the same transaction says it. */
export async function dropSchedule(tx: Tx, questionId: number, now: Date): Promise<boolean> {
  const gone = await tx
    .update(publications)
    .set({ cancelledAt: now })
    .where(and(eq(publications.questionId, questionId), isScheduled))
    .returning({ id: publications.id });
  return gone.length > 0;
}
