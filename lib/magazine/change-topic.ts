// A chief changes a topic.
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { topics } from "@/db/schema/magazine";
import type { Actor } from "../actor";
import { must } from "../may";
import { unlessTaken } from "../people/taken";
import { Missing } from "../refusal";
import { record } from "../timeline/record";
import type { TopicInput } from "./topic";
import { stale } from "./stale";
import { taken } from "./taken";

/** Changes it. Throws Missing to anybody but a chief of its magazine; refuses a name or path the magazine has already. */
export async function changeTopic(actor: Actor, magazineId: number, id: number, input: TopicInput, now = new Date()): Promise<void> {
  must(actor, "editSettings", magazineId);
  const work = db.transaction(async (tx) => {
    const changed = await tx.update(topics).set(input).where(and(eq(topics.id, id), eq(topics.magazineId, magazineId))).returning({ id: topics.id });
    if (changed.length === 0) throw new Missing("This topic");
    await record(tx, actor, { kind: "topicChanged", at: now, magazineId, data: { name: input.name } });
    await stale(tx, { magazineId });
  });
  await unlessTaken(taken, work);
}
