// Where a search looks: the reference, or else slug line, words as printed and as sent, and readers' names, as triggers keep them together
// (question_words).
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { questions, questionWords } from "@/db/schema/questions";
import { idsOrCommon } from "./common";
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

/** Whatever in the installation answers a search of words, by id; "common" when that is more than anybody looks through. */
export async function candidates(q: string): Promise<number[] | "common" | undefined> {
  const holds = parseReference(q) ? undefined : holdsWords(q);
  return holds && idsOrCommon(sql`${questionWords.questionId}`, sql`from ${questionWords} where ${holds}`);
}
