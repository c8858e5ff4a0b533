// Takes a tip in hand for the length of a transaction, for one of those who decide.
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { messages } from "@/db/schema/intake";
import { columns } from "@/db/schema/magazine";
import { questions } from "@/db/schema/questions";
import { tips } from "@/db/schema/tips";
import type { Person } from "../actor";
import { must } from "../may";
import { Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";
import type { EventData, EventKind } from "../timeline/kinds";
import type { TipEnd } from "../words";
import { whyNotSettle } from "./tip";

export type HeldTip = Awaited<ReturnType<typeof holdTip>>;

/** The tip with its words, locked until the transaction ends. Throws Missing when it is not the actor's to decide on. */
export async function holdTip(tx: Tx, actor: Person, tipId: number) {
  const [row] = await tx
    .select({ tip: tips, message: messages, magazineId: columns.magazineId })
    .from(tips)
    .innerJoin(messages, eq(messages.id, tips.messageId))
    .innerJoin(questions, eq(questions.id, tips.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .where(eq(tips.id, tipId))
    .for("update", { of: tips });
  if (!row) throw new Missing("This tip");
  must(actor, "handleTips", row.magazineId);
  return row;
}

/** The same, for what is open. Throws a Refusal when it has been settled: somebody else may have been quicker. */
export async function holdOpenTip(tx: Tx, actor: Person, tipId: number): Promise<HeldTip> {
  const held = await holdTip(tx, actor, tipId);
  const sentence = whyNotSettle(held.tip);
  if (sentence) throw new Refusal(sentence);
  return held;
}

/** Writes down what became of a tip that is held, and tells it in the story of the answer. */
export async function settle(tx: Tx, actor: Person, { tip, magazineId }: HeldTip, end: { end: TipEnd; madeQuestionId?: number }, event: { kind: EventKind; data?: EventData }, now: Date): Promise<void> {
  await tx.update(tips).set({ ...end, settledAt: now, settledById: actor.id }).where(eq(tips.id, tip.id));
  await record(tx, actor, { kind: event.kind, at: now, magazineId, questionId: tip.questionId, data: { tipId: tip.id, ...event.data } });
}
