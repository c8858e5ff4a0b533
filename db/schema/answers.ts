// The answer: one mutable draft per question, its immutable numbered revisions, and what a contributor said of an edited text.
import { index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Document } from "@/lib/kit/doc";
import { revisionKindNames } from "@/lib/words";
import { id, moment, ref } from "../shared";
import { people } from "./people";
import { questions } from "./questions";

/** The one working text. `version` rises with every save; a save that names an older one is refused. */
export const drafts = pgTable("drafts", {
  questionId: ref().primaryKey().references(() => questions.id),
  document: jsonb().$type<Document>().notNull(),
  /** Private: the contributor's sources, seen by the desk, never published. */
  sourceNotes: text().notNull().default(""),
  version: integer().notNull().default(1),
  savedAt: moment().notNull(),
  savedById: ref().notNull().references(() => people.id),
});

/** What a historian had written and not submitted when the question went to another, whose first save would have replaced it. */
export const formerDrafts = pgTable(
  "former_drafts",
  {
    id: id(),
    questionId: ref().notNull().references(() => questions.id),
    document: jsonb().$type<Document>().notNull(),
    sourceNotes: text().notNull(),
    savedAt: moment().notNull(),
    savedById: ref().notNull().references(() => people.id),
  },
  (t) => [index("former_drafts_question").on(t.questionId, t.savedById, t.id)], // on the sheet; given back to its writer
);

/** A numbered snapshot. A trigger refuses every change. */
export const revisions = pgTable(
  "revisions",
  {
    id: id(),
    questionId: ref().notNull().references(() => questions.id),
    number: integer().notNull(),
    kind: text({ enum: revisionKindNames }).notNull(),
    document: jsonb().$type<Document>().notNull(),
    /** The question as printed, at that moment. */
    question: text().notNull(),
    words: integer().notNull(),
    /** How many times TK still stands in it. */
    tks: integer().notNull().default(0),
    /** Whose words these are, by person id, counted through the whole chain of revisions. */
    wordsBy: jsonb().$type<Record<string, number>>().notNull(),
    /** Who wrote the answer: the contributor. */
    contributorId: ref().notNull().references(() => people.id),
    /** Whose hand made this revision. */
    madeById: ref().notNull().references(() => people.id),
    madeAt: moment().notNull(),
    /** What the maker says of it. */
    note: text().notNull().default(""),
  },
  (t) => [uniqueIndex("revisions_number").on(t.questionId, t.number)],
);

/** A contributor's word on the text as edited, before it is published. */
export const remarks = pgTable(
  "remarks",
  {
    id: id(),
    questionId: ref().notNull().references(() => questions.id),
    revisionId: ref().notNull().references(() => revisions.id),
    madeById: ref().notNull().references(() => people.id),
    body: text().notNull(),
    /** "agreed" or "objected". */
    stance: text({ enum: ["agreed", "objected"] }).notNull(),
    madeAt: moment().notNull(),
  },
  (t) => [index("remarks_question").on(t.questionId, t.madeAt)],
);
