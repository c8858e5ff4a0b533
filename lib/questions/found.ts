// Where a search looks: the reference, the slug line, the words as printed and as sent, the reader's name.
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { askers, messages } from "@/db/schema/intake";
import { columns } from "@/db/schema/magazine";
import { questions } from "@/db/schema/questions";
import { searchWords } from "./list-filter";
import { parseReference } from "./reference";

/** The condition on questions and columns under which a row answers the search; undefined when nothing is searched for. */
export function found(q: string): SQL | undefined {
  const parts = parseReference(q);
  if (parts) return and(eq(columns.prefix, parts.prefix), eq(questions.number, parts.number));
  const words = searchWords(q);
  if (!words) return undefined;
  // Three indexes, each asked for itself: joined by "or" in one condition, none could be used.
  return inArray(
    questions.id,
    union(
      db.select({ id: questions.id }).from(questions).where(sql`${questions.searched} @@ to_tsquery('askdesk', ${words})`),
      // What was told of an answer is no question's.
      db.select({ id: sql<number>`${messages.questionId}` }).from(messages).where(sql`to_tsvector('askdesk', ${messages.body}) @@ to_tsquery('askdesk', ${words}) and ${messages.detachedAt} is null and ${messages.questionId} is not null`),
      db.select({ id: askers.questionId }).from(askers).where(sql`to_tsvector('simple', ${askers.name}) @@ to_tsquery('simple', ${words})`),
    ),
  );
}
