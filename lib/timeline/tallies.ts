// Counts that the desk shows on every page, read from what triggers keep (db/schema/tallies.ts) rather than counted.
import { and, inArray, type SQLWrapper, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { type tallied, tallies } from "@/db/schema/tallies";

type Tallied = (typeof tallied)[number];

/**
 * How many there are under each name: of questions by stage, of mail by tray, of letters by state.
 * @param places ids of columns, of magazines for letters; a list or a subquery
 */
export const tallyOf = async (what: Tallied, places: number[] | SQLWrapper): Promise<Record<string, number>> => (await talliesOf([what], places))[what];

/** The same of several at once. */
export async function talliesOf<What extends Tallied>(whats: readonly What[], places: number[] | SQLWrapper): Promise<Record<What, Record<string, number>>> {
  const among = Array.isArray(places) ? sql`${tallies.place} = any(${sql.param(places)}::bigint[])` : sql`${tallies.place} in ${places}`;
  const rows = await db.select({ what: tallies.what, name: tallies.name, n: sql<number>`sum(${tallies.n})`.mapWith(Number) }).from(tallies).where(and(inArray(tallies.what, whats), among)).groupBy(tallies.what, tallies.name).having(sql`sum(${tallies.n}) > 0`);
  return Object.fromEntries(whats.map((each) => [each, Object.fromEntries(rows.filter(({ what }) => what === each).map(({ name, n }) => [name, n]))])) as Record<What, Record<string, number>>;
}

/** Sums up the changes of the last minute; the runner asks for it. */
export async function sumTallies(): Promise<void> {
  await db.execute(sql`select tallies_sum()`);
}
