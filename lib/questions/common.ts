// What a search for words finds, and where it finds so much that nobody looks through it: then a list is read from its top instead, and nobody counts.
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";

/** With more than so many a search is for a common word. */
export const commonFrom = 5_000;
/** Expected to be so common that it is not even looked whether it is: to learn it takes as long as all else on the page. */
const surelyCommon = 4 * commonFrom;

/** How many rows PostgreSQL expects of a query, by what it knows of its tables: nothing is read for it. */
export async function reckoned(query: SQL): Promise<number> {
  const [row] = await db.execute<{ "QUERY PLAN": [{ Plan: { "Plan Rows": number } }] }>(sql`explain (format json) ${query}`);
  return row?.["QUERY PLAN"][0].Plan["Plan Rows"] ?? 0;
}

/**
 * The ids of what a search finds, or "common" when that is more than anybody looks through.
 * @param id what to take as the id of a row
 * @param from "from … where …"
 */
export async function idsOrCommon(id: SQL, from: SQL): Promise<number[] | "common"> {
  if ((await reckoned(sql`select ${from}`)) > surelyCommon) return "common";
  const rows = await db.execute<{ id: number }>(sql`select ${id}::int as id ${from} limit ${commonFrom + 1}`);
  return rows.length > commonFrom ? "common" : rows.map((row) => row.id);
}
