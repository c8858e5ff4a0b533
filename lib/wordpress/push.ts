// The job that brings an answer to a column's WordPress site. It asks what stands now, not what happened: so it may run late, twice, or
// for several events at once, and comes to the same end.
import { and, eq, isNull, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { oldAddresses, pageStands, publications } from "@/db/schema/publishing";
import { questions } from "@/db/schema/questions";
import { wordpressPosts, wordpressSites } from "@/db/schema/wordpress";
import { clock } from "../actor";
import { enqueue, type Jobs } from "../jobs/queue";
import { pauseAfter } from "../kit/pauses";
import { storable } from "../kit/storable";
import { publicAnswer } from "../publishing/public-answer";
import { record } from "../timeline/record";
import { bringUp, takeDown } from "./bring-up";
import { Fault } from "./fault";
import { type Site, signIn } from "./talk";

type Row = typeof wordpressPosts.$inferSelect;
type Held = { row: Row & { inHandUntil: Date }; site: Site };

/** For so long a post is in one worker's hands after that last said so, and so often it does, in milliseconds: what a killed one held is free soon. */
const [inHandFor, saysSo] = [3 * 60_000, 60_000];

/** Takes a post in hand, so that no other worker makes it as well: committed before the site is spoken to, and void when the time is over. */
async function takeInHand(questionId: number, now: Date): Promise<Held | null> {
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({ row: wordpressPosts, site: wordpressSites })
      .from(wordpressPosts)
      .innerJoin(wordpressSites, eq(wordpressSites.columnId, wordpressPosts.columnId))
      .where(and(eq(wordpressPosts.questionId, questionId), eq(wordpressPosts.state, "waiting"), isNull(wordpressSites.turnedOffAt)))
      .for("update", { of: wordpressPosts });
    if (!found) return null;
    if (found.row.inHandUntil && found.row.inHandUntil > now) {
      await enqueue(tx, "push", { questionId }, { key: `push ${questionId}`, runAt: found.row.inHandUntil, canWait: true });
      return null;
    }
    const inHandUntil = new Date(now.getTime() + inHandFor);
    await tx.update(wordpressPosts).set({ inHandUntil }).where(eq(wordpressPosts.questionId, questionId));
    return { site: found.site, row: { ...found.row, inHandUntil } };
  });
}

/** Does the work, which may take many minutes with forty pictures, and says all the while that it is in hand. Void once another has it. */
async function inHand<T>({ row }: Held, work: Promise<T>): Promise<T> {
  let said = Promise.resolve();
  const again = async () => {
    const inHandUntil = new Date(Date.now() + inHandFor);
    const mine = await db.update(wordpressPosts).set({ inHandUntil }).where(and(eq(wordpressPosts.questionId, row.questionId), eq(wordpressPosts.inHandUntil, row.inHandUntil))).returning({ id: wordpressPosts.questionId });
    if (mine.length > 0) row.inHandUntil = inHandUntil;
  };
  // The database may be away for a moment; then it is said the next time.
  const timer = setInterval(() => (said = said.then(again).catch(() => {})), saysSo);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    await said;
  }
}

/** Where the page of a question stands now, or null. */
async function standing(questionId: number) {
  const [page] = await db.select({ id: publications.id, path: publications.path, column: columns.path }).from(publications).innerJoin(columns, eq(columns.id, publications.columnId)).where(and(eq(publications.questionId, questionId), pageStands));
  return page ?? null;
}

/** Where an answer that was brought in from an archive stood. */
const pathsBefore = async (questionId: number): Promise<string[]> => (await db.select({ path: oldAddresses.path }).from(oldAddresses).where(eq(oldAddresses.questionId, questionId))).map(({ path }) => path);

type Came = { kind: "done"; remoteId: number | null; link: string; notes: string[]; isDown: boolean; publicationId: number | null } | { kind: "later" | "refused"; said: string };

