// The question board of a column: open questions before readers, and who wonders about them too. Who that is nobody knows: see wonders.
import { sql } from "drizzle-orm";
import { bigint, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { boardGroups } from "@/lib/words";
import { id, moment, ref } from "../shared";
import { columns } from "./magazine";
import { people } from "./people";
import { questions } from "./questions";
import { readers } from "./readers";

/** A question that an editor put on the board. It stays here when it is taken off, so that its address can say so. */
export const boardEntries = pgTable(
  "board_entries",
  {
    questionId: ref().primaryKey().references(() => questions.id),
    columnId: ref().notNull().references(() => columns.id),
    /** The question as the desk shows it there; never the reader's letter by itself. */
    words: text().notNull(),
    putUpAt: moment().notNull(),
    putUpById: ref().notNull().references(() => people.id),
    takenOffAt: moment(),
    /** How many wonder too; counted by a trigger on wonders. */
    wondered: integer().notNull().default(0),
    /** The count as the printed pages were last begun anew with. */
    shown: integer().notNull().default(0),
  },
  (t) => [
    index("board_entries_wondered").on(t.columnId, t.wondered, t.questionId).where(sql`${t.takenOffAt} is null`), // the board, most wondered first; and the desk's list in that order
    index("board_entries_newest").on(t.columnId, t.putUpAt, t.questionId).where(sql`${t.takenOffAt} is null`), // the board, newest first
    index("board_entries_behind").on(t.columnId).where(sql`${t.wondered} <> ${t.shown}`), // whose printed count is behind
  ],
);

/**
 * Where each question on a board is listed: once with all others of its group and once with each of its topics, so that any page of any view is a piece
 * of an index. No row where nothing of it is shown. Derived by triggers from what it depends on (function board_places_keep), and counted in tallies.
 */
export const boardPlaces = pgTable(
  "board_places",
  {
    questionId: ref().notNull().references(() => boardEntries.questionId, { onDelete: "cascade" }),
    columnId: ref().notNull(),
    lane: text({ enum: boardGroups }).notNull(),
    /** 0: whatever it is about. */
    topicId: bigint({ mode: "number" }).notNull(),
    wondered: integer().notNull(),
    putUpAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.questionId, t.topicId] }),
    index("board_places_wondered").on(t.columnId, t.lane, t.topicId, t.wondered, t.questionId), // a page of a view, most wondered first
    index("board_places_newest").on(t.columnId, t.lane, t.topicId, t.putUpAt, t.questionId), // the same, newest first
  ],
);

/**
 * One "I wonder too". No account stands behind it: `voter` is a hash of what a signed cookie holds, `network` one of the address it came from,
 * under a salt that is thrown away after a week (wonder_salts). One vote a question for each of both.
 */
export const wonders = pgTable(
  "wonders",
  {
    id: id(),
    questionId: ref().notNull().references(() => boardEntries.questionId),
    voter: text().notNull(),
    network: text().notNull(),
    at: moment().notNull(),
    /** Who wants to be told of the answer; written to only once the letter that asks was answered. */
    email: text(),
    /** The secret part of the addresses in those letters. */
    token: text(),
    askedAt: moment(),
    /** The letter that asks has been written. */
    writtenAt: moment(),
    confirmedAt: moment(),
    /** Who that is over all questions; set by a trigger, by the address, and kept when that is taken off. */
    readerId: ref().references(() => readers.id),
  },
  (t) => [
    uniqueIndex("wonders_voter").on(t.questionId, t.voter),
    uniqueIndex("wonders_network").on(t.questionId, t.network),
    uniqueIndex("wonders_token").on(t.token),
    index("wonders_email").on(sql`lower(${t.email})`).where(sql`${t.email} is not null`), // what is held of an address
    index("wonders_reader").on(t.readerId).where(sql`${t.readerId} is not null`), // what a reader wonders about
    index("wonders_unconfirmed").on(t.askedAt).where(sql`${t.email} is not null and ${t.confirmedAt} is null`), // what is swept out
  ],
);

/** With what addresses of networks are hashed. A week old, it goes; then nobody can find out from which address a vote came. */
export const wonderSalts = pgTable("wonder_salts", { madeAt: moment().primaryKey(), salt: text().notNull() });
