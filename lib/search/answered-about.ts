// Who has answered about the same: by telling words, as related answers are found, so that a large archive costs no more than a small one.
import { and, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { archive, archiveWords } from "@/db/schema/search";
import { sharing, tellingWords } from "./telling";

/** So many words are named. */
const named = 2;

/**
 * Of each contributor with published answers about what a text is about: how many, and the words most of them share with it, as printed.
 * A name both speak of relates two; of other words it takes two.
 */
export async function answeredAbout(columnIds: readonly number[], text: string): Promise<Map<number, { answered: number; on: string[] }>> {
  const words = await tellingWords(columnIds, text);
  const shared = [...(await sharing(columnIds, words))].filter(([, each]) => each.length >= 2 || each.some(({ isName }) => isName));
  if (shared.length === 0) return new Map();
  const stems = new Map(shared.map(([id, each]) => [id, each.map(({ stem }) => stem)]));
  const [pages, printed] = await Promise.all([
    db.select({ id: archive.publicationId, people: archive.people }).from(archive).where(inArray(archive.publicationId, [...stems.keys()])),
    db.selectDistinctOn([archiveWords.stem], { stem: archiveWords.stem, printed: archiveWords.printed }).from(archiveWords).where(and(inArray(archiveWords.columnId, [...columnIds]), inArray(archiveWords.stem, words.map(({ stem }) => stem)))).orderBy(archiveWords.stem, archiveWords.answers),
  ]);
  const asPrinted = new Map(printed.map(({ stem, printed: word }) => [stem, word]));
  const found = new Map<number, { answered: number; counts: Map<string, number> }>();
  for (const { id, people } of pages) {
    for (const person of people) {
      const one = found.get(person) ?? { answered: 0, counts: new Map<string, number>() };
      one.answered += 1;
      for (const stem of stems.get(id) ?? []) one.counts.set(stem, (one.counts.get(stem) ?? 0) + 1);
      found.set(person, one);
    }
  }
  const most = (counts: Map<string, number>) => [...counts].toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b)).slice(0, named).map(([stem]) => asPrinted.get(stem) ?? stem);
  return new Map([...found].map(([person, { answered, counts }]) => [person, { answered, on: most(counts) }]));
}
