// Notes on a text: threads anchored at words, at a suggestion or a claim, or about the whole; and a guest's sign-off by a secret link.
import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { noteSubjectNames, roleNames, signOffVerdictNames } from "@/lib/words";
import { id, moment, ref } from "../shared";
import { revisions } from "./answers";
import { columns } from "./magazine";
import { people } from "./people";
import { questions } from "./questions";

/** A secret link by which somebody without an account reads one revision, notes and approves. Only the token's hash is kept. */
export const signOffs = pgTable(
  "sign_offs",
  {
    id: id(),
    questionId: ref().notNull().references(() => questions.id),
    revisionId: ref().notNull().references(() => revisions.id),
    name: text().notNull(),
    email: text().notNull(),
    /** What the desk asks of the guest. */
    asked: text().notNull().default(""),
    tokenHash: text().notNull(),
    askedById: ref().notNull().references(() => people.id),
    madeAt: moment().notNull(),
    expiresAt: moment().notNull(),
    verdict: text({ enum: signOffVerdictNames }),
    word: text().notNull().default(""),
    decidedAt: moment(),
    endedAt: moment(),
    endedById: ref().references(() => people.id),
  },
  (t) => [
    uniqueIndex("sign_offs_token").on(t.tokenHash), // the link
    index("sign_offs_question").on(t.questionId, t.id), // beside the revision
    check("sign_offs_decided", sql`(${t.verdict} is null) = (${t.decidedAt} is null)`),
  ],
);

export const notes = pgTable(
  "notes",
  {
    id: id(),
    questionId: ref().notNull().references(() => questions.id),
    subject: text({ enum: noteSubjectNames }).notNull(),
    /** Of the anchor in the text, the suggestion or the claim; null for a note to the whole. */
    key: text(),
    /** The words it was made at, for when they are gone. */
    quote: text().notNull().default(""),
    byId: ref().references(() => people.id),
    /** Made by a guest. */
    signOffId: ref().references(() => signOffs.id),
    madeAt: moment().notNull(),
    settledAt: moment(),
    settledById: ref().references(() => people.id),
  },
  (t) => [
    uniqueIndex("notes_key").on(t.questionId, t.subject, t.key), // an anchor leads to one thread
    index("notes_question").on(t.questionId, t.id), // beside the text
    check("notes_by", sql`(${t.byId} is null) <> (${t.signOffId} is null)`),
    check("notes_whole", sql`(${t.subject} = 'whole') = (${t.key} is null)`),
  ],
);

/** What was said in a thread, first to last. A trigger refuses every change. */
export const notePosts = pgTable(
  "note_posts",
  {
    id: id(),
    noteId: ref().notNull().references(() => notes.id),
    byId: ref().references(() => people.id),
    signOffId: ref().references(() => signOffs.id),
    body: text().notNull(),
    /** Who is spoken to by name. */
    mentions: jsonb().$type<number[]>().notNull().default([]),
    madeAt: moment().notNull(),
  },
  (t) => [index("note_posts_note").on(t.noteId, t.id), index("note_posts_words").using("gin", sql`to_tsvector('askdesk', ${t.body})`), check("note_posts_by", sql`(${t.byId} is null) <> (${t.signOffId} is null)`)],
);

/** What the desk says among itself about a question, from the inbox on. Shown to no reader and no historian. A trigger refuses every change. */
export const deskNotes = pgTable(
  "desk_notes",
  {
    id: id(),
    questionId: ref().notNull().references(() => questions.id),
    byId: ref().notNull().references(() => people.id),
    body: text().notNull(),
    /** Who is spoken to by name. */
    mentions: jsonb().$type<number[]>().notNull().default([]),
    madeAt: moment().notNull(),
  },
  (t) => [
    index("desk_notes_question").on(t.questionId, t.id), // beside the question
    index("desk_notes_mentions").using("gin", t.mentions), // where somebody is spoken to
    index("desk_notes_words").using("gin", sql`to_tsvector('askdesk', ${t.body})`), // the desk's search
  ],
);

/** How far a person has read a thread. */
export const noteReads = pgTable(
  "note_reads",
  {
    noteId: ref().notNull().references(() => notes.id),
    personId: ref().notNull().references(() => people.id),
    /** The id of the last post read. */
    readTo: ref().notNull(),
  },
  (t) => [primaryKey({ columns: [t.noteId, t.personId] })],
);

/** What a column wants ticked before a move, and by which role. */
export const checklistItems = pgTable(
  "checklist_items",
  {
    id: id(),
    columnId: ref().notNull().references(() => columns.id),
    /** A name from workflow/moves.ts: submit, approve or publishNow. */
    move: text().notNull(),
    role: text({ enum: roleNames }).notNull(),
    text: text().notNull(),
    position: integer().notNull().default(0),
    endedAt: moment(),
  },
  (t) => [index("checklist_items_column").on(t.columnId, t.position)],
);

/** A tick belongs to a round: with the next submission it is asked for again. */
export const ticks = pgTable(
  "ticks",
  {
    itemId: ref().notNull().references(() => checklistItems.id),
    questionId: ref().notNull().references(() => questions.id),
    round: integer().notNull(),
    byId: ref().notNull().references(() => people.id),
    at: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.questionId, t.round, t.itemId] })],
);
