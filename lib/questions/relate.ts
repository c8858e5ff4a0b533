// Two questions have to do with each other, though each needs its own answer: a link both ways, which a historian sees too.
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { relatedQuestions } from "@/db/schema/questions";
import type { Actor } from "../actor";
import { neededLine } from "../kit/typed";
import { must } from "../may";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import type { Situation } from "../workflow/situation";
import { hold } from "./hold";
import { held } from "./question";
import { questionOf } from "./reference";

export const relating = z.object({ ...held, to: neededLine("Give the reference of the other question.", 40) });

/** Links two questions of a magazine. Throws Refusal when they are linked already or cannot be, Missing. */
export const relate = (actor: Actor, input: z.output<typeof relating>, now = new Date()): Promise<void> =>
  db.transaction(async (tx) => {
    const [one, other] = await both(tx, actor, input);
    const made = await tx.insert(relatedQuestions).values({ ...pairOf(one, other), relatedAt: now }).onConflictDoNothing().returning();
    if (made.length === 0) throw new Refusal(`${other.reference} is noted as related already.`);
    await told(tx, actor, "related", one, other, now);
  });

/** Takes the link away. Throws Refusal when there is none, Missing. */
export const unrelate = (actor: Actor, input: z.output<typeof relating>, now = new Date()): Promise<void> =>
  db.transaction(async (tx) => {
    const [one, other] = await both(tx, actor, input);
    const pair = pairOf(one, other);
    const gone = await tx.delete(relatedQuestions).where(and(eq(relatedQuestions.questionId, pair.questionId), eq(relatedQuestions.otherId, pair.otherId))).returning();
    if (gone.length === 0) throw new Refusal(`${other.reference} is not noted as related.`);
    await told(tx, actor, "unrelated", one, other, now);
  });

async function both(tx: Tx, actor: Actor, { questionId, to }: z.output<typeof relating>): Promise<[Situation, Situation]> {
  const otherId = await questionOf(tx, actor, to);
  // The older first, so that two people at once cannot wait for one another for ever.
  const found = new Map<number, Situation>();
  for (const id of [...new Set([questionId, otherId])].toSorted((a, b) => a - b)) found.set(id, await hold(tx, actor, id));
  const [one, other] = [found.get(questionId)!, found.get(otherId)!];
  must(actor, "prepareQuestion", one.magazineId);
  if (questionId === otherId) throw new Refusal("A question is not related to itself.");
  if (one.magazineId !== other.magazineId) throw new Refusal(`${other.reference} belongs to another magazine.`);
  return [one, other];
}

const pairOf = (one: Situation, other: Situation) => ({ questionId: Math.min(one.questionId, other.questionId), otherId: Math.max(one.questionId, other.questionId) });

/** The story of each tells it. */
async function told(tx: Tx, actor: Actor, kind: "related" | "unrelated", one: Situation, other: Situation, at: Date): Promise<void> {
  for (const [mine, theirs] of [[one, other], [other, one]] as const) await record(tx, actor, { kind, at, magazineId: mine.magazineId, questionId: mine.questionId, data: { to: theirs.reference } });
}
