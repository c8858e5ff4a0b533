// A reader wonders too, or no longer. One vote a question for each cookie and each network; counted by a trigger. A vote decides nothing.
import { and, eq, exists, isNull, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { boardEntries, wonders } from "@/db/schema/board";
import { enqueue } from "../jobs/queue";
import type { Voter } from "./voter";

/** "counted"; "before" by this very voter; "network": somebody else from the same network did. */
export type Wondered = "counted" | "before" | "network";

/** Counts a vote for a question that stands on the board. */
export async function wonder(questionId: number, { voter, network }: Voter, now = new Date()): Promise<Wondered> {
  const counted = await db.execute<{ id: string }>(sql`
    insert into ${wonders} (question_id, voter, network, at)
    select question_id, ${voter}, ${network}, ${now.toISOString()}::timestamptz from ${boardEntries} where question_id = ${questionId} and taken_off_at is null
    on conflict do nothing returning id`);
  if (counted.length > 0) return "counted";
  return (await hasWondered(questionId, voter)) ? "before" : "network";
}

/** Takes a vote back, with the wish to be told that came with it. False when there was none. */
export async function unwonder(questionId: number, voter: string): Promise<boolean> {
  const gone = await db.delete(wonders).where(and(eq(wonders.questionId, questionId), eq(wonders.voter, voter))).returning({ id: wonders.id });
  return gone.length > 0;
}

export async function hasWondered(questionId: number, voter: string | null): Promise<boolean> {
  if (voter === null) return false;
  const [found] = await db.select({ id: wonders.id }).from(wonders).where(and(eq(wonders.questionId, questionId), eq(wonders.voter, voter)));
  return found !== undefined;
}

/**
 * Who voted wants to be told of the answer: a letter is written to that address, and nothing more until it is confirmed there. The same
 * wish again, or one for an address that is told already, writes nothing.
 * @param token the secret part of the addresses in that letter
 */
export async function askToBeTold(questionId: number, voter: string, { email, token }: { email: string; token: string }, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    // One letter for one address and question, however many votes name it.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`told ${questionId} ${email.toLowerCase()}`}, 0))`);
    const told = tx.select({ one: sql`1` }).from(sql`${wonders} as other`).where(sql`other.question_id = ${questionId} and lower(other.email) = ${email.toLowerCase()}`);
    const [mine] = await tx
      .update(wonders)
      .set({ email, token, askedAt: now, writtenAt: null, confirmedAt: null })
      .where(and(eq(wonders.questionId, questionId), eq(wonders.voter, voter), or(isNull(wonders.email), sql`lower(${wonders.email}) <> ${email.toLowerCase()}`), sql`not ${exists(told)}`))
      .returning({ id: wonders.id });
    if (mine) await enqueue(tx, "confirmWonder", { wonderId: mine.id }, { key: `wonder:${mine.id}` });
  });
}
