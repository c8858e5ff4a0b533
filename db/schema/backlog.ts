// Waiting questions that are brought in from a spreadsheet: the file in slices while it comes, and every row of it as it stood there.
import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { type DayOrder, type InboxChannel, type SheetField, sheetRowStateNames } from "@/lib/words";
import { id, moment, ref } from "../shared";
import { columns } from "./magazine";
import { deskNotes } from "./notes";
import { bytes, people } from "./people";
import { questions } from "./questions";

/** What stands in a column of the sheet, over all rows: see lib/backlog/profile.ts. */
export type SheetColumn = {
  /** Rows with something in it; of those with an email address, and with a day. */
  filled: number;
  addresses: number;
  days: number;
  /** Days that are one in this order alone; and those in figures that are one in both. */
  dayFirst: number;
  monthFirst: number;
  either: number;
  /** Characters, at the average. */
  average: number;
  /** What stands there, each once with how often, while it is little; null when it is much. */
  values: [value: string, rows: number][] | null;
  /** The first of them that differ, up to three. */
  samples: string[];
};

/** What the editor has said of the columns. */
export type SheetMapping = {
  /** What each column is; null: nothing that comes along. */
  fields: (SheetField | null)[];
  order: DayOrder;
  /** Where a row does not say how it came. */
  channel: InboxChannel;
  /** Rows that stand so are left out. */
  leaveOut: string[];
};

export const backlogs = pgTable(
  "backlogs",
  {
    id: id(),
    columnId: ref().notNull().references(() => columns.id),
    byId: ref().notNull().references(() => people.id),
    fileName: text().notNull(),
    /** In bytes, as the browser said when it began. */
    size: bigint({ mode: "number" }).notNull(),
    /** So many bytes have come; the last of them then. */
    uploaded: bigint({ mode: "number" }).notNull().default(0),
    sentAt: moment(),
    /** sha-256 of the whole file, hex. */
    contentHash: text(),
    /** In which letters it is written and what parts its cells, as people say it. */
    shape: text().notNull().default(""),
    /** The first row, or A, B, C where that is no heading. */
    headings: jsonb().$type<string[]>().notNull().default([]),
    profiles: jsonb().$type<SheetColumn[]>().notNull().default([]),
    mapping: jsonb().$type<SheetMapping>(),
    /** Rows laid down; what was passed over is said. */
    rows: integer().notNull().default(0),
    said: jsonb().$type<string[]>().notNull().default([]),
    /** Why nothing of it could be read. */
    refusal: text(),
    /** So far: the number of the last row that was decided, and what became of those until there. */
    reached: integer().notNull().default(0),
    taken: integer().notNull().default(0),
    known: integer().notNull().default(0),
    leftOut: integer().notNull().default(0),
    rejected: integer().notNull().default(0),
    /** Questions that were taken back with it; and those that stay, because somebody had acted on them. */
    undone: integer().notNull().default(0),
    stayed: integer().notNull().default(0),
    madeAt: moment().notNull(),
    uploadedAt: moment(),
    readAt: moment(),
    confirmedAt: moment(),
    stoppedAt: moment(),
    finishedAt: moment(),
    /** Somebody has asked for it to be taken back; that is done. */
    undoingAt: moment(),
    undoingById: ref().references(() => people.id),
    undoneAt: moment(),
    lastError: text(),
  },
  (t) => [index("backlogs_column").on(t.columnId, t.id)], // the list of them
);

export const backlogParts = pgTable(
  "backlog_parts",
  { importId: ref().notNull().references(() => backlogs.id, { onDelete: "cascade" }), at: bigint({ mode: "number" }).notNull(), bytes: bytes().notNull() },
  (t) => [primaryKey({ columns: [t.importId, t.at] })],
);

export const backlogRows = pgTable(
  "backlog_rows",
  {
    id: id(),
    backlogId: ref().notNull().references(() => backlogs.id, { onDelete: "cascade" }),
    columnId: ref().notNull().references(() => columns.id),
    /** Its place in the sheet, as whoever has that open counts: the headings are a row too, and so is what is empty. */
    number: integer().notNull(),
    /** As they stand in the file; none once they were erased. */
    cells: text().array().notNull(),
    /** The first of them that is an email address, in small letters: by it an erasure finds the row. */
    address: text(),
    /** What was asked, by whom and when, as a hash: see lib/backlog/judge.ts. */
    hash: text(),
    state: text({ enum: sheetRowStateNames }).notNull().default("waiting"),
    /** Why it was not taken, in a sentence. */
    why: text().notNull().default(""),
    questionId: ref().references(() => questions.id),
    /** The desk note that came of what else it said: erased with it. */
    noteId: ref().references(() => deskNotes.id),
    erasedAt: moment(),
  },
  (t) => [
    uniqueIndex("backlog_rows_number").on(t.backlogId, t.number), // the rows in the order of the file
    index("backlog_rows_state").on(t.backlogId, t.state, t.number), // those that were not taken; those that were, to be taken back
    uniqueIndex("backlog_rows_once").on(t.columnId, t.hash).where(sql`${t.state} = 'taken'`), // one question of a row, however often it comes
    index("backlog_rows_question").on(t.questionId).where(sql`${t.questionId} is not null`), // where a question came from
    index("backlog_rows_address").on(t.address).where(sql`${t.address} is not null`), // what an erasure overwrites
  ],
);
