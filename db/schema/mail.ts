// The outbox: letters out, written in the same transaction as the event that asks for them.
import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { letterStateNames, remindedNames, replyUseNames, ruleNames } from "@/lib/words";
import { id, madeAt, moment, ref } from "../shared";
import { columns, magazines } from "./magazine";
import { people } from "./people";
import { questions } from "./questions";
import { events } from "./timeline";

export const letters = pgTable(
  "letters",
  {
    id: id(),
    magazineId: ref().references(() => magazines.id),
    questionId: ref().references(() => questions.id),
    eventId: ref().references(() => events.id),
    /** Which letter: a name from lib/mail/letters. */
    kind: text().notNull(),
    to: text().notNull(),
    toName: text().notNull().default(""),
    from: text().notNull(),
    subject: text().notNull(),
    /** Plain text; `{{secret}}` stands where a secret link belongs, see `secrets`. */
    body: text().notNull(),
    /** Without angle brackets; the same for every try. A reply names it. Null only for letters written before it was kept. */
    messageId: text(),
    /** What stands after the + of the reply address, so that a reply finds its question: 128 bits. Null: nobody is to reply. */
    replyToken: text(),
    /** An answer to a mail that came, written by nobody: held to one a day to an address. */
    isAutomaticReply: boolean().notNull().default(false),
    /** The mail it answers. */
    inReplyTo: text(),
    /** The secret links, by the name that stands for each in the body; never shown on the desk. */
    secrets: jsonb().$type<Record<string, string>>().notNull().default({}),
    state: text({ enum: letterStateNames }).notNull().default("waiting"),
    tries: integer().notNull().default(0),
    lastError: text(),
    /** Until then it is in the hands of a worker that speaks to the mail server. */
    inHandUntil: moment(),
    sentAt: moment(),
    /** A delivery report came: for good, or for now. */
    bouncedAt: moment(),
    madeAt: madeAt(),
  },
  (t) => [
    uniqueIndex("letters_once").on(t.eventId, t.kind, t.to), // a job run twice writes no second letter
    index("letters_magazine").on(t.magazineId, t.madeAt, t.id), // the page of letters out
    index("letters_state").on(t.magazineId, t.state, t.madeAt, t.id), // those in one state
    index("letters_spelled").using("gin", sql`(${t.to} || ' ' || ${t.toName}) gin_trgm_ops`), // search by a part of a name or address
    uniqueIndex("letters_message_id").on(t.messageId), // a reply, or a delivery report, finds its letter
    uniqueIndex("letters_reply_token").on(t.replyToken), // a reply finds its letter by its address
    index("letters_written").using("gin", sql`to_tsvector('askdesk', ${t.subject} || ' ' || ${t.body})`).where(sql`${t.kind} in ('asked', 'wroteToReader', 'wroteToHistorian')`), // the desk's search, among what was written by hand
    index("letters_to").on(sql`lower(${t.to})`, t.sentAt), // the last letter to an address that a report names
    index("letters_automatic").on(sql`lower(${t.to})`, t.madeAt).where(sql`${t.isAutomaticReply}`), // one automatic reply a day to an address
    index("letters_of_event").on(t.eventId).where(sql`${t.eventId} is not null`), // what was written because of something that happened
    index("letters_question").on(t.questionId, t.id).where(sql`${t.questionId} is not null`), // what was written about a question
  ],
);

/** Words a column keeps ready: replies to readers, and the reasons to decline with what each tells the reader. Of a column without reasons the usual ones count. */
export const savedReplies = pgTable(
  "saved_replies",
  {
    id: id(),
    columnId: ref().notNull().references(() => columns.id),
    use: text({ enum: replyUseNames }).notNull(),
    name: text().notNull(),
    /** With words in braces that are filled in for each reader. Of a reason it may be empty: the usual letter says enough. */
    body: text().notNull(),
    /** Of a reason: a letter goes, unless the editor says otherwise. */
    tells: boolean().notNull().default(true),
    position: integer().notNull(),
    changedAt: moment().notNull(),
    changedById: ref().references(() => people.id),
  },
  (t) => [uniqueIndex("saved_replies_name").on(t.columnId, t.use, sql`lower(${t.name})`)], // those of a column, and no two of one name
);

/** Each time a letter was handed to the mail server, and what the server said. */
export const letterTries = pgTable(
  "letter_tries",
  { id: id(), letterId: ref().notNull().references(() => letters.id), at: moment().notNull(), outcome: text({ enum: ["taken", "later", "refused", "unreachable"] }).notNull(), said: text().notNull().default("") },
  (t) => [index("letter_tries_letter").on(t.letterId, t.id)],
);

/** A letter in a column's own words, or switched off. Without a row a letter has the words of lib/mail/letters. */
export const letterWordings = pgTable(
  "letter_wordings",
  {
    columnId: ref().notNull().references(() => columns.id),
    kind: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    isOff: boolean().notNull().default(false),
    changedAt: moment().notNull(),
    changedById: ref().notNull().references(() => people.id),
  },
  (t) => [primaryKey({ columns: [t.columnId, t.kind] })],
);

/** A letter a person of the house does not want. */
export const unwantedLetters = pgTable(
  "unwanted_letters",
  { personId: ref().notNull().references(() => people.id), kind: text().notNull(), since: madeAt() },
  (t) => [primaryKey({ columns: [t.personId, t.kind] })],
);

/** A rule by which somebody is written to, where the magazine has set it: lib/reminders/rule.ts says how it stands without a row. */
export const reminderRules = pgTable(
  "reminder_rules",
  {
    magazineId: ref().notNull().references(() => magazines.id),
    name: text({ enum: ruleNames }).notNull(),
    isOn: boolean().notNull(),
    days: integer().notNull(),
    whom: text({ enum: remindedNames }).array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.magazineId, t.name] })],
);

/** A reminder that was given: by which rule, of what. It is not given again. */
export const reminders = pgTable(
  "reminders",
  {
    questionId: ref().notNull().references(() => questions.id),
    rule: text({ enum: ruleNames }).notNull(),
    /** The offer and its day, or since when the question was at the stage. */
    mark: text().notNull(),
    at: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.questionId, t.rule, t.mark] })],
);
