// Counts that the desk shows on every page, read from what triggers keep (db/schema/tallies.ts) rather than counted.
import { and, eq, type SQLWrapper, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { type tallied, tallies } from "@/db/schema/tallies";

/**
 * How many there are under each name: of questions by stage, of mail by tray, of letters by state.
 * @param places ids of columns, of magazines for letters; a list or a subquery
 */
export async function tallyOf(what: (typeof tallied)[number], places: number[] | SQLWrapper): Promise<Record<string, number>> {
  const among = Array.isArray(places) ? sql`${tallies.place} = any(${sql.param(places)}::bigint[])` : sql`${tallies.place} in ${places}`;
  const rows = await db.select({ name: tallies.name, n: sql<number>`sum(${tallies.n})`.mapWith(Number) }).from(tallies).where(and(eq(tallies.what, what), among)).groupBy(tallies.name).having(sql`sum(${tallies.n}) > 0`);
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}

/** Sums up the changes of the last minute; the runner asks for it. */
export async function sumTallies(): Promise<void> {
  await db.execute(sql`select tallies_sum()`);
}
