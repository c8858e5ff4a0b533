// An archive that is brought in: the file in slices while it comes, and the pieces that were found in it.
import { sql } from "drizzle-orm";
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Fields } from "@/lib/clippings/fields";
import { archiveSourceNames, pieceStateNames } from "@/lib/words";
import { id, moment, ref } from "../shared";
import { columns, magazines } from "./magazine";
import { bytes, people } from "./people";
import { questions } from "./questions";

export const imports = pgTable(
  "imports",
  {
    id: id(),
    columnId: ref().notNull().references(() => columns.id),
    byId: ref().notNull().references(() => people.id),
    fileName: text().notNull(),
    /** In bytes, as the browser said when it began. */
    size: bigint({ mode: "number" }).notNull(),
    /** So many bytes have come. */
    uploaded: bigint({ mode: "number" }).notNull().default(0),
    /** The last of them came then. */
    sentAt: moment(),
    /** What the file turned out to be. */
    source: text({ enum: archiveSourceNames }),
    /** sha-256 of the whole file, hex. */
    contentHash: text(),
    /** What of it was passed over, what could not be read, in sentences. */
    said: jsonb().$type<string[]>().notNull().default([]),
    /** Why nothing of it could be read. */
    refusal: text(),
    /** So many posts have been read, while it is being read. */
    posts: integer().notNull().default(0),
    madeAt: moment().notNull(),
    uploadedAt: moment(),
    readAt: moment(),
  },
  (t) => [index("imports_column").on(t.columnId, t.id)], // the list of them
);

export const importParts = pgTable(
  "import_parts",
  { importId: ref().notNull().references(() => imports.id, { onDelete: "cascade" }), at: bigint({ mode: "number" }).notNull(), bytes: bytes().notNull() },
  (t) => [primaryKey({ columns: [t.importId, t.at] })],
);

export const pieces = pgTable(
  "pieces",
  {
    id: id(),
    importId: ref().notNull().references(() => imports.id, { onDelete: "cascade" }),
    magazineId: ref().notNull().references(() => magazines.id),
    /** Its place in the file. */
    number: integer().notNull(),
    /** What its file tells it by, for good. */
    key: text().notNull(),
    fields: jsonb().$type<Fields>().notNull(),
    /** What a person has to look at; what is only told. Sentences both. */
    doubts: jsonb().$type<string[]>().notNull(),
    remarks: jsonb().$type<string[]>().notNull(),
    /** What is missing, in sentences; written with the fields. */
    lacking: jsonb().$type<string[]>().notNull(),
    /** Nobody is named as the one who asked. */
    isUnsigned: boolean().notNull(),
    /** The shape by which it was parted; "" where it could not be. */
    how: text().notNull(),
    /** Its whole address where it stood; "" where the file says none. */
    url: text().notNull(),
    /** The post as it stands in the file. */
    raw: text().notNull(),
    state: text({ enum: pieceStateNames }).notNull().default("open"),
    /** Somebody has looked at it and saved it: nothing is in doubt any more. */
    lookedAt: moment(),
    /** Why it could not be taken when that was tried. */
    refusal: text(),
    /** The question that is here already with the same address or the same words, and how that is known. */
    sameAsId: ref().references(() => questions.id),
    sameBy: text({ enum: ["file", "address", "words"] }),
    /** What it became. */
    questionId: ref().references(() => questions.id),
    decidedAt: moment(),
    decidedById: ref().references(() => people.id),
  },
  (t) => [
    uniqueIndex("pieces_number").on(t.importId, t.number), // the list, in the order of the file
    index("pieces_state").on(t.importId, t.state), // what is left to be decided; what is to be taken
    uniqueIndex("pieces_once").on(t.magazineId, t.key).where(sql`${t.questionId} is not null`), // one answer of one post, however often it is brought in
    index("pieces_same").on(t.sameAsId).where(sql`${t.sameAsId} is not null`), // what a file said of a question that is here already
    index("pieces_question").on(t.questionId).where(sql`${t.questionId} is not null`), // where a question came from
  ],
);
