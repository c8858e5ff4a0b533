// The reader takes the question back while it is unpublished. Whoever was writing stops, and nothing goes live.
import { and, eq, isNotNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { publications } from "@/db/schema/publishing";
import { questions } from "@/db/schema/questions";
import type { ReaderActor } from "../actor";
import { dropSchedule } from "../questions/cancel-schedule";
import { hold } from "../questions/hold";
import { Refusal } from "../refusal";
import { move } from "../workflow/move";

/** Takes the question back; doing it twice is doing it once. Throws Refusal when it is too late, Missing. */
export async function takeBack(actor: ReaderActor, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, actor.questionId);
    if (situation.stage === "retracted") return;
    if (situation.stage === "merged" && (await isAnswered(tx, actor.questionId))) throw new Refusal("It has been answered together with another reader’s, so it can no longer be taken back.");
    await move(tx, actor, situation, "takeBack", { now, data: { contributorId: situation.assignment?.contributorId ?? null }, set: { awaitingReaderSince: null, mergedIntoId: null } });
    await dropSchedule(tx, actor.questionId, now);
    if (situation.assignment) {
      await tx.update(assignments).set({ endedAt: now, endReason: "The reader took the question back." }).where(eq(assignments.id, situation.assignment.id));
    }
  });
}

/** True when the question it was merged into, however many steps away, has been published. */
async function isAnswered(tx: Tx, questionId: number): Promise<boolean> {
  const into = sql`(with recursive up(id, merged_into_id) as (
    select id, merged_into_id from ${questions} where id = ${questionId}
    union select q.id, q.merged_into_id from questions q join up on q.id = up.merged_into_id) select id from up)`;
  const found = await tx.select({ id: publications.id }).from(publications).where(and(sql`${publications.questionId} in ${into}`, isNotNull(publications.wentLiveAt))).limit(1);
  return found.length > 0;
}
