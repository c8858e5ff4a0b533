// A book by a contributor: what a reader needs to find it. It stands on the contributor's page, and is offered where a bio is written. Pure.
import { z } from "zod";
import type { Citation } from "../kit/citation";
import { neededLine, line, rowId } from "../kit/typed";
import { isbn } from "./isbn";

/** Of one person so many stand at most. */
export const mostBooks = 60;

export type Book = { id: number; title: string; year: number | null; publisher: string; isbn: string };

const whose = { magazineId: rowId, personId: rowId };
export const bookInput = z.object({
  title: neededLine("A book has a title.", 250).transform((title) => title.replace(/^\*(.+)\*$/u, "$1")),
  year: z
    .string()
    .trim()
    .refine((text) => text === "" || (/^\d{4}$/u.test(text) && Number(text) >= 1450 && Number(text) <= 2200), "Give the year in four figures.")
    .transform((text) => (text === "" ? null : Number(text))),
  publisher: line(120),
  isbn,
});
export const addingBook = bookInput.extend(whose);
export const changingBook = bookInput.extend({ ...whose, bookId: rowId });
export const namingBook = z.object({ ...whose, bookId: rowId });
export const movingBook = namingBook.extend({ to: z.enum(["up", "down"]) });

/** "Kalmia Press, 2019", what stands behind the title; empty where neither is known. */
export const imprint = ({ publisher, year }: Pick<Book, "publisher" | "year">): string => [publisher, year].filter(Boolean).join(", ");

/** The title as it is typed into copy: in italics. Signs of copy in it are taken as they stand. */
export const titleAsCopy = (title: string): string => `*${title.replace(/[\\*[\]]/gu, (sign) => `\\${sign}`)}*`;

/** The book as a source to be named. @param name of who wrote it, as printed: the last word is taken for the family's */
export function asCitation({ title, year, publisher, isbn: number }: Omit<Book, "id">, name: string): Citation {
  const [, given, family] = /^(?:(.*) )?(\S+)$/u.exec(name.trim()) ?? [];
  return { type: "book", title, ...(family ? { author: [given ? { family, given } : { family }] } : {}), ...(publisher ? { publisher } : {}), ...(year ? { issued: { "date-parts": [[year]] } } : {}), ...(number ? { ISBN: number } : {}) };
}
