// A query that found nothing, in the spelling the archive has. Plainly public.
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { archiveWords } from "@/db/schema/search";
import { type Known, meant, respelled, wordsOf } from "./spelling";

/** So many words of a query are looked at, and so many known ones held against each. */
const mostWords = 8;
const mostLike = 24;

/** In a word so long another spelling is hardly meant by chance. */
const longWord = 6;

/** A query respelled, and respelled in its long words alone; null where nothing is to be replaced. */
export type Mended = { all: string | null; long: string | null };

/**
 * The query with each word the column has nowhere replaced by the one it has that was likely meant. Words are found by the letters they
 * share in threes (pg_trgm), and chosen by their distance.
 */
export async function mended(columnId: number, query: string): Promise<Mended> {
  const typed = wordsOf(query).slice(0, mostWords);
  if (typed.length === 0) return { all: null, long: null };
  const rows = await db.execute<{ asked: string } & Known>(sql`
    select asked.word as asked, near.*
    from unnest(${sql.param(typed.map(({ word }) => word))}::text[]) as asked(word)
    cross join lateral (
      select ${archiveWords.word}, ${archiveWords.printed}, ${archiveWords.answers}, ${archiveWords.named} from ${archiveWords}
      where ${archiveWords.columnId} = ${columnId} and ${archiveWords.word} % asked.word
      order by similarity(${archiveWords.word}, asked.word) desc, ${archiveWords.answers} desc limit ${mostLike}) as near
    where length(to_tsvector('askdesk', asked.word)) > 0
      and not exists (select from archive_holding(${columnId}, plainto_tsquery('askdesk', asked.word)))`);
  const changes = typed.flatMap((at) => {
    const to = meant(at.word, rows.filter(({ asked }) => asked === at.word));
    return to ? [{ at, to }] : [];
  });
  const long = changes.filter(({ at }) => at.word.length >= longWord);
  return { all: changes.length > 0 ? respelled(query, changes) : null, long: long.length > 0 ? respelled(query, long) : null };
}
