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

/** So long an index of parts of words may look, in milliseconds: for a list of its own, and where it is one kind of several that are glanced at. */
export const patience = { list: 80, glance: 40 } as const;

/**
 * The ids of what a search finds, or "common" when that is more than anybody looks through.
 * @param id what to take as the id of a row
 * @param from "from … where …"
 * @param patient milliseconds, where it goes by an index of parts of words: nobody knows beforehand how common those are, as in "reader-77" the first, and
 *   what takes longer to look up is read from its top like what is common
 */
export async function idsOrCommon(id: SQL, from: SQL, patient?: number): Promise<number[] | "common"> {
  if ((await reckoned(sql`select ${from}`)) > surelyCommon) return "common";
  const looked = sql`select ${id}::int as id ${from} limit ${commonFrom + 1}`;
  const rows = patient ? await inPatience(looked, patient) : await db.execute<{ id: number }>(looked);
  return rows === null || rows.length > commonFrom ? "common" : rows.map((row) => row.id);
}

/** What is found, or null when it takes longer than anybody should wait. */
async function inPatience(query: SQL, patient: number): Promise<readonly { id: number }[] | null> {
  const search = db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('statement_timeout', ${String(patient)}, true)`);
    return tx.execute<{ id: number }>(query);
  });
  return search.catch((error: unknown) => {
    if (!isCanceled(error)) throw error;
    return null;
  });
}

/** It was PostgreSQL that ended the query (57014: its appendix A). */
function isCanceled(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) if ((at as { code?: string }).code === "57014") return true;
  return false;
}
