// Which words of a text tell what it is about: those that stand in few of a magazine's answers, and names above all. Plainly public.
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { archive, archiveWords } from "@/db/schema/search";
import { shelfOf } from "../publishing/shelf";

/** A stem as search makes it. The rarer it is, the more it weighs; it is a name where it stands with a capital more often than not. */
export type Telling = { stem: string; weight: number; isName: boolean };

/** A word in more than this part of all answers, or in more than so many, tells nothing; one that stands in no more than a few always does. */
const common = 0.2;
const few = 3;
const mostAnswers = 100;
/** So many words, the rarest, are looked for. */
const mostWords = 8;

/** What something weighs that is in so many answers of all: the natural logarithm of one plus how many times rarer than all it is. */
export const weightOf = (answers: number, all: number) => Math.log(1 + all / Math.max(1, answers));

/** The telling words of a text among the answers of some columns, the rarest first. Only its first 3,000 characters count. */
export async function tellingWords(columnIds: readonly number[], text: string): Promise<Telling[]> {
  const all = (await Promise.all(columnIds.map(shelfOf))).reduce((sum, { pages }) => sum + pages.length, 0);
  const rows = await db.execute<{ stem: string; answers: number; named: number }>(sql`
    select ${archiveWords.stem}, sum(${archiveWords.answers})::int as answers, sum(${archiveWords.named})::int as named
    from unnest(tsvector_to_array(to_tsvector('askdesk', ${text.slice(0, 3000)}))) as said(lexeme)
    join ${archiveWords} on ${archiveWords.stem} = lexeme and ${archiveWords.columnId} = any(${sql.param(`{${columnIds.join(",")}}`)}::bigint[])
    where length(lexeme) > 2
    group by ${archiveWords.stem}
    having sum(${archiveWords.answers}) <= ${Math.max(few, Math.min(mostAnswers, Math.floor(common * all)))}
    order by 2, 1 limit ${mostWords}`);
  return [...rows].map(({ stem, answers, named }) => ({ stem, weight: weightOf(answers, all), isName: named * 2 > answers }));
}

/** The pages of some columns that are about some of these words, with those they share. */
export async function sharing(columnIds: readonly number[], words: readonly Telling[]): Promise<Map<number, Telling[]>> {
  if (words.length === 0) return new Map();
  const rows = await db.execute<{ id: string; shared: string[] }>(sql`
    with mine(stem) as materialized (select unnest(${sql.param(words.map(({ stem }) => stem))}::text[])),
    any_of(words) as materialized (select string_agg(quote_literal(stem), ' | ')::tsquery from mine)
    select ${archive.publicationId} as id, array(select stem from mine where stem = any(tsvector_to_array(${archive.told}))) as shared
    from any_of cross join unnest(${sql.param(`{${columnIds.join(",")}}`)}::bigint[]) of_column cross join lateral archive_about(of_column, words) about(id)
    join ${archive} on ${archive.publicationId} = about.id`);
  const known = new Map(words.map((word) => [word.stem, word]));
  return new Map([...rows].map(({ id, shared }) => [Number(id), shared.map((stem) => known.get(stem)!)]));
}
