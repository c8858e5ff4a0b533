// How often something was tried lately, against guessing. Counted before the guess is looked at, so that many at once gain nothing.
import { eq, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { attempts } from "@/db/schema/people";

/**
 * Counts one try and says whether it is one too many.
 * @param key what is counted, such as `password:ana@example.org`
 */
export async function tooMany(key: string, limit: number, minutes: number, now: Date): Promise<boolean> {
  const ends = new Date(now.getTime() + minutes * 60_000);
  const [row] = await db
    .insert(attempts)
    .values({ key, count: 1, windowEndsAt: ends })
    .onConflictDoUpdate({
      target: attempts.key,
      set: {
        count: sql`case when ${attempts.windowEndsAt} <= ${now.toISOString()}::timestamptz then 1 else ${attempts.count} + 1 end`,
        windowEndsAt: sql`case when ${attempts.windowEndsAt} <= ${now.toISOString()}::timestamptz then ${ends.toISOString()}::timestamptz else ${attempts.windowEndsAt} end`,
      },
    })
    .returning({ count: attempts.count });
  return (row?.count ?? 1) > limit;
}

/** Forgets the count, after a success. */
export async function forgive(key: string): Promise<void> {
  await db.delete(attempts).where(eq(attempts.key, key));
}

/** Sweeps out counts whose time is over. */
export async function sweepAttempts(now: Date): Promise<void> {
  await db.delete(attempts).where(lt(attempts.windowEndsAt, now));
}
