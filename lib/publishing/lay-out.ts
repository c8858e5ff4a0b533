// Writes the row of a publication that is not yet before readers. One stands at a time: an earlier schedule gives way.
import { eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { topics } from "@/db/schema/magazine";
import { publications } from "@/db/schema/publishing";
import { questionTopics } from "@/db/schema/questions";
import type { Person } from "../actor";
import { dropSchedule } from "../questions/cancel-schedule";
import type { Situation } from "../workflow/situation";
import { check } from "./check";
import type { Publishing } from "./publication";

/** Checks the choices, sets the topics and writes the row. Returns its id. Throws a Refusal with every message at once. */
export async function layOut(tx: Tx, actor: Person, situation: Situation, choices: Publishing, goesLiveAt: Date, now: Date): Promise<number> {
  const row = await check(tx, situation, choices, goesLiveAt);
  await dropSchedule(tx, situation.questionId, now);
  const [publication] = await tx.insert(publications).values({ ...row, publishedById: actor.id, madeAt: now, goesLiveAt }).returning({ id: publications.id });
  if (!publication) throw new Error("the publication was not written");
  await tx.delete(questionTopics).where(eq(questionTopics.questionId, situation.questionId));
  if (choices.topicIds.length > 0) {
    const chosen = await tx.select({ topicId: topics.id }).from(topics).where(inArray(topics.id, choices.topicIds));
    await tx.insert(questionTopics).values(chosen.map(({ topicId }) => ({ questionId: situation.questionId, topicId })));
  }
  return publication.id;
}
