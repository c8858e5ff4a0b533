// What a magazine knows by itself: the names of its archive and its contributors' books. Read from the database once, and again when
// an answer was published or a contributor's bio changed.
import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { columns } from "@/db/schema/magazine";
import { contributors, roles } from "@/db/schema/people";
import { pageStands, publications } from "@/db/schema/publishing";
import type { Document } from "../kit/doc";
import { textBlocks } from "../text/document";
import { KnownNames } from "./known";
import { readBlock, type Words } from "./reading";

export type Archive = { names: KnownNames; titles: readonly string[] };
const kept = new Map<number, { stamp: string; archive: Promise<Archive> }>();

const wordsIn = (document: Document): Words[] => textBlocks(document).map((block) => readBlock(block, "bio"));
/** A title is what stands in italics in a bio, of two words and more: one word is as often a ship, a magazine or a stress. */
const titlesIn = (words: Words): string[] => words.italic.map(({ from, to }) => words.text.slice(from, to).replace(/[\s.,;:]+$/u, "").trim()).filter((title) => /\s/u.test(title) && title.length <= 120);

async function read(magazineId: number): Promise<Archive> {
  const [pages, bios] = await Promise.all([
    db.select({ questionId: publications.questionId, document: revisions.document, headline: publications.headline }).from(publications).innerJoin(revisions, eq(revisions.id, publications.revisionId)).innerJoin(columns, eq(columns.id, publications.columnId)).where(and(eq(columns.magazineId, magazineId), pageStands)),
    biosOf(magazineId),
  ]);
  const titles = [...new Set(bios.flatMap(({ bio }) => wordsIn(bio).flatMap(titlesIn)))];
  return {
    names: new KnownNames([...pages.map(({ questionId, document, headline }) => ({ questionId, texts: [headline, ...wordsIn(document).map(({ text }) => text)] })), { questionId: null, texts: titles.map((title) => `in ${title}`) }]),
    titles,
  };
}

const biosOf = (magazineId: number) => db.selectDistinct({ personId: contributors.personId, bio: sql<Document>`${contributors.bio}` }).from(contributors).innerJoin(roles, and(eq(roles.personId, contributors.personId), eq(roles.magazineId, magazineId), eq(roles.role, "contributor")));

/** What the magazine knows now. The caller has made sure that the actor works on a text of it. */
export async function archiveOf(magazineId: number): Promise<Archive> {
  const [row] = await db.execute<{ stamp: string }>(sql`
    select concat_ws(' ',
      (select concat(count(*), '-', max(publications.id)) from publications join columns on columns.id = publications.column_id
        where columns.magazine_id = ${magazineId} and publications.went_live_at is not null and publications.superseded_at is null and publications.withdrawn_at is null),
      (select md5(string_agg(contributors.bio::text, '' order by contributors.person_id)) from contributors join roles on roles.person_id = contributors.person_id
        where roles.magazine_id = ${magazineId} and roles.role = 'contributor')) as stamp`);
  const stamp = row!.stamp;
  const known = kept.get(magazineId);
  if (known?.stamp === stamp) return known.archive;
  const archive = read(magazineId);
  kept.set(magazineId, { stamp, archive });
  archive.catch(() => kept.delete(magazineId));
  return archive;
}
