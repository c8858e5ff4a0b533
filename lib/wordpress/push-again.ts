// Somebody has an answer brought over again, or a chief all of a column's: those that failed, or those that were published before there was a site.
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { pageStands, publications } from "@/db/schema/publishing";
import { events } from "@/db/schema/timeline";
import { wordpressPosts, wordpressSites } from "@/db/schema/wordpress";
import type { Person } from "../actor";
import { enqueue } from "../jobs/queue";
import { rowId } from "../kit/typed";
import { must } from "../may";
import { hold } from "../questions/hold";
import { Missing, Refusal } from "../refusal";
import { holdSite } from "./hold-site";

export const pushingAgain = z.object({ questionId: rowId });

const anew = (now: Date) => ({ state: "waiting" as const, tries: 0, nextAt: now, asked: sql`${wordpressPosts.asked} + 1` });
const send = (tx: Tx, questionId: number) => enqueue(tx, "push", { questionId }, { key: `push ${questionId}`, canWait: true });

/** Brings one over again. Throws Missing when it is not the actor's, or was never to be brought; refuses where the site is turned off. */
export async function pushAgain(actor: Person, { questionId }: z.output<typeof pushingAgain>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { magazineId } = await hold(tx, actor, questionId);
    must(actor, "prepareQuestion", magazineId);
    const [row] = await tx.select({ off: wordpressSites.turnedOffAt }).from(wordpressPosts).innerJoin(wordpressSites, eq(wordpressSites.columnId, wordpressPosts.columnId)).where(eq(wordpressPosts.questionId, questionId));
    if (!row) throw new Missing("This post");
    if (row.off) throw new Refusal("Sending to WordPress is turned off for this column. A chief editor can turn it on.");
    await tx.update(wordpressPosts).set(anew(now)).where(eq(wordpressPosts.questionId, questionId));
    await send(tx, questionId);
  });
}

/** Brings all that failed over again. Returns how many. Throws Missing to anybody but a chief. */
export async function pushFailed(actor: Person, magazineId: number, columnId: number, now = new Date()): Promise<number> {
  return db.transaction(async (tx) => {
    await holdSite(tx, actor, magazineId, columnId);
    const again = await tx.update(wordpressPosts).set(anew(now)).where(and(eq(wordpressPosts.columnId, columnId), eq(wordpressPosts.state, "failed"))).returning({ id: wordpressPosts.questionId });
    for (const { id } of again) await send(tx, id);
    return again.length;
  });
}

/** What stands before readers and was never to be brought over; without what was brought in from an archive, which mostly is that very site's. */
export const neverSent = (columnId: number) =>
  and(
    eq(publications.columnId, columnId),
    pageStands,
    sql`not exists (select 1 from ${wordpressPosts} p where p.question_id = ${publications.questionId})`,
    sql`not exists (select 1 from ${events} e where e.question_id = ${publications.questionId} and e.kind = 'imported')`,
  );

/** So many rows are written at once. */
const slice = 1000;

/** Brings over what was published before, each with its own date. Returns how many. Throws Missing to anybody but a chief. */
export async function pushPublished(actor: Person, magazineId: number, columnId: number, now = new Date()): Promise<number> {
  return db.transaction(async (tx) => {
    const { site } = await holdSite(tx, actor, magazineId, columnId);
    if (site.turnedOffAt) throw new Refusal("Turn it on first.");
    const those = await tx.select({ id: publications.questionId }).from(publications).where(neverSent(columnId));
    for (let at = 0; at < those.length; at += slice) await tx.insert(wordpressPosts).values(those.slice(at, at + slice).map(({ id: questionId }) => ({ questionId, columnId, askedAt: now, nextAt: now }))).onConflictDoNothing();
    for (const { id } of those) await send(tx, id);
    return those.length;
  });
}