/** Makes the site agree with what stands here. Whatever the site says is an outcome. */
async function bring({ row, site }: Held): Promise<Came> {
  try {
    await signIn(site);
    const page = await standing(row.questionId);
    const answer = page && (await publicAnswer(page.column, page.path));
    const known = { ...row, before: await pathsBefore(row.questionId) };
    if (answer) return { kind: "done", ...(await bringUp(site, answer, known)), isDown: false, publicationId: page.id };
    const down = await takeDown(site, known);
    return { kind: "done", ...down, isDown: down.remoteId !== null, publicationId: null };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { kind: error.kind === "later" ? "later" : "refused", said: error.message };
  }
}

/** Writes down what came of it; what happened meanwhile is looked at again at once. */
async function putDown({ row, site }: Held, came: Came, now: Date): Promise<void> {
  const { questionId } = row;
  await db.transaction(async (tx) => {
    // The question first, as whoever publishes takes them.
    await tx.select({ id: questions.id }).from(questions).where(eq(questions.id, questionId)).for("key share");
    const [mine] = await tx.select().from(wordpressPosts).where(and(eq(wordpressPosts.questionId, questionId), eq(wordpressPosts.inHandUntil, row.inHandUntil))).for("update");
    if (!mine) return;
    const again = mine.asked !== row.asked;
    const tries = row.tries + 1;
    const pause = came.kind === "later" ? pauseAfter(tries) : null;
    const runAt = again ? now : pause === null ? null : new Date(now.getTime() + pause);
    const state = runAt ? "waiting" : came.kind === "done" ? "done" : "failed";
    const { said, notes } = storable(came.kind === "done" ? { said: "", notes: came.notes } : { said: came.said, notes: [] });
    await tx
      .update(wordpressPosts)
      .set({ state, tries: again ? 0 : tries, nextAt: runAt, inHandUntil: null, said, notes, ...(came.kind === "done" ? { remoteId: came.remoteId, link: came.link, isDown: came.isDown, publicationId: came.publicationId, sentAt: now } : {}) })
      .where(eq(wordpressPosts.questionId, questionId));
    if (runAt) await enqueue(tx, "push", { questionId }, { key: `push ${questionId}`, runAt, canWait: true });
    const [place] = await tx.select({ magazineId: columns.magazineId }).from(columns).where(eq(columns.id, site.columnId));
    const tell = (kind: "wordpressPut" | "wordpressTakenDown" | "wordpressFailed", data: Record<string, string>) => record(tx, clock, { kind, at: now, magazineId: place!.magazineId, questionId, data });
    if (came.kind === "done" && came.remoteId !== null && !came.isDown && (row.remoteId !== came.remoteId || row.isDown)) await tell("wordpressPut", { address: came.link || site.address });
    if (came.kind === "done" && came.isDown && !row.isDown) await tell("wordpressTakenDown", { address: site.address });
    if (state === "failed") await tell("wordpressFailed", { address: site.address, why: said });
  });
}

/**
 * Brings one answer over, or takes it down there, and writes down what came of it. No row is held meanwhile.
 * Throws only when the database is away, or for a fault of ours; the queue then asks again.
 */
export async function push({ questionId }: Jobs["push"], now: Date): Promise<void> {
  const held = await takeInHand(questionId, now);
  if (held) await putDown(held, await inHand(held, bring(held)), now);
}

/** Every hour: what was left waiting without a job gets one. Returns how many. */
export async function pushWaiting(now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    const lost = await tx
      .select({ id: wordpressPosts.questionId })
      .from(wordpressPosts)
      .innerJoin(wordpressSites, eq(wordpressSites.columnId, wordpressPosts.columnId))
      .where(and(eq(wordpressPosts.state, "waiting"), isNull(wordpressSites.turnedOffAt), or(isNull(wordpressPosts.inHandUntil), sql`${wordpressPosts.inHandUntil} < ${now.toISOString()}::timestamptz`), sql`not exists (select 1 from graphile_worker.jobs j where j.key = 'push ' || ${wordpressPosts.questionId} and j.attempts < j.max_attempts)`));
    for (const { id: questionId } of lost) await enqueue(tx, "push", { questionId }, { key: `push ${questionId}`, canWait: true });
    return lost.length;
  });
}
