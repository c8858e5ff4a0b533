// The reader takes the question back while it is unpublished. Whoever was writing stops, and nothing goes live.
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import type { ReaderActor } from "../actor";
import { dropSchedule } from "../questions/cancel-schedule";
import { hold } from "../questions/hold";
import { move } from "../workflow/move";

/** Takes the question back; doing it twice is doing it once. Throws Refusal when it is too late, Missing. */
export async function takeBack(actor: ReaderActor, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, actor.questionId);
    if (situation.stage === "retracted") return;
    await move(tx, actor, situation, "takeBack", { now, data: { contributorId: situation.assignment?.contributorId ?? null }, set: { awaitingReaderSince: null, mergedIntoId: null } });
    await dropSchedule(tx, actor.questionId, now);
    if (situation.assignment) {
      await tx.update(assignments).set({ endedAt: now, endReason: "The reader took the question back." }).where(eq(assignments.id, situation.assignment.id));
    }
  });
}
