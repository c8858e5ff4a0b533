// Search in a column's answers, for readers: by words, by topic, historian, issue, year and place, or by any of them. English stems, accents
// aside, quotes and minus as people type them, and forgiving of how a name is spelled. Plainly public.
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { publications } from "@/db/schema/publishing";
import { type Entry, entriesOf } from "../publishing/entries";
import { type Shelf, shelfOf } from "../publishing/shelf";
import { type Choices, type Named, chosenOf, namesOn, narrow } from "./choices";
import { type Holding, holding, type Ids, mostRanked, ranked, type Reading } from "./find-words";
import { excerpt, highlight, type Highlighted } from "./highlight";
import type { FilterName, Looking } from "./looking";
import { mended } from "./mend";

export const perPage = 20;

export type Hit = Omit<Entry, "headline"> & { headline: Highlighted; excerpt: Highlighted };
export type Found = {
  hits: Hit[];
  /** How many there are, and how many there were without the filters. */
  total: number;
  unfiltered: number;
  page: number;
  pages: number;
  choices: Choices;
  /** What was chosen, by its name; null of what the archive has nothing of. */
  chosen: ReadonlyMap<FilterName, Pick<Named, "value" | "name"> | null>;
  /** The words that were looked for, where they are other than those asked for. */
  mended: string | null;
  /** All words found nothing together: these have some of them. */
  isSome: boolean;
  /** Nothing was asked but words that stand everywhere. */
  isEmpty: boolean;
};

type Read = Holding & { words: string; reading: Reading; mended: string | null };

/** The answers of a column that are what is looked for, so many to a page. */
export async function searchAnswers(columnId: number, asked: Looking): Promise<Found> {
  const [[shelf, all], read] = await Promise.all([shelfAndNames(columnId), asked.q === "" ? null : readWords(columnId, asked)]);
  const chosen = chosenOf(all, asked);
  const matches = onShelf(shelf, read?.ids ?? null);
  const { kept, choices } = narrow(shelf, matches, all, chosen);
  const isRanked = read !== null && asked.sort === "best";
  const pages = Math.ceil((isRanked ? Math.min(kept.length, mostRanked) : kept.length) / perPage);
  const page = Math.min(asked.page, Math.max(1, pages));
  const onPage = <T>(list: readonly T[]) => list.slice((page - 1) * perPage, page * perPage);
  const idAt = (at: number) => shelf.pages[at]!.id;
  const ids = isRanked ? onPage(await bestFirst(shelf, kept, read)) : onPage(asked.sort === "oldest" ? kept.toReversed() : kept).map(idAt);
  return {
    hits: await hitsOf(ids, read?.forms ?? new Set()),
    total: kept.length,
    unfiltered: matches.length,
    page,
    pages,
    choices,
    chosen,
    mended: read?.mended ?? null,
    isSome: read?.reading === "any",
    isEmpty: read?.isEmpty ?? false,
  };
}

async function shelfAndNames(columnId: number): Promise<[Shelf, Awaited<ReturnType<typeof namesOn>>]> {
  const shelf = await shelfOf(columnId);
  return [shelf, await namesOn(shelf)];
}

/** What a whole archive can be narrowed by. */
export async function choicesOf(columnId: number): Promise<Choices> {
  const [shelf, all] = await shelfAndNames(columnId);
  return narrow(shelf, onShelf(shelf, null), all, new Map()).choices;
}

/** As asked; where that finds nothing, in the spelling the archive has; and where that finds nothing either, by any of the words. */
async function readWords(columnId: number, { q, exact }: Looking): Promise<Read> {
  const asked: Read = { ...(await holding(columnId, q, "all")), words: q, reading: "all", mended: null };
  if (asked.ids.length > 0 || asked.isEmpty || exact) return asked;
  const better = await mended(columnId, q);
  if (better.all) {
    const found = await holding(columnId, better.all, "all");
    if (found.ids.length > 0) return { ...found, words: better.all, reading: "all", mended: better.all };
  }
  const words = better.long ?? q;
  if (/(^|\s)-\S|"/u.test(words)) return asked; // who says what must not stand there, or how, means it
  const some = await holding(columnId, words, "any");
  return some.ids.length > 0 ? { ...some, words, reading: "any", mended: better.long } : asked;
}

/** Where on a shelf the pages with these ids stand, newest first; null for all there are. */
function onShelf({ pages, places }: Shelf, ids: Ids | null): Uint32Array {
  if (!ids) return Uint32Array.from(pages.keys());
  const found = new Uint32Array(ids.length);
  let count = 0;
  for (const id of ids) {
    const place = places.get(id);
    if (place !== undefined) found[count++] = place;
  }
  return found.subarray(0, count).toSorted();
}

/**
 * Of a word that stands in hundreds of answers those come first that are about it, and no more are held against each other.
 * @param newest places on the shelf
 */
function bestFirst(shelf: Shelf, newest: readonly number[], { words, reading, about }: Read): Promise<number[]> {
  const likely: number[] = [];
  if (newest.length > mostRanked) {
    const isAbout = new Uint8Array(shelf.pages.length);
    for (const at of onShelf(shelf, about)) isAbout[at] = 1;
    for (const wanted of [1, 0]) {
      for (let at = 0; at < newest.length && likely.length < mostRanked; at += 1) if (isAbout[newest[at]!] === wanted) likely.push(newest[at]!);
    }
  }
  return ranked((newest.length > mostRanked ? likely : newest).map((at) => shelf.pages[at]!.id), words, reading);
}

/** Lines of the list, with what was found marked and shown in its place; question and answer are read for these alone. */
async function hitsOf(ids: readonly number[], forms: ReadonlySet<string>): Promise<Hit[]> {
  if (ids.length === 0) return [];
  const [entries, texts] = await Promise.all([entriesOf(ids), textsOf(ids)]);
  return entries.map((entry) => {
    const text = texts.get(entry.id);
    const body = text ? excerpt(`${text.question} ${text.answer}`, forms) : [];
    const credit = text ? highlight(text.credit, forms) : [];
    // Who is looked for by name and place stands in the credit alone.
    const isInCredit = !body.some(({ found }) => found) && credit.some(({ found }) => found);
    return { ...entry, headline: highlight(entry.headline, forms), excerpt: isInCredit ? [...body, { text: " —", found: false }, ...credit] : body };
  });
}

async function textsOf(ids: readonly number[]) {
  const rows = await db
    .select({ id: publications.id, credit: publications.credit, question: revisions.question, answer: sql<string>`document_words(${revisions.document})` })
    .from(publications)
    .innerJoin(revisions, sql`${revisions.id} = ${publications.revisionId}`)
    .where(sql`${publications.id} = any(${sql.param(`{${ids.join(",")}}`)}::bigint[])`);
  return new Map(rows.map(({ id, ...text }) => [id, text]));
}
