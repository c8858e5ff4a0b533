// Where a search looks: the reference, or else slug line, words as printed and as sent, and readers' names, as triggers keep them together
// (question_words).
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { questions, questionWords } from "@/db/schema/questions";
import { searchWords } from "./list-filter";
import { parseReference } from "./reference";

/** A search in the desk's dictionary, and as it stands; once where both are the same, so that the index is asked once. @param words as to_tsquery reads them */
export const eitherWay = (words: string): SQL => sql`case when to_tsquery('askdesk', ${words}) = to_tsquery('simple', ${words}) then to_tsquery('simple', ${words}) else to_tsquery('askdesk', ${words}) || to_tsquery('simple', ${words}) end`;

/** The condition on question_words; undefined when there is no word to look for. A name is also looked for as it stands. */
export function holdsWords(q: string): SQL | undefined {
  const words = searchWords(q);
  return words ? sql`${questionWords.words} @@ (${eitherWay(words)})` : undefined;
}

/** The condition on questions and columns under which a row answers the search; undefined when nothing is searched for. */
export function found(q: string): SQL | undefined {
  const parts = parseReference(q);
  if (parts) return and(eq(columns.prefix, parts.prefix), eq(questions.number, parts.number));
  const holds = holdsWords(q);
  return holds && inArray(questions.id, db.select({ id: questionWords.questionId }).from(questionWords).where(holds));
}

/** With more than so many a search is for a common word: then the list is read from its top, and nobody counts. */
export const commonFrom = 5_000;

/** How many rows PostgreSQL expects of a query, by what it knows of its tables: nothing is read for it. */
export async function reckoned(query: SQL): Promise<number> {
  const [row] = await db.execute<{ "QUERY PLAN": [{ Plan: { "Plan Rows": number } }] }>(sql`explain (format json) ${query}`);
  return row?.["QUERY PLAN"][0].Plan["Plan Rows"] ?? 0;
}
/** Expected to be so common that it is not even looked whether it is: to learn it takes as long as all else on the page. */
export const surelyCommon = 4 * commonFrom;

/** Whatever in the installation answers a search of words, by id; "common" when that is more than anybody looks through. */
export async function candidates(q: string): Promise<number[] | "common" | undefined> {
  const holds = parseReference(q) ? undefined : holdsWords(q);
  if (!holds) return undefined;
  if ((await reckoned(sql`select from ${questionWords} where ${holds}`)) > surelyCommon) return "common";
  const rows = await db.select({ id: questionWords.questionId }).from(questionWords).where(holds).limit(commonFrom + 1);
  return rows.length > commonFrom ? "common" : rows.map(({ id }) => id);
}
