// What is kept of a contributor besides what is printed at this moment: bios as they were, books, and what is for few eyes only.
import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { Document } from "@/lib/kit/doc";
import { id, moment, ref } from "../shared";
import { magazines } from "./magazine";
import { people } from "./people";

/** A bio as it stood from one moment on. Never changed; the last is the one that contributors has. */
export const bioVersions = pgTable(
  "bio_versions",
  {
    id: id(),
    personId: ref().notNull().references(() => people.id),
    bio: jsonb().$type<Document>().notNull(),
    /** Null of one that was there before versions were kept. */
    madeById: ref().references(() => people.id),
    madeAt: moment().notNull(),
  },
  (t) => [index("bio_versions_person").on(t.personId, t.id)], // one after the other
);

/** A book by a contributor. */
export const books = pgTable(
  "books",
  {
    id: id(),
    personId: ref().notNull().references(() => people.id),
    title: text().notNull(),
    year: integer(),
    publisher: text().notNull().default(""),
    /** Ten or thirteen signs without hyphens, its last digit checked (ISO 2108); empty without one. */
    isbn: text().notNull().default(""),
    /** The order in which they stand. */
    position: integer().notNull(),
  },
  (t) => [
    index("books_person").on(t.personId, t.position), // somebody's books, in order
    check("books_isbn_form", sql`${t.isbn} ~ '^([0-9]{13}|[0-9]{9}[0-9X])?$'`),
    check("books_year", sql`${t.year} between 1450 and 2200`),
  ],
);

/** How somebody is reached and paid, as one magazine knows it. Sealed (lib/kit/seal.ts): the database alone does not tell it. Empty where nothing is known. */
export const privateNotes = pgTable(
  "private_notes",
  {
    personId: ref().notNull().references(() => people.id),
    magazineId: ref().notNull().references(() => magazines.id),
    sealedContact: text().notNull().default(""),
    sealedPayment: text().notNull().default(""),
    changedById: ref().notNull().references(() => people.id),
    changedAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.magazineId] })],
);
