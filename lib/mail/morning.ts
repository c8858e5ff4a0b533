// What is written by the clock: where it is morning, historians are reminded and editors get the day's digest. Asked for every
// hour; each magazine has its morning once a day, whichever server looks first.
import { sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import { attempts } from "@/db/schema/people";
import { dayIn } from "../kit/day";
import { writeDigest } from "./digest";
import { remind } from "./remind";

/** From this hour on, and not after that one: a server that was down at night makes up for it, but writes nobody in the evening. */
const [begins, ends] = [7, 12];

const hourIn = (timeZone: string, now: Date): number => Number(new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(now));

/** True for the first who asks about this magazine's morning; void again when the transaction fails. */
async function isFirst(tx: Tx, magazineId: number, day: string, now: Date): Promise<boolean> {
  const windowEndsAt = new Date(now.getTime() + 2 * 24 * 3600 * 1000);
  return (await tx.insert(attempts).values({ key: `morning:${magazineId}:${day}`, count: 1, windowEndsAt }).onConflictDoNothing().returning({ key: attempts.key })).length > 0;
}

/** Does the morning's writing wherever it is morning and has not been done today. */
export async function morning(now: Date): Promise<void> {
  for (const magazine of await db.select().from(magazines).orderBy(sql`id`)) {
    const hour = hourIn(magazine.timeZone, now);
    if (hour < begins || hour >= ends) continue;
    const day = dayIn(magazine.timeZone, now);
    await db.transaction(async (tx) => {
      if (!(await isFirst(tx, magazine.id, day, now))) return;
      await remind(tx, magazine, day, now);
      await writeDigest(tx, magazine, day, now);
    });
  }
}
