// A question that was put off comes back into the inbox, marked as returned and unread: when its day has come, when its reader writes, or by hand.
import { and, eq, isNotNull, lte } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { questions } from "@/db/schema/questions";
import { type Actor, clock } from "../actor";
import { enqueue } from "../jobs/queue";
import { must } from "../may";
import { hold } from "../questions/hold";
import { Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";
import type { Waking } from "../words";
import type { waking } from "./triage";

/** Wakes a question held in this transaction, when it sleeps. Returns whether it did. */
export async function wakeIn(tx: Tx, actor: Actor, { questionId, magazineId }: { questionId: number; magazineId: number }, why: Waking, now: Date): Promise<boolean> {
  const woken = await tx
    .update(questions)
    .set({ snoozedAt: null, wakesAt: null, wakesForIssueId: null, wokeAt: now, wokeWhy: why, ...(why === "person" ? {} : { openedAt: null }) })
    .where(and(eq(questions.id, questionId), isNotNull(questions.snoozedAt)))
    .returning({ id: questions.id });
  if (woken.length === 0) return false;
  await record(tx, actor, { kind: "woken", at: now, magazineId, questionId, data: { why } });
  return true;
}

/** An editor brings it back before its time. Throws Refusal when it is not put off, Missing. */
export async function wake(actor: Actor, held: z.output<typeof waking>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, held);
    must(actor, "prepareQuestion", situation.magazineId);
    if (!(await wakeIn(tx, actor, situation, "person", now))) throw new Refusal("This question is not put off.");
  });
}

/** Wakes it when its day has come; when the day has moved, looks again then. */
export async function wakeWhenDue({ questionId }: { questionId: number }, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, clock, questionId).catch((error: unknown) => {
      if (error instanceof Missing) return null;
      throw error;
    });
    const [asleep] = situation ? await tx.select({ wakesAt: questions.wakesAt }).from(questions).where(eq(questions.id, questionId)) : [];
    if (!situation || !asleep?.wakesAt) return;
    if (asleep.wakesAt > now) return enqueue(tx, "wake", { questionId }, { runAt: asleep.wakesAt, key: `wake:${questionId}` });
    await wakeIn(tx, clock, situation, "day", now);
  });
}

/** Wakes whatever is due and whose own job was lost. Asked for every hour. */
export async function wakeAllDue(now: Date): Promise<void> {
  const due = await db.select({ questionId: questions.id }).from(questions).where(lte(questions.wakesAt, now)).limit(1000);
  for (const one of due) await wakeWhenDue(one, now);
}
