// The spine: a tracked question with the only stage there is.
import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, customType, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { stageNames } from "@/lib/words";
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
    mergedIntoId: ref().references((): AnyPgColumn => questions.id),
    /** The issue it is planned for. */
    issueId: ref().references(() => issues.id),
    /** The lines of its slot in that issue, where they are not the column's. */
    slotLines: integer(),
    /** What a search reads and likeness is measured by. */
    searched: tsvector().generatedAlwaysAs(sql`to_tsvector('askdesk', slug_line || ' ' || as_printed)`),
  },
  (t) => [
    index("questions_searched").using("gin", t.searched), // search on the desk, and "asked before"
    uniqueIndex("questions_reference").on(t.columnId, t.number), // the reference leads to one question
    index("questions_stage").on(t.columnId, t.stage, t.receivedAt, t.id), // the inbox and every list of one stage, by age
    index("questions_merged").on(t.mergedIntoId).where(sql`${t.mergedIntoId} is not null`), // all askers of a merged question
    check("questions_merged_into", sql`(${t.stage} = 'merged') = (${t.mergedIntoId} is not null)`),
    check("questions_not_into_itself", sql`${t.mergedIntoId} <> ${t.id}`),
  ],
);

/** The reference readers and editors quote, WWQ-1042, of a row joined with its column. */
export const asReference = sql<string>`${columns.prefix} || '-' || ${questions.number}`;

export const questionTopics = pgTable(
  "question_topics",
  {
    questionId: ref().notNull().references(() => questions.id),
    topicId: ref().notNull().references(() => topics.id),
  },
  (t) => [primaryKey({ columns: [t.questionId, t.topicId] }), index("question_topics_topic").on(t.topicId)],
);
