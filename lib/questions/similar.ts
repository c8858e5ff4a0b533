// Asked before? Questions of the same magazine that share telling words, for the picker of "Merge".
import { and, desc, eq, inArray, ne, notInArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { asReference, questions } from "@/db/schema/questions";
import { exits } from "../words";

/** Words that stand in more than this part of all questions tell nothing: "war" finds everything. */
const common = 0.05;
const tellingWords = 12;

export type Similar = Awaited<ReturnType<typeof similarTo>>[number];

/**
 * Up to five questions like this one that are still on their way or published, the likeliest first, with a likeness from 0 to 1:
 * the part of the telling words that both share. For a question the actor has already been shown.
 */
export async function similarTo(questionId: number, magazineId: number) {
  const words = await tellingWordsOf(questionId);
  if (words.length === 0) return [];
  const any = sql.join(words.map((word) => sql`quote_literal(${word})::tsquery`), sql` || `);
  const shared = sql<number>`(select count(*) from unnest(tsvector_to_array(${questions.searched})) w where w in ${words})::float / ${words.length}`;
  return db
    .select({
      reference: asReference,
      slugLine: questions.slugLine,
      words: sql<string>`left(${questions.asPrinted}, 200)`,
      stage: questions.stage,
      likeness: shared.mapWith(Number),
    })
    .from(questions)
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .where(and(sql`${questions.searched} @@ (${any})`, ne(questions.id, questionId), eq(columns.magazineId, magazineId), notInArray(questions.stage, [...exits]), notOfSameMail(questionId), sql`${shared} >= 0.25`))
    .orderBy(desc(shared), desc(questions.id))
    .limit(5);
}

/** Questions split off one mail share its words, and are none the less two. */
const notOfSameMail = (questionId: number) => sql`not exists (
  select 1 from messages a join messages b on b.mail_id = a.mail_id where a.question_id = ${questionId} and b.question_id = questions.id)`;

/** The stems of a question that are rare enough to tell something, by what the database knows of all questions. */
async function tellingWordsOf(questionId: number): Promise<string[]> {
  const rows = await db.execute<{ word: string }>(sql`
    with known as (
      select word, frequency from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs[1:cardinality(most_common_elems::text::text[])]) as k(word, frequency)
      where schemaname = 'public' and tablename = 'questions' and attname = 'searched')
    select w.word from ${questions}, unnest(tsvector_to_array(${questions.searched})) as w(word) left join known using (word)
    where ${inArray(questions.id, [questionId])} and length(w.word) > 2 and coalesce(known.frequency, 0) < ${common}
    order by coalesce(known.frequency, 0), length(w.word) desc limit ${tellingWords}`);
  return rows.map(({ word }) => word);
}
