// The same question asked again joins the one that is on its way. Everybody who asked is kept: see questions/joined.ts.
import type { z } from "zod";
import { db } from "@/db/client";
import type { Actor } from "../actor";
import { Missing, Refusal } from "../refusal";
import { hold } from "../questions/hold";
import { questionOf } from "../questions/reference";
import { record } from "../timeline/record";
import type { Situation } from "../workflow/situation";
import { move } from "../workflow/move";
import { isInRiver, stages } from "../words";
import { type Done, together } from "./together";
import type { merging, mergingAll } from "./triage";

/** Merges questions into another of the same magazine, by its reference. The story of each tells it. Throws Refusal, Missing. */
export async function mergeAll(actor: Actor, { picks, into: reference }: z.output<typeof mergingAll>, now = new Date()): Promise<Done> {
  const targetId = await targetOf(actor, reference);
  return together(actor, "merge", picks, async (tx, from) => {
    const into = await hold(tx, actor, targetId);
    const sentence = wrongTarget(from, into);
    if (sentence) throw new Refusal(sentence, { into: sentence });
    const eventId = await move(tx, actor, from, "merge", { now, data: { into: into.reference }, set: { mergedIntoId: targetId } });
    await record(tx, actor, { kind: "joined", at: now, magazineId: into.magazineId, questionId: targetId, data: { from: from.reference } });
    return { eventId };
  }, now, [targetId]);
}

/** The same for one. */
export const merge = (actor: Actor, { into, ...held }: z.output<typeof merging>, now = new Date()): Promise<Done> => mergeAll(actor, { picks: [held], into }, now);

/** The id of the question that others join. Throws Refusal. */
export async function targetOf(actor: Actor, reference: string): Promise<number> {
  try {
    return await questionOf(db, actor, reference);
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    const sentence = `There is no question ${reference.toUpperCase()} on your desk.`;
    throw new Refusal(sentence, { into: sentence });
  }
}

/** Why one cannot join the other: a sentence, or false. */
export function wrongTarget(from: Situation, into: Situation): string | false {
  if (from.questionId === into.questionId) return "A question cannot be merged into itself.";
  if (from.magazineId !== into.magazineId) return `${into.reference} belongs to another magazine.`;
  if (!isInRiver(into.stage)) return `${into.reference} is itself no longer on its way: ${stages[into.stage].toLowerCase()}.`;
  return false;
}
