// The reader takes the question back while it is unpublished. Whoever was writing stops, and nothing goes live.
import { eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import type { ReaderActor } from "../actor";
import { dropSchedule } from "../questions/cancel-schedule";
import { hold } from "../questions/hold";
import { move } from "../workflow/move";

/** Takes the question back; doing it twice is doing it once. Throws Refusal when it is too late, Missing. */
export const takeBack = (actor: ReaderActor, now = new Date()): Promise<void> => db.transaction((tx) => takeBackIn(tx, actor, now));

/** The same within a transaction of the caller's. */
export async function takeBackIn(tx: Tx, actor: ReaderActor, now: Date): Promise<void> {
  const situation = await hold(tx, actor, actor.questionId);
  if (situation.stage === "retracted") return;
  await move(tx, actor, situation, "takeBack", { now, data: { contributorId: situation.assignment?.contributorId ?? null }, set: { awaitingReaderSince: null, mergedIntoId: null } });
  await dropSchedule(tx, actor.questionId, now);
  if (situation.assignment) {
    await tx.update(assignments).set({ endedAt: now, endReason: "The reader took the question back." }).where(eq(assignments.id, situation.assignment.id));
  }
}
