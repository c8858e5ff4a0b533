// The job of a schedule. It may run early, late or twice and comes to the same end: the page is up once, or there is
// nothing to put up any more.
import { eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { publications } from "@/db/schema/publishing";
import { clock } from "../actor";
import { enqueue } from "../jobs/queue";
import type { Jobs } from "../jobs/queue";
import { cancelSchedule } from "../questions/cancel-schedule";
import { hold } from "../questions/hold";
import type { Situation } from "../workflow/situation";
import { whyNotOnWeb } from "../rights/on-the-web";
import { whyNot } from "../workflow/why-not";
import { pathTaken } from "./check";
import { putUp } from "./put-up";

/** Puts a scheduled publication up when its time has come and nothing has happened to it since. */
export async function goLive({ publicationId }: Jobs["goLive"], now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const [scheduled] = await tx.select({ questionId: publications.questionId }).from(publications).where(eq(publications.id, publicationId));
    if (!scheduled) return;
    const situation = await hold(tx, clock, scheduled.questionId);
    // Read again now that nobody else can move the question.
    const [publication] = await tx.select().from(publications).where(eq(publications.id, publicationId));
    if (!publication || publication.wentLiveAt || publication.cancelledAt) return;
    if (publication.goesLiveAt > now) return enqueue(tx, "goLive", { publicationId }, { runAt: publication.goesLiveAt, key: `goLive ${publicationId}` });
    const obstacle = await obstacleTo(tx, situation, publication, now);
    if (obstacle) await cancelSchedule(tx, clock, situation.questionId, obstacle, now);
    else await putUp(tx, clock, situation, publicationId, "goLive", now);
  });
}

/** Trying again would not help: the schedule is called off, and the story says why. */
async function obstacleTo(tx: Tx, situation: Situation, publication: { revisionId: number; path: string; correction: string | null }, now: Date): Promise<string | false> {
  const sentence = whyNot(clock, situation, "goLive");
  if (sentence) return sentence;
  if (situation.revision?.id !== publication.revisionId) return "A newer revision was made after it was scheduled.";
  if (situation.pageIsUp && !publication.correction) return "A page was put up in the meantime, and no correction was written.";
  return (await whyNotOnWeb(tx, situation, now)) || pathTaken(tx, situation, publication.path);
}
