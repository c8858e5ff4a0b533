// How many there are of what every page of the desk counts. Kept by triggers, in the transaction of the change: nothing is ever scanned for it.
import { bigint, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { channelNames } from "@/lib/words";
import { ref } from "../shared";
import { questions } from "./questions";

/**
 * What is counted: questions by column and stage, those in the inbox by column and channel, historians with whom an offer stands, by magazine, mail by column and
 * tray, letters out by magazine and state, what stands on a board by column, group and topic, open tips by column.
 */
export const tallied = ["questions", "channels", "historians", "mail", "letters", "board", "tips"] as const;

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
    /** The stage, or "snoozed" for what was put off; of a channel "inbox email" or "snoozed email"; the tray or the state; of a historian the person's id; of a board "open 12", the group and the topic, 0 for all; of tips "open". */
    name: text().notNull(),
    n: bigint({ mode: "number" }).notNull(),
  },
  (t) => [index("tallies_place").on(t.what, t.place, t.name)],
);

/**
 * Through which channels the messages of each question in the inbox came, each once. Derived by triggers on questions and messages, which wait for
 * whoever else is at the same question: what is counted of it is right after any two moves, and few rows whatever the archive holds.
 */
export const waitingChannels = pgTable(
  "inbox_channels",
  {
    questionId: ref().notNull().references(() => questions.id, { onDelete: "cascade" }),
    columnId: ref().notNull(),
    /** As it is counted: "inbox", or "snoozed" for what was put off. */
    lane: text({ enum: ["inbox", "snoozed"] }).notNull(),
    channel: text({ enum: channelNames }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.questionId, t.channel] })],
);
