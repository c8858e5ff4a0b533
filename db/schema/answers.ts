// The answer: one mutable draft per question, its immutable numbered revisions, and what a contributor said of an edited text.
import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Block, Document } from "@/lib/kit/doc";
import { keptNames, outcomeNames, revisionKindNames, saveNames } from "@/lib/words";
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
  /** When its words last changed; a note or a claim anchored in it changes none. Null: as when it was saved. */
  changedAt: moment(),
});

/** Every acknowledged save, whole, for good: a trigger refuses every change. */
export const draftSaves = pgTable(
  "draft_saves",
  {
    id: id(),
    questionId: ref().notNull().references(() => questions.id),
    /** The version it made. */
    version: integer().notNull(),
    /** The version it was written on; lower than one less than its own when it was merged. */
    basedOn: integer().notNull(),
    how: text({ enum: saveNames }).notNull(),
    /** The window it came from, "" for a verb of the desk. A window that never heard of its save goes on from what it sent. */
    tab: text().notNull().default(""),
    /** What the window sent, where it was merged with what others had saved; null when `document` is just that. */
    sent: jsonb().$type<{ document: Document; sourceNotes: string }>(),
    document: jsonb().$type<Document>().notNull(),
    sourceNotes: text().notNull(),
    /** Made before it was submitted, or after it was sent back: its writer's alone to read. */
    isPrivate: boolean().notNull(),
    savedAt: moment().notNull(),
    savedById: ref().notNull().references(() => people.id),
  },
  (t) => [
    uniqueIndex("draft_saves_version").on(t.questionId, t.version), // the text that a save was written on; the history
    index("draft_saves_tab").on(t.questionId, t.tab, t.version), // the last save of a window
  ],
);

/** Two hands changed one paragraph: what stands in the draft, and what the other wrote, until somebody chooses. */
export const conflicts = pgTable(
  "conflicts",
  {
    id: id(),
    questionId: ref().notNull().references(() => questions.id),
    /** As both found it; empty where both wrote something new. */
    base: jsonb().$type<Block[]>().notNull(),
    /** What stands in the draft; empty where it was taken out. */
    standing: jsonb().$type<Block[]>().notNull(),
    standingById: ref().notNull().references(() => people.id),
    /** What the later save had in its place; empty where it took it out. */
    other: jsonb().$type<Block[]>().notNull(),
    otherById: ref().notNull().references(() => people.id),
    /** The save that met it. */
    version: integer().notNull(),
    madeAt: moment().notNull(),
    settledAt: moment(),
    settledById: ref().references(() => people.id),
    /** Null also for one that ended with its text, when another historian's took its place. */
    kept: text({ enum: keptNames }),
  },
  (t) => [index("conflicts_open").on(t.questionId, t.id).where(sql`${t.settledAt} is null`)], // shown beside the text; stops approval
);

/** Who has a text open: one row to a window, as long as it is heard of. */
export const presences = pgTable(
  "presences",
  {
    questionId: ref().notNull().references(() => questions.id),
    /** Of the window, made in it. */
    tab: text().notNull(),
    personId: ref().notNull().references(() => people.id),
    seenAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.questionId, t.tab] })],
);

/** A suggested change, from the save that brought it to the save it is gone with. Whose it is, the save says, not the browser. */
export const suggestions = pgTable(
  "suggestions",
  {
    questionId: ref().notNull().references(() => questions.id),
    key: text().notNull(),
    byId: ref().notNull().references(() => people.id),
    /** Whose it is by the Word file in which the person brought it; "" for the person's own. */
    author: text().notNull().default(""),
    madeAt: moment().notNull(),
    endedAt: moment(),
    endedById: ref().references(() => people.id),
    outcome: text({ enum: outcomeNames }),
    /** What it was about, kept when it ends. */
    was: text().notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.questionId, t.key] }),
    index("suggestions_open").on(t.questionId).where(sql`${t.endedAt} is null`), // they stop approval
  ],
);

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

/** The letters and figures of a question, without case and accents, as a short mark: the same question has the same. */
export const lettersOf = (question: AnyPgColumn | SQL): SQL => sql`question_letters(${question})`;

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
  (t) => [
    uniqueIndex("revisions_number").on(t.questionId, t.number),
    index("revisions_letters").on(lettersOf(t.question)), // a question that is here already, when an archive is brought in
    index("revisions_contributor").on(t.contributorId, t.questionId), // what a historian has written
  ],
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
