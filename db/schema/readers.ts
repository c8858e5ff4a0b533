// Who writes to a magazine, as one person over all questions and tips; and the erasures done at such a person's request.
import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, customType, index, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, moment, ref } from "../shared";
import { magazines } from "./magazine";
import { people } from "./people";

const xid8 = customType<{ data: string; driverData: string }>({ dataType: () => "xid8" });

/**
 * A reader of one magazine: whoever writes from one address, or one letter without any. Triggers on askers and tips make the rows and keep
 * them up; nobody else writes name, place or lastAt.
 */
export const readers = pgTable(
  "readers",
  {
    id: id(),
    magazineId: ref().notNull().references(() => magazines.id),
    /** Small letters, without blanks around it. Null for who gave none, and after an erasure. */
    address: text(),
    /** As last given. */
    name: text().notNull(),
    town: text().notNull(),
    region: text().notNull(),
    /** When anything last came from them, or from an address that was put with theirs. */
    lastAt: moment().notNull(),
    /** The reader this is another address of; never one that is itself put with another. */
    mergedIntoId: ref().references((): AnyPgColumn => readers.id),
    erasedAt: moment(),
  },
  (t) => [
    uniqueIndex("readers_address").on(t.magazineId, t.address), // an address is one reader
    index("readers_last").on(t.magazineId, t.lastAt, t.id).where(sql`${t.mergedIntoId} is null and ${t.erasedAt} is null`), // the list, newest first
    index("readers_merged").on(t.mergedIntoId).where(sql`${t.mergedIntoId} is not null`), // the addresses of one person
    index("readers_words").using("gin", sql`to_tsvector('simple', ${t.name} || ' ' || ${t.town} || ' ' || ${t.region})`), // found by name and place
    index("readers_begins").on(sql`${t.address} text_pattern_ops`), // found by how the address begins
    check("readers_not_into_itself", sql`${t.mergedIntoId} <> ${t.id}`),
    check("readers_erased", sql`${t.erasedAt} is null or (${t.address} is null and ${t.name} = '')`),
  ],
);

/** One act of erasing. In the transaction that writes it, and in no other, triggers let what never changes be overwritten. */
export const erasures = pgTable(
  "erasures",
  {
    id: id(),
    magazineId: ref().notNull().references(() => magazines.id),
    readerId: ref().notNull().references(() => readers.id),
    at: moment().notNull(),
    byId: ref().notNull().references(() => people.id),
    /** The erasure this one repeats, on a mail that came again. */
    repeatsId: ref().references((): AnyPgColumn => erasures.id),
    transaction: xid8().notNull().default(sql`pg_current_xact_id()`),
  },
  (t) => [index("erasures_reader").on(t.readerId), index("erasures_transaction").on(t.transaction)], // what a trigger asks
);

/** By this what was erased is known when it comes again (lib/mailroom/erased-before.ts): sha-256, hex. No word of it is kept. */
export const erasureMarks = pgTable(
  "erasure_marks",
  {
    magazineId: ref().notNull().references(() => magazines.id),
    mark: text().notNull(),
    erasureId: ref().notNull().references(() => erasures.id),
  },
  (t) => [primaryKey({ columns: [t.magazineId, t.mark] })],
);
