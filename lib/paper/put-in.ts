// Pages come into the letter tray, as a new letter or more of one; each is read by the mailroom in its turn.
import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { paperLetters, paperPages } from "@/db/schema/paper";
import type { Person } from "../actor";
import { enqueue } from "../jobs/queue";
import { must } from "../may";
import { Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";
import { holdLetter, refuseUnlessOpen } from "./hold-letter";
import { bounds, type Given, type Page } from "./paper";
import { fileHash, readFiles } from "./read-files";

/** `known`: the same files lay in the tray already, and nothing was added. */
export type PutIn = { letterId: number; known: boolean };

/** Puts files in the tray as one new letter. Throws Refusal for a file that cannot be taken, Missing for a column that is not the actor's. */
export async function putIn(actor: Person, columnId: number, files: Given[], now = new Date()): Promise<PutIn> {
  const [column] = await db.select({ magazineId: columns.magazineId }).from(columns).where(eq(columns.id, columnId));
  if (!column) throw new Missing("This column");
  must(actor, "typeInLetter", column.magazineId);
  const pages = await readFiles(files);
  return db.transaction(async (tx) => {
    // The same files sent twice, a moment or a week apart, are one letter: whoever sends them second waits here for the first.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('askdesk.paper'), ${columnId}::int)`);
    const before = await waitingWith(tx, columnId, files);
    if (before !== null) return { letterId: before, known: true };
    const [letter] = await tx.insert(paperLetters).values({ columnId, putInById: actor.id, putInAt: now }).returning({ id: paperLetters.id });
    if (!letter) throw new Error("the letter was not written");
    await keep(tx, letter.id, pages, 1);
    await record(tx, actor, { kind: "letterPutIn", at: now, magazineId: column.magazineId, data: { letterId: letter.id, pages: pages.length } });
    return { letterId: letter.id, known: false };
  });
}

/** Adds files to a letter that waits. A file that is in it already is not added again. */
export async function addPages(actor: Person, letterId: number, files: Given[]): Promise<PutIn> {
  const room = await db.transaction(async (tx) => {
    refuseUnlessOpen(await holdLetter(tx, actor, letterId));
    return bounds.pages - (await pagesIn(tx, letterId));
  });
  if (room <= 0) throw new Refusal(`A letter has room for ${bounds.pages} pages.`);
  const pages = await readFiles(files, room);
  return db.transaction(async (tx) => {
    refuseUnlessOpen(await holdLetter(tx, actor, letterId));
    const there = new Set((await tx.select({ hash: paperPages.contentHash }).from(paperPages).where(eq(paperPages.letterId, letterId))).map(({ hash }) => hash));
    const fresh = pages.filter(({ contentHash }) => !there.has(contentHash));
    const already = await pagesIn(tx, letterId);
    if (already + fresh.length > bounds.pages) throw new Refusal(`A letter has room for ${bounds.pages} pages.`);
    await keep(tx, letterId, fresh, already + 1);
    return { letterId, known: fresh.length === 0 };
  });
}

const pagesIn = async (tx: Tx, letterId: number) => (await tx.select({ n: count() }).from(paperPages).where(eq(paperPages.letterId, letterId)))[0]?.n ?? 0;

async function keep(tx: Tx, letterId: number, pages: Page[], from: number): Promise<void> {
  for (const [at, page] of pages.entries()) {
    const [kept] = await tx.insert(paperPages).values({ letterId, position: from + at, ...page }).returning({ id: paperPages.id });
    if (kept) await enqueue(tx, "recognise", { pageId: kept.id }, { key: `recognise:${kept.id}` });
  }
}

/** The letter of the column that waits and was made of just these files, or null. */
async function waitingWith(tx: Tx, columnId: number, files: Given[]): Promise<number | null> {
  const wanted = [...new Set(files.map(({ content }) => fileHash(content)))].toSorted();
  const hashes = sql<string[]>`array_agg(distinct ${paperPages.contentHash} order by ${paperPages.contentHash})`;
  const [found] = await tx
    .select({ id: paperLetters.id })
    .from(paperLetters)
    .innerJoin(paperPages, eq(paperPages.letterId, paperLetters.id))
    .where(and(eq(paperLetters.columnId, columnId), isNull(paperLetters.questionId), isNull(paperLetters.setAsideAt)))
    .groupBy(paperLetters.id)
    .having(sql`${hashes} = ${`{${wanted.join(",")}}`}::text[]`)
    .orderBy(asc(paperLetters.id))
    .limit(1);
  return found?.id ?? null;
}
