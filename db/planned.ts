// Statements that are asked over and over: PostgreSQL reads and plans each of them once for a connection, and not each time. Of what a page asks by an id
// that is the most of it, and what is planned takes one message instead of two. Every statement names its columns, so that a column a later version adds
// changes none of them. `?prepare=false` in DATABASE_URL turns it off, for a pooler that does not know such statements.
import type { Sql, TransactionSql } from "postgres";

/** A statement asked so often is worth it; and so many are, for each is kept by every connection. */
const often = 4;
const most = 250;
/** So many are counted before the counting begins anew: a list of ids makes another statement with every length. */
const mostCounted = 2000;
/** The best way of a search, of a list that is cut short, and of all between two days depends on what is asked for: these are planned each time. */
const depends = /@@|\blimit\b|\blike\b|\bbetween\b|(?<![-<>])>=? ?\(?\$\d|<=? ?\(?\$\d/i;

/** Says of a statement, each time it is asked, whether it is to be kept planned. */
export function planning(): (statement: string) => boolean {
  const [planned, counted] = [new Set<string>(), new Map<string, number>()];
  return (statement) => {
    if (planned.has(statement)) return true;
    if (planned.size >= most || depends.test(statement)) return false;
    const times = (counted.get(statement) ?? 0) + 1;
    if (times >= often) planned.add(statement);
    else if (counted.size >= mostCounted) counted.clear();
    counted.set(statement, times);
    return times >= often;
  };
}

/** Has a connection, and its transactions, keep what is asked often. Drizzle asks everything by `unsafe`, which of itself keeps nothing. */
export function keepPlanned<S extends Sql | TransactionSql>(sql: S, isPlanned = planning()): S {
  const unsafe: Sql["unsafe"] = sql.unsafe;
  const kept: Sql["unsafe"] = (statement, values, options) => unsafe(statement, values, { ...options, prepare: isPlanned(statement) });
  if (!("begin" in sql)) return Object.assign(sql, { unsafe: kept });
  const { begin } = sql;
  return Object.assign(sql, { unsafe: kept, begin: (work: (tx: TransactionSql) => unknown) => begin((tx) => work(keepPlanned(tx, isPlanned))) });
}
