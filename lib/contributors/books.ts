// The books of contributors: entered, changed, put in order and dropped by the desk of a magazine they contribute to.
import { and, asc, eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { books } from "@/db/schema/contributors";
import type { Actor } from "../actor";
import { holdContributor } from "../magazine/hold-contributor";
import { stale } from "../magazine/stale";
import { Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";
import { type addingBook, type Book, type changingBook, type movingBook, mostBooks, type namingBook } from "./book";

/** Somebody's books, in order. Plainly public: they stand on the contributor's page. */
export const booksOf = (personId: number): Promise<Book[]> =>
  db.select({ id: books.id, title: books.title, year: books.year, publisher: books.publisher, isbn: books.isbn }).from(books).where(eq(books.personId, personId)).orderBy(asc(books.position), asc(books.id));

type Whose = { magazineId: number; personId: number };

/** Holds the contributor, has the work done on the books in order, and records it. Readers' pages show it at once. */
async function onBooks(actor: Actor, { magazineId, personId }: Whose, work: (tx: Tx, all: Book[]) => Promise<void>, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const { byline } = await holdContributor(tx, actor, magazineId, personId);
    await work(tx, await tx.select().from(books).where(eq(books.personId, personId)).orderBy(asc(books.position), asc(books.id)));
    await record(tx, actor, { kind: "booksChanged", at: now, magazineId, data: { personId, name: byline } });
    await stale(tx, { personId });
  });
}

const found = (all: Book[], bookId: number): number => {
  const at = all.findIndex(({ id }) => id === bookId);
  if (at < 0) throw new Missing("This book");
  return at;
};

/** Adds one at the end. Refuses more than there is room for; Missing to who may not edit the magazine's contributors. */
export const addBook = (actor: Actor, { magazineId, personId, ...book }: z.output<typeof addingBook>, now = new Date()): Promise<void> =>
  onBooks(actor, { magazineId, personId }, async (tx, all) => {
    if (all.length >= mostBooks) throw new Refusal(`There is room for ${mostBooks} books.`);
    await tx.insert(books).values({ ...book, personId, position: all.length + 1 });
  }, now);

/** Puts one right. Missing when it is not a book of that person. */
export const changeBook = (actor: Actor, { magazineId, personId, bookId, ...book }: z.output<typeof changingBook>, now = new Date()): Promise<void> =>
  onBooks(actor, { magazineId, personId }, async (tx, all) => {
    found(all, bookId);
    await tx.update(books).set(book).where(and(eq(books.id, bookId), eq(books.personId, personId)));
  }, now);

/** Takes one off the list. */
export const dropBook = (actor: Actor, { magazineId, personId, bookId }: z.output<typeof namingBook>, now = new Date()): Promise<void> =>
  onBooks(actor, { magazineId, personId }, async (tx, all) => {
    found(all, bookId);
    await tx.delete(books).where(and(eq(books.id, bookId), eq(books.personId, personId)));
  }, now);

/** Moves one up or down by one place; at the end of the list it stays. */
export const moveBook = (actor: Actor, { magazineId, personId, bookId, to }: z.output<typeof movingBook>, now = new Date()): Promise<void> =>
  onBooks(actor, { magazineId, personId }, async (tx, all) => {
    const at = found(all, bookId);
    const order = all.toSpliced(at, 1).toSpliced(Math.max(0, at + (to === "up" ? -1 : 1)), 0, all[at]!);
    for (const [index, { id }] of order.entries()) await tx.update(books).set({ position: index + 1 }).where(eq(books.id, id));
  }, now);
