// A column's archive as a server remembers it: what stands, newest first, and by what it can be chosen, without a word of it. Forty years are
// a megabyte, and to count or to leaf through them costs no query. Whether it is still right is asked each time. Plainly public.
import { desc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { archive, archiveVersions } from "@/db/schema/search";

/** `place` is as printed, "Minn."; `placeKey` the same as it is compared. */
export type Shelved = { id: number; questionId: number; issueId: number | null; year: number; place: string; placeKey: string; people: readonly number[]; topics: readonly number[] };
export type Shelf = {
  /** Newest first; a correction keeps its place. */
  pages: readonly Shelved[];
  /** Where a publication stands in that list. */
  places: ReadonlyMap<number, number>;
};

type Kept = { version: number; shelf: Promise<Shelf> };
// One memory to a process, also across Next's separately bundled doors.
const memory = globalThis as typeof globalThis & { askdeskShelves?: Map<number, Kept> };

/** The archive of a column as it is now. */
export async function shelfOf(columnId: number): Promise<Shelf> {
  const kept = (memory.askdeskShelves ??= new Map<number, Kept>());
  // Read before the pages: what comes between is read again next time.
  const [now] = await db.select({ version: archiveVersions.version }).from(archiveVersions).where(eq(archiveVersions.columnId, columnId));
  const version = now?.version ?? 0;
  const known = kept.get(columnId);
  if (known?.version === version) return known.shelf;
  const shelf = read(columnId);
  kept.set(columnId, { version, shelf });
  shelf.catch(() => kept.get(columnId)?.shelf === shelf && kept.delete(columnId));
  return shelf;
}

async function read(columnId: number): Promise<Shelf> {
  const pages = await db
    .select({ id: archive.publicationId, questionId: archive.questionId, issueId: archive.issueId, year: archive.year, place: archive.place, placeKey: archive.placeKey, people: archive.people, topics: archive.topics })
    .from(archive)
    .where(eq(archive.columnId, columnId))
    .orderBy(desc(archive.firstLiveAt), desc(archive.publicationId));
  return { pages, places: new Map(pages.map(({ id }, at) => [id, at])) };
}

/** How often each of what `of` names occurs. */
export function tally<K>(pages: Iterable<Shelved>, of: (page: Shelved) => Iterable<K>): Map<K, number> {
  const counted = new Map<K, number>();
  for (const page of pages) for (const key of of(page)) counted.set(key, (counted.get(key) ?? 0) + 1);
  return counted;
}

/** The place of each id in a list, for an order by it. */
export const inOrderOf = (ids: readonly number[], column: unknown) => sql`array_position(${sql.param(`{${ids.join(",")}}`)}::bigint[], ${column})`;
