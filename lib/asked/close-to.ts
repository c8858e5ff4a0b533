// Was it this? Answers close to a question that is still being typed, for its reader. Only what stands before readers is looked at, so that no
// word of a question that waits can be guessed at. Plainly public.
import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { archive } from "@/db/schema/search";
import { entriesOf } from "../publishing/entries";
import { near } from "./likeness";
import { recall } from "./recall";

export type Close = { path: string; headline: string; deck: string };

/** So many are offered. */
const most = 2;

/**
 * Up to two answers of the column that come close to what was typed, the nearest first.
 * @param words as typed
 */
export async function closeTo(columnId: number, words: string): Promise<Close[]> {
  const found = (await recall(words, { columnIds: [columnId], inPrint: true })).filter(({ nearness, shared }) => nearness >= near && shared.length >= 2).slice(0, most);
  if (found.length === 0) return [];
  const ids = found.map(({ questionId }) => questionId);
  const pages = await db.select({ id: archive.publicationId, questionId: archive.questionId }).from(archive).where(inArray(archive.questionId, ids));
  const inOrder = pages.toSorted((a, b) => ids.indexOf(a.questionId) - ids.indexOf(b.questionId)).map(({ id }) => id);
  return (await entriesOf(inOrder)).map(({ path, headline, deck }) => ({ path, headline, deck }));
}
