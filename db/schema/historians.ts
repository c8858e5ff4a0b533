// Whose each question is, kept by triggers: a historian's list, what is open with everybody and what is late are pieces of an index, however long the archive.
import { sql } from "drizzle-orm";
import { date, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { stageNames } from "@/lib/words";
import { moment, ref } from "../shared";
import { questions } from "./questions";

/**
 * A question with whom it is offered to, as long as the offer stands, and with whoever wrote what was brought in with an archive. Derived by triggers on
 * questions, assignments, revisions and messages (function question_historians_keep); with whom an offer stands is counted in tallies.
 */
export const questionHistorians = pgTable(
  "question_historians",
  {
    questionId: ref().notNull().references(() => questions.id, { onDelete: "cascade" }),
    contributorId: ref().notNull(),
    columnId: ref().notNull(),
    stage: text({ enum: stageNames }).notNull(),
    stageSince: moment().notNull(),
    /** Of the offer that stands; null of what was brought in, which nobody was offered here. */
    dueOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.questionId, t.contributorId] }),
    index("question_historians_list").on(t.contributorId, t.columnId, t.stage, t.stageSince, t.questionId), // a historian's list and how many are in each stage
    index("question_historians_open").on(t.columnId, t.contributorId, t.stage, t.dueOn).where(sql`${t.stage} in ('assigned', 'drafting') and ${t.dueOn} is not null`), // what is open with whom, and what of it is late
  ],
);

/** It is with that historian, offered or being written. */
export const isOpenWith = sql`${questionHistorians.stage} in ('assigned', 'drafting') and ${questionHistorians.dueOn} is not null`;
