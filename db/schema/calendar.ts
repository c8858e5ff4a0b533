// Calendar feeds: the secret addresses under which somebody's own calendar program reads due days, and what it was last told of each.
import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, moment, ref } from "../shared";
import { issues } from "./magazine";
import { people } from "./people";

/** An address: of a person's own due days, or for a person of an issue. Only the token's hash is kept. */
export const calendarLinks = pgTable(
  "calendar_links",
  {
    id: id(),
    personId: ref().notNull().references(() => people.id),
    /** Null: what is the person's own. */
    issueId: ref().references(() => issues.id),
    tokenHash: text().notNull(),
    madeAt: moment().notNull(),
    endedAt: moment(),
  },
  (t) => [
    uniqueIndex("calendar_links_token").on(t.tokenHash), // the address
    uniqueIndex("calendar_links_standing").on(t.personId, sql`coalesce(${t.issueId}, 0)`).where(sql`${t.endedAt} is null`), // one of each
    index("calendar_links_issue").on(t.issueId),
  ],
);

/** How an entry was told last: with another day or other words it gets the next number, by which a calendar program knows the newer one (RFC 5545, 3.8.7.4). */
export const calendarEntries = pgTable("calendar_entries", {
  uid: text().primaryKey(),
  mark: text().notNull(),
  sequence: integer().notNull().default(0),
  changedAt: moment().notNull(),
});
