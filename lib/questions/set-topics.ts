// What a question is about, for the archive and for finding its like.
import { and, asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { topics } from "@/db/schema/magazine";
import { questionTopics } from "@/db/schema/questions";
import type { Actor } from "../actor";
import { rowId } from "../kit/typed";
import { stale } from "../magazine/stale";
import { must } from "../may";
import { record } from "../timeline/record";
import type { Situation } from "../workflow/situation";
import { hold } from "./hold";

/** The form sends every topic that is ticked; none, one or a list. */
export const settingTopics = z.object({ questionId: rowId, topics: z.preprocess((sent) => [sent ?? []].flat(), z.array(rowId).max(20, "Twenty topics are enough.")) });

/** Sets the topics of a question; those of other magazines are left out. Missing for whoever may not. */
export async function setTopics(actor: Actor, input: z.output<typeof settingTopics>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    await putTopics(tx, actor, await hold(tx, actor, input.questionId), input.topics, now);
  });
}

/** The same of a question held in this transaction. Returns the event and the topics there were before; null when they were these already. */
export async function putTopics(tx: Tx, actor: Actor, { questionId, magazineId }: Situation, ids: readonly number[], now: Date): Promise<{ eventId: number; before: number[] } | null> {
  must(actor, "prepareQuestion", magazineId);
  const chosen = ids.length === 0 ? [] : await tx.select().from(topics).where(and(eq(topics.magazineId, magazineId), inArray(topics.id, [...ids]))).orderBy(asc(topics.name));
  const before = await topicIdsOf(tx, questionId);
  if (before.length === chosen.length && chosen.every(({ id }) => before.includes(id))) return null;
  await tx.delete(questionTopics).where(eq(questionTopics.questionId, questionId));
  if (chosen.length > 0) await tx.insert(questionTopics).values(chosen.map(({ id }) => ({ questionId, topicId: id })));
  await stale(tx, { magazineId }); // a published answer stands under its topics
  const eventId = await record(tx, actor, { kind: "topicsSet", at: now, magazineId, questionId, data: { topics: chosen.map(({ name }) => name).join(", ") } });
  return { eventId, before };
}

/** The ids of the topics a question has. */
export async function topicIdsOf(tx: Tx, questionId: number): Promise<number[]> {
  return (await tx.select({ id: questionTopics.topicId }).from(questionTopics).where(eq(questionTopics.questionId, questionId))).map(({ id }) => id);
}
