// A chief adds a topic.
import { db } from "@/db/client";
import { topics } from "@/db/schema/magazine";
import type { Actor } from "../actor";
import { must } from "../may";
import { unlessTaken } from "../people/taken";
import { record } from "../timeline/record";
import type { TopicInput } from "./topic";
import { stale } from "./stale";
import { taken } from "./taken";

/** Makes it. Throws Missing to anybody but a chief; refuses a name or path the magazine has already. */
export async function makeTopic(actor: Actor, magazineId: number, input: TopicInput, now = new Date()): Promise<void> {
  must(actor, "editSettings", magazineId);
  const work = db.transaction(async (tx) => {
    await tx.insert(topics).values({ magazineId, ...input });
    await record(tx, actor, { kind: "topicMade", at: now, magazineId, data: { name: input.name } });
    await stale(tx, { magazineId });
  });
  await unlessTaken(taken, work);
}
