// The spine: a tracked question with the only stage there is.
import { sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, check, customType, date, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { stageNames, wakingNames } from "@/lib/words";
import { id, moment, ref } from "../shared";
import { columns, issues, topics } from "./magazine";

const tsvector = customType<{ data: string; driverData: string }>({ dataType: () => "tsvector" });

export const questions = pgTable(
  "questions",
  {
    id: id(),
    columnId: ref().notNull().references(() => columns.id),
    /** With the column's prefix it makes the reference, WWQ-1042. */
    number: integer().notNull(),
    stage: text({ enum: stageNames }).notNull().default("inbox"),
    stageSince: moment().notNull().defaultNow(),
    slugLine: text().notNull(),
    /** The question as it will be printed: the working text until a revision takes its copy. */
    asPrinted: text().notNull(),
    receivedAt: moment().notNull().defaultNow(),
    /** First opened by an editor; unread until then. */
    openedAt: moment(),
    /** Set while an answer from the reader is awaited. */
    awaitingReaderSince: moment(),
    /** Put off: out of the inbox until it wakes. It wakes when its day has come, and at any time when its reader writes. */
    snoozedAt: moment(),
    /** Null: only when its reader writes. */
    wakesAt: moment(),
    /** The day is that on which copy closes for this issue, and moves with it. */
    wakesForIssueId: ref().references(() => issues.id),
    /** Last came back from being put off, and why. */
    wokeAt: moment(),
    wokeWhy: text({ enum: wakingNames }),
    mergedIntoId: ref().references((): AnyPgColumn => questions.id),
    /** The issue it is planned for. */
    issueId: ref().references(() => issues.id),
    /** The lines of its slot in that issue, where they are not the column's. */
    slotLines: integer(),
    /** Which of its column's slots in that issue is its own; null while it waits for one. */
    slotNumber: integer(),
    /** The answer loses its point after this day: an anniversary, an exhibition. */
    useBy: date(),
    /** An editor said that the answer keeps for good. */
    isEvergreen: boolean().notNull().default(false),
    /** What a search reads and likeness is measured by. */
    searched: tsvector().generatedAlwaysAs(sql`to_tsvector('askdesk', slug_line || ' ' || as_printed)`),
  },
  (t) => [
    index("questions_searched").using("gin", t.searched), // search on the desk, and "asked before"
    uniqueIndex("questions_reference").on(t.columnId, t.number), // the reference leads to one question
    index("questions_listed").on(t.columnId, t.stage, t.stageSince, t.id), // each stage of a column in the order of the list
    index("questions_moved").on(t.columnId, t.stageSince, t.id), // the same over all stages
    index("questions_stage").on(t.columnId, t.stage, t.receivedAt, t.id), // the inbox and every list of one stage, by age
    index("questions_waiting").on(t.columnId, t.receivedAt, t.id).where(sql`${t.stage} = 'inbox' and ${t.snoozedAt} is null`), // the inbox, read through without a look at the questions themselves
    index("questions_awaited").on(t.columnId, t.receivedAt, t.id).where(sql`${t.awaitingReaderSince} is not null`), // those whose reader is waited for, few of all
    index("questions_merged").on(t.mergedIntoId).where(sql`${t.mergedIntoId} is not null`), // all askers of a merged question
    index("questions_snoozed").on(t.columnId, t.wakesAt, t.id).where(sql`${t.snoozedAt} is not null`), // the lane of what is put off
    index("questions_waking").on(t.wakesAt).where(sql`${t.wakesAt} is not null`), // whose day has come
    index("questions_issue").on(t.issueId).where(sql`${t.issueId} is not null`), // what is planned for an issue, and due with it
    index("questions_for_issue").on(t.wakesForIssueId).where(sql`${t.wakesForIssueId} is not null`), // what moves with an issue's dates
    index("questions_planned").on(t.issueId).where(sql`${t.issueId} is not null`), // an issue's line-up
    uniqueIndex("questions_slot").on(t.issueId, t.columnId, t.slotNumber).where(sql`${t.slotNumber} is not null`), // a slot holds one answer
    check("questions_slot_in_issue", sql`${t.slotNumber} is null or (${t.issueId} is not null and ${t.slotNumber} > 0)`),
    check("questions_shelf_life", sql`not ${t.isEvergreen} or ${t.useBy} is null`),
    check("questions_snoozed_in_inbox", sql`${t.snoozedAt} is null or ${t.stage} = 'inbox'`),
    check("questions_wakes_snoozed", sql`${t.snoozedAt} is not null or (${t.wakesAt} is null and ${t.wakesForIssueId} is null)`),
    check("questions_merged_into", sql`(${t.stage} = 'merged') = (${t.mergedIntoId} is not null)`),
    check("questions_not_into_itself", sql`${t.mergedIntoId} <> ${t.id}`),
  ],
);

/** How many answers of a column an issue has room for, where an editor has said so. */
export const lineUps = pgTable(
  "line_ups",
  {
    issueId: ref().notNull().references(() => issues.id),
    columnId: ref().notNull().references(() => columns.id),
    slots: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.issueId, t.columnId] }), check("line_ups_slots", sql`${t.slots} between 0 and 20`)],
);

/** All that the desk's search reads of a question: its own words, those that its readers sent, and their names. Derived by triggers. */
export const questionWords = pgTable(
  "question_words",
  {
    questionId: ref().primaryKey().references(() => questions.id, { onDelete: "cascade" }),
    words: tsvector().notNull(),
  },
  (t) => [index("question_words_words").using("gin", t.words)],
);

/** The reference readers and editors quote, WWQ-1042, of a row joined with its column. */
export const asReference = sql<string>`${columns.prefix} || '-' || ${questions.number}`;

/** Two questions that have to do with each other, as an editor found: each pair once, the older first. */
export const relatedQuestions = pgTable(
  "related_questions",
  {
    questionId: ref().notNull().references(() => questions.id),
    otherId: ref().notNull().references(() => questions.id),
    relatedAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.questionId, t.otherId] }),
    index("related_questions_other").on(t.otherId), // from the younger to the older
    check("related_questions_in_order", sql`${t.questionId} < ${t.otherId}`),
  ],
);

export const questionTopics = pgTable(
  "question_topics",
  {
    questionId: ref().notNull().references(() => questions.id),
    topicId: ref().notNull().references(() => topics.id),
  },
  (t) => [primaryKey({ columns: [t.questionId, t.topicId] }), index("question_topics_topic").on(t.topicId)],
);
