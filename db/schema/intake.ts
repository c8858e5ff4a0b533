// What came in: the message as sent, which never changes, and who asked.
import { sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, index, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { actNames, channelNames, doingNames, hearingNames } from "@/lib/words";
import { id, moment, ref } from "../shared";
import { columns } from "./magazine";
import { mail } from "./mailroom";
import { bytes, people } from "./people";
import { questions } from "./questions";
import { readers } from "./readers";
import { events } from "./timeline";

/** One piece of mail in. A trigger refuses every change but an erasure. */
export const messages = pgTable(
  "messages",
  {
    id: id(),
    columnId: ref().notNull().references(() => columns.id),
    /** Null for what a reader told of a published answer: that is no question's, see tips.ts. */
    questionId: ref().references(() => questions.id),
    channel: text({ enum: channelNames }).notNull(),
    /** The message exactly as it arrived: the form's fields as JSON, a letter's transcription. Of a mail, the part of its text that is this question's. */
    raw: bytes().notNull(),
    /** The mail it came as, whose raw bytes are kept there. */
    mailId: ref().references((): AnyPgColumn => mail.id),
    /** sha-256 of what was sent, hex. */
    contentHash: text().notNull(),
    /** The sender's words, readable. */
    body: text().notNull(),
    receivedAt: moment().notNull(),
    /** Of a paper letter, as YYYY-MM-DD where legible. */
    postmarkedOn: text(),
    /** Who typed a paper letter in. */
    typedInById: ref().references(() => people.id),
    /** Made per request of a form; the same token with the same content is the same message. */
    token: text(),
    /** It was put with another question, or made one of its own: from then on it is not this question's. */
    detachedAt: moment(),
    detachedById: ref().references(() => people.id),
    erasedAt: moment(),
    erasedById: ref().references(() => people.id),
  },
  (t) => [
    index("messages_mail").on(t.mailId).where(sql`${t.mailId} is not null`), // what became of a mail
    uniqueIndex("messages_token").on(t.token, t.contentHash), // a form sent twice is one message
    index("messages_words").using("gin", sql`to_tsvector('askdesk', ${t.body})`).where(sql`${t.questionId} is null`), // search among tips; for questions see question_words
    index("messages_question").on(t.questionId, t.receivedAt), // the thread on the sheet
    index("messages_archive").on(t.questionId).where(sql`${t.channel} = 'archive'`), // what was brought in, of all that somebody wrote
  ],
);

/** Who asked one question, as the reader wants to be credited. Kept when questions merge. */
export const askers = pgTable(
  "askers",
  {
    questionId: ref().primaryKey().references(() => questions.id),
    /** Who that is over all questions; set by a trigger. Null for nobody known: neither name nor address. */
    readerId: ref().references(() => readers.id),
    name: text().notNull(),
    town: text().notNull(),
    /** State, province or country, as given. */
    region: text().notNull(),
    withheld: boolean().notNull().default(false),
    /** Which letters the reader wants. */
    hearing: text({ enum: hearingNames }).notNull().default("all"),
    email: text(),
    postalAddress: text(),
    /** The words agreed to, exactly, and when. Null for a letter: it was sent to be printed. */
    consentWording: text(),
    consentedAt: moment(),
    /** The words by which the reader agreed that the question may be shown on the column's board, exactly, and when. Null: it may not. */
    boardWording: text(),
    boardAgreedAt: moment(),
    /** The secret part of the status page's address. */
    token: text().notNull(),
  },
  (t) => [
    uniqueIndex("askers_token").on(t.token), // the status page finds its question
    index("askers_reader").on(t.readerId, t.questionId), // everything a reader asked
    index("askers_email").on(t.email).where(sql`${t.email} is not null`),
  ],
);

/** Something the desk asked the reader, and the reply from the status page. */
export const readerQueries = pgTable(
  "reader_queries",
  {
    id: id(),
    questionId: ref().notNull().references(() => questions.id),
    askedById: ref().notNull().references(() => people.id),
    body: text().notNull(),
    askedAt: moment().notNull(),
    reply: text(),
    repliedAt: moment(),
  },
  (t) => [
    uniqueIndex("reader_queries_open").on(t.questionId).where(sql`${t.repliedAt} is null`), // one at a time is awaited
    index("reader_queries_question").on(t.questionId, t.id), // what the reader of a question was asked
  ],
);

/** What an editor did in one go, to one question or to many, so that it can be taken back in one go. */
export const acts = pgTable(
  "acts",
  {
    id: id(),
    kind: text({ enum: actNames }).notNull(),
    byId: ref().notNull().references(() => people.id),
    at: moment().notNull(),
    /** References of questions that were chosen too and that somebody else had moved meanwhile. */
    left: jsonb().$type<string[]>().notNull().default([]),
    undoneAt: moment(),
  },
  (t) => [index("acts_by").on(t.byId, t.id)], // what somebody did last
);

/** An act as one question has it. */
export const actParts = pgTable(
  "act_parts",
  {
    actId: ref().notNull().references(() => acts.id),
    questionId: ref().notNull().references(() => questions.id),
    eventId: ref().notNull().references(() => events.id),
    /** What stood before, where the stage alone does not say it. */
    before: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    /** Null in an act that was undone: somebody had gone on with this question. */
    undoneAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.actId, t.questionId] }),
    uniqueIndex("act_parts_event").on(t.eventId), // whether what a letter would tell was undone
  ],
);

/** Which question a window of the inbox shows, and what its person is about to do to it there. Stale a minute after the window fell silent. */
export const lookings = pgTable(
  "lookings",
  {
    /** Of the window, made in it. */
    tab: text().primaryKey(),
    questionId: ref().notNull().references(() => questions.id),
    personId: ref().notNull().references(() => people.id),
    doing: text({ enum: doingNames }),
    seenAt: moment().notNull(),
  },
  (t) => [
    index("lookings_question").on(t.questionId), // who else is at it
    index("lookings_seen").on(t.seenAt), // those who are there, and the stale
  ],
);
