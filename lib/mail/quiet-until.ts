// Letters that can wait are held back in a magazine's quiet hours.
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import { quietEnds } from "../magazine/quiet";

/** The moment from which such a letter may go: now, or the end of the quiet. */
export async function quietUntil(tx: Tx, magazineId: number, now: Date): Promise<Date> {
  const [row] = await tx.select({ timeZone: magazines.timeZone, from: magazines.quietFrom, to: magazines.quietTo, days: magazines.quietDays }).from(magazines).where(eq(magazines.id, magazineId));
  return row ? quietEnds({ timeZone: row.timeZone, quiet: row }, now) : now;
}
