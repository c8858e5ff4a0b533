// The archive as readers look through it: a row for every page that stands, and the words that were printed. All of it is derived, by
// triggers, from what is published, and changed by nobody.
import { bigint, customType, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { moment, ref } from "../shared";
import { columns, issues } from "./magazine";
import { publications } from "./publishing";
import { questions } from "./questions";

const tsvector = customType<{ data: string; driverData: string }>({ dataType: () => "tsvector" });

export const archive = pgTable(
  "archive",
  {
    publicationId: ref().primaryKey().references(() => publications.id, { onDelete: "cascade" }),
    questionId: ref().notNull().references(() => questions.id),
    columnId: ref().notNull().references(() => columns.id),
    firstLiveAt: moment().notNull(),
    /** The issue it first appeared in, as chosen or as marked. */
    issueId: ref().references(() => issues.id),
    /** Of the cover of that issue; of the day it went live where it has appeared in none. */
    year: integer().notNull(),
    /** State, province or country as the credit ends: "Minn."; empty where none is printed. */
    place: text().notNull(),
    /** The same in small letters, without dots and blanks (lib/kit/regions.ts, key). */
    placeKey: text().notNull(),
    /** Whose byline it has. */
    people: bigint({ mode: "number" }).array().notNull(),
    topics: bigint({ mode: "number" }).array().notNull(),
    /** What it is about: headline (A), deck and kicker (B), the question (C). */
    told: tsvector().notNull(),
    /** All that a search reads: the same, the names, the credit and the answer. */
    searched: tsvector().notNull(),
  },
  // Every insert goes into the index itself: a list of what is still to be sorted in would have to be read by each search.
  (t) => [
    uniqueIndex("archive_question").on(t.questionId), // one page stands per question
    index("archive_newest").on(t.columnId, t.firstLiveAt, t.publicationId), // lists of a column, newest first
    index("archive_in_issue").on(t.issueId, t.columnId), // the contents of an issue
    index("archive_people").using("gin", t.people).with({ fastupdate: false }), // a historian's answers
    index("archive_topics").using("gin", t.topics).with({ fastupdate: false }), // a topic's answers
    index("archive_told").using("gin", t.told).with({ fastupdate: false }), // answers about the same, and the best matches of a common word
    index("archive_searched").using("gin", t.searched).with({ fastupdate: false }), // search
  ],
);

/** Raised whenever a column's archive has changed, so that a server knows whether what it remembers of it is still right. */
export const archiveVersions = pgTable("archive_versions", {
  columnId: ref().primaryKey().references(() => columns.id),
  version: integer().notNull(),
});

/** The words of a column's pages, for what is spelled amiss and to tell which words are telling. */
export const archiveWords = pgTable(
  "archive_words",
  {
    columnId: ref().notNull().references(() => columns.id),
    /** Lower case, without accents. */
    word: text().notNull(),
    /** As it was first printed. */
    printed: text().notNull(),
    /** What a search makes of it. */
    stem: text().notNull(),
    /** How many pages have it, and how many of them with a capital alone: names. */
    answers: integer().notNull(),
    named: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.columnId, t.word] }),
    index("archive_words_stem").on(t.columnId, t.stem), // how common a word is, in any of its forms
    index("archive_words_spelled").using("gin", t.word.op("gin_trgm_ops")).with({ fastupdate: false }), // words spelled alike
  ],
);
