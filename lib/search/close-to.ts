// Was it this? Answers close to a question that is still being typed, for its reader. Plainly public.
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { pageStands, publications } from "@/db/schema/publishing";

export type Close = { path: string; headline: string; deck: string };

/** A word in more than this part of a column's headlines and decks tells nothing. */
const common = 0.2;

/**
 * Up to two answers of the column that share telling words with what was typed: two or more in headline and deck. The rarer the
 * words, the nearer the answer.
 * @param words as typed; only the first 2,000 characters count
 */
export async function closeTo(columnId: number, words: string): Promise<Close[]> {
  const rows = await db.execute<Close>(sql`
    with asked as (
      select lexeme from unnest(to_tsvector('askdesk', ${words.slice(0, 2000)})) where length(lexeme) > 2),
    pages as (
      select ${publications.id}, ${publications.path}, ${publications.headline}, ${publications.deck}, tsvector_to_array(ts_filter(${publications.searched}, '{a,b}')) as says
      from ${publications} where ${pageStands} and ${publications.columnId} = ${columnId}),
    telling as (
      select lexeme, count(*) as held, (select count(*) from pages) as total
      from asked join pages on lexeme = any(says) group by lexeme
      having count(*) <= greatest(1, ${common}::float * (select count(*) from pages)))
    select path, headline, deck from pages join telling on lexeme = any(says)
    group by id, path, headline, deck having count(*) >= 2
    order by sum(ln(1.0 + total::float / held)) desc, id desc limit 2`);
  return [...rows];
}
