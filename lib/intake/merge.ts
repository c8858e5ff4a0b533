// The same question asked again joins the one that is on its way. Everybody who asked is kept: see questions/joined.ts.
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import type { Actor } from "../actor";
import { Missing, Refusal } from "../refusal";
import { hold } from "../questions/hold";
import { questionOf } from "../questions/reference";
import { record } from "../timeline/record";
import type { Situation } from "../workflow/situation";
import { move } from "../workflow/move";
import { isInRiver, stages } from "../words";
import type { merging } from "./triage";

/** Merges a question into another of the same magazine, by its reference. The story of both tells it. Throws Refusal, Missing. */
export async function merge(actor: Actor, input: z.output<typeof merging>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const targetId = await targetOf(tx, actor, input.into);
    // Both are held, the older first, so that two editors merging the two into each other cannot wait for one another for ever.
    const held = new Map<number, Situation>();
    for (const id of [...new Set([input.questionId, targetId])].toSorted((a, b) => a - b)) held.set(id, await hold(tx, actor, id === input.questionId ? input : id));
    const [from, into] = [held.get(input.questionId)!, held.get(targetId)!];
    const sentence = wrongTarget(from, into);
    if (sentence) throw new Refusal(sentence, { into: sentence });
    await move(tx, actor, from, "merge", { now, data: { into: into.reference }, set: { mergedIntoId: targetId } });
    await record(tx, actor, { kind: "joined", at: now, magazineId: into.magazineId, questionId: targetId, data: { from: from.reference } });
  });
}

async function targetOf(tx: Tx, actor: Actor, reference: string): Promise<number> {
  try {
    return await questionOf(tx, actor, reference);
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    const sentence = `There is no question ${reference.toUpperCase()} on your desk.`;
    throw new Refusal(sentence, { into: sentence });
  }
}

function wrongTarget(from: Situation, into: Situation): string | false {
  if (from.questionId === into.questionId) return "A question cannot be merged into itself.";
  if (from.magazineId !== into.magazineId) return `${into.reference} belongs to another magazine.`;
  if (!isInRiver(into.stage)) return `${into.reference} is itself no longer on its way: ${stages[into.stage].toLowerCase()}.`;
  return false;
}
