// How many there are of what every page of the desk counts. Kept by triggers, in the transaction of the change: nothing is ever scanned for it.
import { bigint, index, pgTable, text } from "drizzle-orm/pg-core";
import { ref } from "../shared";

/** What is counted: questions by column and stage, offers that stand by column and historian, mail by column and tray, letters out by magazine and state. */
export const tallied = ["questions", "offers", "mail", "letters"] as const;

/**
 * Each row is a change, so that no two people at the desk wait for one another; the sum is the count. A job sums them up every minute
 * (function tallies_sum).
 */
export const tallies = pgTable(
  "tallies",
  {
    what: text({ enum: tallied }).notNull(),
    /** The column's or the magazine's id. */
    place: ref().notNull(),
    /** The stage, or "snoozed" for what was put off; the tray or the state; of an offer the id of the person it was made to. */
    name: text().notNull(),
    n: bigint({ mode: "number" }).notNull(),
  },
  (t) => [index("tallies_place").on(t.what, t.place, t.name)],
);
