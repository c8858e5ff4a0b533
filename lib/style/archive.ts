// What a magazine knows by itself: the names of its archive and its contributors' books. Read from the database once; after that only
// what came and what went is read.
import { and, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { columns } from "@/db/schema/magazine";
import { contributors, roles } from "@/db/schema/people";
import { publications } from "@/db/schema/publishing";
import { archive, archiveVersions } from "@/db/schema/search";
import type { Document } from "../kit/doc";
import { textBlocks } from "../text/document";
import { KnownNames, type Source } from "./known";
import { readBlock, type Words } from "./reading";

export type Archive = { names: KnownNames; titles: readonly string[] };

/** So many pages are read at once: forty years in one piece would hold up the database, and everybody on this server while they are taken in. */
const atATime = 200;

/** `pages` are the publications whose names are known; `versions` and `bios` are marks of what it was read from. */
type Memory = { names: KnownNames; pages: Set<number>; titles: readonly string[]; versions: string; bios: string; turn: Promise<unknown> };
const kept = new Map<number, Memory>();

const wordsIn = (document: Document): Words[] => textBlocks(document).map((block) => readBlock(block, "bio"));
/** A title is what stands in italics in a bio, of two words and more: one word is as often a ship, a magazine or a stress. */
const titlesIn = (words: Words): string[] => words.italic.map(({ from, to }) => words.text.slice(from, to).replace(/[\s.,;:]+$/u, "").trim()).filter((title) => /\s/u.test(title) && title.length <= 120);

const asSource = (titles: readonly string[]): Source => ({ questionId: null, texts: titles.map((title) => `in ${title}`) });

const historians = (magazineId: number) => and(eq(roles.personId, contributors.personId), eq(roles.magazineId, magazineId), eq(roles.role, "contributor"));
const biosOf = (magazineId: number) => db.selectDistinct({ personId: contributors.personId, bio: sql<Document>`${contributors.bio}` }).from(contributors).innerJoin(roles, historians(magazineId));

/** Marks of how the archive and the bios stand: the same while neither changed. */
async function asTheyStand(magazineId: number) {
  const archived = db.select({ mark: sql<string>`coalesce(string_agg(${archiveVersions.columnId} || '-' || ${archiveVersions.version}, ' ' order by ${archiveVersions.columnId}), '')` }).from(archiveVersions).innerJoin(columns, eq(columns.id, archiveVersions.columnId)).where(eq(columns.magazineId, magazineId));
  const written = db.select({ mark: sql<string>`coalesce(md5(string_agg(${contributors.bio}::text, '' order by ${contributors.personId})), '')` }).from(contributors).innerJoin(roles, historians(magazineId));
  const [marks] = await db.execute<{ versions: string; bios: string }>(sql`select ${archived} as versions, ${written} as bios`);
  return marks!;
}

/** Brings a memory up to now. Cut off in the middle, it goes on from there the next time. */
async function follow(magazineId: number, memory: Memory): Promise<void> {
  const { versions, bios } = await asTheyStand(magazineId); // before the pages: what comes between is read next time
  if (memory.versions !== versions) await followPages(magazineId, memory);
  if (memory.bios !== bios) {
    const titles = [...new Set((await biosOf(magazineId)).flatMap(({ bio }) => wordsIn(bio).flatMap(titlesIn)))];
    memory.names.remove(asSource(memory.titles));
    memory.names.add(asSource(titles));
    memory.titles = titles;
  }
  Object.assign(memory, { versions, bios });
}

/** Forgets the pages that no longer stand, and learns those that have come. */
async function followPages(magazineId: number, { names, pages }: Memory): Promise<void> {
  const rows = await db.select({ id: archive.publicationId }).from(archive).innerJoin(columns, eq(columns.id, archive.columnId)).where(eq(columns.magazineId, magazineId));
  const standing = new Set(rows.map(({ id }) => id));
  await eachText([...pages].filter((id) => !standing.has(id)), (id, source) => pages.delete(id) && names.remove(source));
  await eachText([...standing].filter((id) => !pages.has(id)), (id, source) => pages.add(id) && names.add(source));
}

/** Tells what is printed on each of these pages. What a publication says never changes. */
async function eachText(ids: readonly number[], tell: (id: number, source: Source) => void): Promise<void> {
  for (let at = 0; at < ids.length; at += atATime) {
    const pages = await db
      .select({ id: publications.id, questionId: publications.questionId, headline: publications.headline, document: revisions.document })
      .from(publications)
      .innerJoin(revisions, eq(revisions.id, publications.revisionId))
      .where(inArray(publications.id, ids.slice(at, at + atATime)));
    for (const { id, questionId, headline, document } of pages) tell(id, { questionId, texts: [headline, ...wordsIn(document).map(({ text }) => text)] });
  }
}

/** What the magazine knows now. The caller has made sure that the actor works on a text of it. */
export async function archiveOf(magazineId: number): Promise<Archive> {
  let memory = kept.get(magazineId);
  if (!memory) kept.set(magazineId, (memory = { names: new KnownNames(), pages: new Set(), titles: [], versions: "", bios: "", turn: Promise.resolve() }));
  const { versions, bios } = await asTheyStand(magazineId);
  if (memory.versions !== versions || memory.bios !== bios) {
    const known = memory;
    // One at a time: two would learn the same page twice.
    const turn = known.turn.catch(() => {}).then(() => follow(magazineId, known));
    known.turn = turn;
    await turn;
  }
  return memory;
}
