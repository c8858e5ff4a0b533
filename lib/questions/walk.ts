// Reading questions from several stretches of an index at once, in one order: each stretch only as far as the page goes, and each question looked at by
// its own rows. So what is picked from a list costs what is looked at, and the planner has no reason to look through all there is.
import { and, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { questions } from "@/db/schema/questions";

const none = sql`(select * from ${questions} where false) questions`;

/**
 * The first `limit` questions of all stretches, to stand in a FROM as "questions".
 * @param stretches a condition to each, that of one stretch of an index in the order given
 */
export function walked(stretches: readonly (SQL | undefined)[], order: SQL, limit: number): SQL {
  if (stretches.length === 0) return none;
  const each = stretches.map((stretch) => sql`(select * from ${questions} where ${and(stretch)} order by ${order} limit ${limit})`);
  return sql`(select * from (${sql.join(each, sql` union all `)}) questions order by ${order} limit ${limit}) questions`;
}

/**
 * All questions of all stretches, to stand in a FROM as "questions" of a query with the same order and a limit: of what is picked from them they are read
 * as far as it takes to fill that. Each stretch is told its order: without it PostgreSQL looks at all of them and sorts what holds.
 */
export function strewn(stretches: readonly (SQL | undefined)[], order: SQL): SQL {
  if (stretches.length === 0) return none;
  return sql`(${sql.join(stretches.map((stretch) => sql`(select * from ${questions} where ${and(stretch)} order by ${order})`), sql` union all `)}) questions`;
}

/** So many of a list are looked at for a page of what is picked from it. */
const farEnough = 3_000;

/**
 * Up to `size` ids of what holds, from the beginning of a list, and the id to go on from; null at the list’s end. Looked at one after the other until the
 * page is full, and no further than is sensible: a page may hold fewer, and there is more all the same.
 * @param list the first so many of the list, to stand in a FROM as "questions"
 * @param order that of the list, in columns of it
 * @param joined what else `holds` reads, one row to each question
 */
export async function pick(list: (limit: number) => SQL, order: SQL, holds: SQL, size: number, joined = sql``, within = farEnough): Promise<{ ids: number[]; lastId: number | null }> {
  const rows = await db.execute<{ id: number; isLast: boolean; holds: boolean }>(sql`
    select questions.id::int, questions.nth = ${within} as "isLast", ${holds} as holds
    from (select questions.*, row_number() over (order by ${order}) as nth from ${list(within)}) questions ${joined}
    where ${holds} or questions.nth = ${within} order by ${order} limit ${size + 1}`);
  const held = rows.flatMap(({ id, holds: isHeld }) => (isHeld ? [id] : []));
  if (held.length > size) return { ids: held.slice(0, size), lastId: held[size - 1]! };
  const last = rows.at(-1);
  return { ids: held, lastId: last?.isLast ? last.id : null };
}

/** That there is such a row, asked for one question after the other. `exists` would be answered for all of them beforehand. @param from "from … where …" */
export const some = (from: SQL): SQL => sql`coalesce((select true ${from} limit 1), false)`;
