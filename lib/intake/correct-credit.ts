// The reader corrects how they are credited, or withholds the name, while the question is unpublished.
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { askers } from "@/db/schema/intake";
import { columns } from "@/db/schema/magazine";
import { isScheduled, publications } from "@/db/schema/publishing";
import type { Actor, ReaderActor } from "../actor";
import { cancelSchedule } from "../questions/cancel-schedule";
import { type Credited, creditLine } from "../questions/credit";
import { hold } from "../questions/hold";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import type { Situation } from "../workflow/situation";
import { type correcting, whyNotCorrect } from "./reader-page";

/** Changes name, town, region and whether the name is withheld. Throws Refusal when it is too late, Missing. */
export async function correctCredit(actor: ReaderActor, input: z.output<typeof correcting>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, actor.questionId);
    const sentence = whyNotCorrect(situation);
    if (sentence) throw new Refusal(sentence);
    const { name, town, region, withheld } = input;
    const [before] = await tx
      .select({ name: askers.name, town: askers.town, region: askers.region, withheld: askers.withheld })
      .from(askers)
      .where(eq(askers.questionId, actor.questionId));
    if (!before || (before.name === name && before.town === town && before.region === region && before.withheld === withheld)) return;
    await tx.update(askers).set({ name, town, region, withheld }).where(eq(askers.questionId, actor.questionId));
    await record(tx, actor, { kind: "readerCorrected", at: now, magazineId: situation.magazineId, questionId: actor.questionId });
    await followSchedule(tx, actor, situation, { before, after: { name, town, region, withheld }, why: "the reader corrected the credit line" }, now);
  });
}

/**
 * A page that waits for its hour follows. Where the column's style has changed since, nobody can tell which credit was meant: the
 * schedule is called off, and the story says `why`.
 */
export async function followSchedule(tx: Tx, actor: Actor, { scheduledFor, columnId, questionId }: Situation, { before, after, why }: { before: Credited; after: Credited; why: string }, now: Date): Promise<void> {
  if (!scheduledFor) return;
  const [style] = await tx.select({ placeStyle: columns.placeStyle, withheldLine: columns.withheldLine }).from(columns).where(eq(columns.id, columnId));
  if (!style) return;
  const followed = await tx
    .update(publications)
    .set({ credit: creditLine(after, style) })
    .where(and(eq(publications.questionId, questionId), isScheduled, eq(publications.credit, creditLine(before, style))))
    .returning({ id: publications.id });
  if (followed.length === 0) await cancelSchedule(tx, actor, questionId, why, now);
}
