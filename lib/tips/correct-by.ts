// The tip and the correction that comes of it: taken up when the correction is begun, settled when it is before readers.
import { and, desc, eq, gte, inArray, isNotNull, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { publications } from "@/db/schema/publishing";
import { tips } from "@/db/schema/tips";
import type { Actor, Person } from "../actor";
import { must } from "../may";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import type { Situation } from "../workflow/situation";
import { holdOpenTip, settle } from "./hold-tip";
import type { settling } from "./tip";

/** Takes tips of a question up, within the transaction that begins its correction. One that is settled, or another question's, is passed over. */
export async function takeUpTips(tx: Tx, actor: Person, { questionId, magazineId }: Pick<Situation, "questionId" | "magazineId">, tipIds: readonly number[], now: Date): Promise<void> {
  must(actor, "handleTips", magazineId);
  const taken = await tx
    .update(tips)
    .set({ takenUpAt: now })
    .where(and(inArray(tips.id, [...tipIds]), eq(tips.questionId, questionId), isNull(tips.settledAt), isNull(tips.takenUpAt)))
    .returning({ id: tips.id });
  for (const { id } of taken) await record(tx, actor, { kind: "tipTakenUp", at: now, magazineId, questionId, data: { tipId: id } });
}

/** A tip that came while a correction is under way, or of an answer that is being worked on: it is settled with it. Throws Refusal, Missing. */
export async function takeUp(actor: Person, { tipId }: z.output<typeof settling>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { tip, magazineId } = await holdOpenTip(tx, actor, tipId);
    if (tip.takenUpAt) return;
    await takeUpTips(tx, actor, { questionId: tip.questionId, magazineId }, [tipId], now);
  });
}

/** Settles what was taken up, within the transaction that puts the corrected page up. Each who told it hears by a letter that hangs on the event. */
export async function settleWithCorrection(tx: Tx, actor: Actor, { questionId, magazineId }: Pick<Situation, "questionId" | "magazineId">, correction: string | null, now: Date): Promise<void> {
  const settled = await tx
    .update(tips)
    .set({ settledAt: now, settledById: actor.kind === "person" ? actor.id : null, end: "corrected" })
    .where(and(eq(tips.questionId, questionId), isNotNull(tips.takenUpAt), isNull(tips.settledAt)))
    .returning({ id: tips.id });
  for (const { id } of settled) await record(tx, actor, { kind: "tipCorrected", at: now, magazineId, questionId, data: { tipId: id, ...(correction ? { correction } : {}) } });
}

/** A tip of what has been corrected since it came, without anybody having taken it up. Throws Refusal where nothing has, Missing. */
export async function settleAsCorrected(actor: Person, { tipId }: z.output<typeof settling>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const held = await holdOpenTip(tx, actor, tipId);
    const [since] = await tx
      .select({ correction: publications.correction })
      .from(publications)
      .where(and(eq(publications.questionId, held.tip.questionId), isNotNull(publications.correction), gte(publications.wentLiveAt, held.tip.toldAt)))
      .orderBy(desc(publications.wentLiveAt))
      .limit(1);
    if (!since) throw new Refusal("No correction has been published since it came.");
    await settle(tx, actor, held, { end: "corrected" }, { kind: "tipCorrected", data: { correction: since.correction } }, now);
  });
}
