// What is written by the clock, by each magazine's rules and never in its quiet hours: reminders whenever they fall due, and the editors' digest in the
// morning, once a day. Asked for every hour, by whichever server looks first.
import { sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import { attempts } from "@/db/schema/people";
import { dayIn } from "../kit/day";
import { isQuiet, momentAt, quietEnds } from "../magazine/quiet";
import { writeDigest } from "./digest";
import { opens } from "./falls";
import { placeOf, rulesOf } from "./place";
import { remind } from "./remind";

/** A digest that could not be written in so many hours is not written any more that day: nobody reads it in the evening. */
const hours = 5;

/** True for the first who asks about this magazine's morning; void again when the transaction fails. */
async function isFirst(tx: Tx, magazineId: number, day: string, now: Date): Promise<boolean> {
  const windowEndsAt = new Date(now.getTime() + 2 * 24 * 3600 * 1000);
  return (await tx.insert(attempts).values({ key: `morning:${magazineId}:${day}`, count: 1, windowEndsAt }).onConflictDoNothing().returning({ key: attempts.key })).length > 0;
}

/** Writes what is due at each magazine that is not quiet. */
export async function morning(now: Date): Promise<void> {
  for (const magazine of await db.select().from(magazines).orderBy(sql`id`)) {
    const place = placeOf(magazine);
    if (isQuiet(place, now)) continue;
    const day = dayIn(magazine.timeZone, now);
    await db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext('reminders'), ${magazine.id}::int)`); // one at a time: the second finds what the first has given
      await remind(tx, magazine, now);
      const { digest } = await rulesOf(tx, magazine.id);
      const begins = quietEnds(place, momentAt(day, opens, magazine.timeZone));
      if (!digest.isOn || now < begins || now.getTime() >= begins.getTime() + hours * 3_600_000) return;
      if (await isFirst(tx, magazine.id, day, now)) await writeDigest(tx, magazine, day, now, digest.whom);
    });
  }
}
