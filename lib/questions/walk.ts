// Reading questions from several stretches of an index at once, in one order: each stretch only as far as the page goes, and each question looked at by
// its own rows. So what is picked from a list costs what is looked at, and the planner has no reason to look through all there is.
import { and, type SQL, sql } from "drizzle-orm";
import { questions } from "@/db/schema/questions";

/**
 * The first `limit` questions of all stretches, to stand in a FROM as "questions".
 * @param stretches a condition to each, that of one stretch of an index in the order given
 */
export function walked(stretches: readonly (SQL | undefined)[], order: SQL, limit: number): SQL {
  if (stretches.length === 0) return sql`(select * from ${questions} where false) questions`;
  const each = stretches.map((stretch) => sql`(select * from ${questions} where ${and(stretch)} order by ${order} limit ${limit})`);
  return sql`(select * from (${sql.join(each, sql` union all `)}) questions order by ${order} limit ${limit}) questions`;
}

/** All questions of all stretches, to stand in a FROM as "questions" of a query with an order and a limit: read in that order as far as the limit asks. */
export function strewn(stretches: readonly (SQL | undefined)[]): SQL {
  if (stretches.length === 0) return sql`(select * from ${questions} where false) questions`;
  return sql`(${sql.join(stretches.map((stretch) => sql`select * from ${questions} where ${and(stretch)}`), sql` union all `)}) questions`;
}

/** That there is such a row, asked for one question after the other. `exists` would be answered for all of them beforehand. @param from "from … where …" */
export const some = (from: SQL): SQL => sql`coalesce((select true ${from} limit 1), false)`;
