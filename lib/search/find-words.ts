// Which pages of a column hold what is looked for, and which hold it best. Plainly public.
import { sql, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { archive, archiveWords } from "@/db/schema/search";

/** How a query is read: all of its words, or any of them. */
export type Reading = "all" | "any";

/** So many matches are held against each other word by word; beyond them a common word says nothing of which is better. */
export const mostRanked = 400;

/** Of publications. */
export type Ids = Float64Array;
const none: Ids = new Float64Array(0);

export type Holding = {
  ids: Ids;
  /** Those of them that hold the words in what they are about. Asked for only where there are more than can be ranked. */
  about: Ids;
  /** Every form in which the archive has the words, folded, for marking them. */
  forms: Set<string>;
  /** Nothing but words that stand everywhere, such as "the": by these nothing can be found. */
  isEmpty: boolean;
};

/** A query as PostgreSQL's search takes it: words, "a phrase", -without, or. https://www.postgresql.org/docs/current/textsearch-controls.html */
const asked = (query: string, reading: Reading): SQL =>
  reading === "all"
    ? sql`websearch_to_tsquery('askdesk', ${query})`
    : sql`(select coalesce(string_agg(quote_literal(lexeme), ' | '), '')::tsquery from unnest(to_tsvector('askdesk', ${query})))`;

/** Words that are to be left out are not marked either. */
const wanted = (query: string) => query.replace(/(^|\s)-("[^"]*"?|\S+)/gu, " ");

export async function holding(columnId: number, query: string, reading: Reading): Promise<Holding> {
  const [row] = await db.execute<{ ids: string | null; about: string | null; forms: string[]; empty: boolean }>(sql`
    with query(words) as materialized (select ${asked(query, reading)})
    select held.ids, case when held.many > ${mostRanked} then (select string_agg(id::text, ' ') from archive_about(${columnId}, words) id) end as about,
      array(select ${archiveWords.word} from ${archiveWords} where ${archiveWords.columnId} = ${columnId} and ${archiveWords.stem} = any(tsvector_to_array(to_tsvector('askdesk', ${wanted(query)}))))
        || array(select lexeme from unnest(to_tsvector('simple', unaccent(${wanted(query)}))) where length(to_tsvector('askdesk', lexeme)) > 0) as forms,
      numnode(words) = 0 as empty
    from query cross join lateral (select string_agg(id::text, ' ') as ids, count(*) as many from archive_holding(${columnId}, words) id) held`);
  return { ids: numbersIn(row?.ids), about: numbersIn(row?.about), forms: new Set(row?.forms), isEmpty: row?.empty ?? true };
}

/** Numbers with a space between them. A common word brings ten thousand: as words of their own they cost more than to be found. */
function numbersIn(list: string | null | undefined): Ids {
  if (!list) return none;
  const numbers = new Float64Array((list.length + 1) >> 1);
  let count = 0;
  let number = 0;
  for (let at = 0; at < list.length; at += 1) {
    const sign = list.charCodeAt(at);
    if (sign === 32) {
      numbers[count++] = number;
      number = 0;
    } else number = number * 10 + sign - 48;
  }
  numbers[count++] = number;
  return numbers.subarray(0, count);
}

/**
 * Some pages by how well they hold the words, the best first: by where they stand and how near each other; of any of the words first by
 * how many. What is as good keeps its order.
 */
export async function ranked(ids: readonly number[], query: string, reading: Reading): Promise<number[]> {
  if (ids.length < 2) return [...ids];
  const rank = reading === "all" ? sql`ts_rank_cd(searched, words, 1)` : sql`(select count(*) from unnest(tsvector_to_array(to_tsvector('askdesk', ${query}))) word where searched @@ quote_literal(word)::tsquery) desc, ts_rank(searched, words, 1)`;
  const [row] = await db.execute<{ ids: string | null }>(sql`
    with query(words) as materialized (select ${asked(query, reading)})
    select string_agg(${archive.publicationId}::text, ' ' order by ${rank} desc, chosen.at) as ids from ${archive}
    join unnest(${sql.param(`{${ids.join(",")}}`)}::bigint[]) with ordinality as chosen(id, at) on chosen.id = ${archive.publicationId}
    cross join query`);
  return [...numbersIn(row?.ids)];
}
