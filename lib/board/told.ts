// Whoever wondered and left an address: it is confirmed by the link in the letter (double opt-in), and let go by the link in every letter.
import { and, eq, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { boardEntries, wonders } from "@/db/schema/board";
import { columns } from "@/db/schema/magazine";
import { asReference, questions } from "@/db/schema/questions";
import { joined } from "../questions/joined";

/** An address that was not confirmed is forgotten after so many milliseconds. */
const unconfirmedFor = 7 * 86_400_000;
const secret = /^[\w-]{32}$/;

export type ToBeTold = NonNullable<Awaited<ReturnType<typeof toBeTold>>>;

/** What the page behind the secret shows; null once the address is forgotten. */
export async function toBeTold(token: string) {
  if (!secret.test(token)) return null;
  const [found] = await db
    .select({ reference: asReference, columnPath: columns.path, words: boardEntries.words, isOff: sql<boolean>`${boardEntries.takenOffAt} is not null`, isConfirmed: sql<boolean>`${wonders.confirmedAt} is not null` })
    .from(wonders)
    .innerJoin(boardEntries, eq(boardEntries.questionId, wonders.questionId))
    .innerJoin(questions, eq(questions.id, wonders.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .where(and(eq(wonders.token, token), isNotNull(wonders.email)));
  return found ?? null;
}

/** Says yes to letters. False when the address is forgotten already; said twice it is said once. */
export async function confirmTold(token: string, now = new Date()): Promise<boolean> {
  if (!(await toBeTold(token))) return false;
  await db.update(wonders).set({ confirmedAt: now }).where(and(eq(wonders.token, token), isNotNull(wonders.email), isNull(wonders.confirmedAt)));
  return true;
}

/** Takes the address off the list; the vote stays, and so do letters that were sent, until their reader is erased. False when it was forgotten already. */
export async function stopTelling(token: string): Promise<boolean> {
  if (!secret.test(token)) return false;
  const gone = await db.update(wonders).set({ email: null, token: null, confirmedAt: null }).where(and(eq(wonders.token, token), isNotNull(wonders.email))).returning({ id: wonders.id });
  return gone.length > 0;
}

/** Forgets addresses that were never confirmed. */
export async function forgetUnconfirmed(now: Date): Promise<void> {
  await db.update(wonders).set({ email: null, token: null }).where(and(isNotNull(wonders.email), isNull(wonders.confirmedAt), lt(wonders.askedAt, new Date(now.getTime() - unconfirmedFor))));
}

/** The answer is out and the letters are written: nobody is to be told of this question again. */
export async function forgetTold(tx: Tx, questionId: number): Promise<void> {
  await tx.execute(sql`update wonders set email = null, token = null, confirmed_at = null where question_id in ${joined(questionId)} and email is not null`);
}
