// What the desk's figures are made of. Triggers keep one row of facts to a question, whoever writes, and count what changes in it
// by day, month and year: a figure of twenty years is read, never counted.
import { sql } from "drizzle-orm";
import { bigint, date, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { channelNames, stageNames } from "@/lib/words";
import { ref } from "../shared";
import { questions } from "./questions";

/**
 * What is counted, and from which day on:
 * received: by channel, the day it came, without spam;
 * fate: by stage, the day it came;
 * open: by stage, the day it came, while it is in the river and not yet published;
 * answered: by days from the one to the other, the day it first went before readers or was marked as printed;
 * place: by state or country as the reader wrote it, in small letters, the day it came, without spam;
 * topic: "12 answered", "12 open" or "12 closed" by the topic's id, 0 for none, the day it came, without spam;
 * kept: "34 kept" or "34 late" by the id of a historian whose first revision came, that day.
 * What was brought in with an archive is in none of them: it never came to the desk.
 */
export const counted = ["received", "fate", "open", "answered", "place", "topic", "kept"] as const;
/** Of what is needed by the day, days as well. */
export const grains = ["day", "month", "year"] as const;

/** All that is counted of one question. Days are those of the magazine's time zone. Derived by triggers. */
export const questionFacts = pgTable("question_facts", {
  questionId: ref().primaryKey().references(() => questions.id, { onDelete: "cascade" }),
  columnId: ref().notNull(),
  stage: text({ enum: stageNames }).notNull(),
  receivedOn: date().notNull(),
  /** Of the first message; null before there is one. */
  channel: text({ enum: channelNames }),
  place: text().notNull(),
  topics: bigint({ mode: "number" }).array().notNull(),
  answeredOn: date(),
  /** Whoever took it and has it, when it is due and when the first revision came. */
  contributorId: ref(),
  dueOn: date(),
  cameOn: date(),
}, (t) => [index("question_facts_answered").on(t.questionId).where(sql`${t.answeredOn} is not null`)]); // whether it was answered: "printed before"

const counts = () => ({
  columnId: ref().notNull(),
  what: text({ enum: counted }).notNull(),
  grain: text({ enum: grains }).notNull(),
  /** The day, or the first of the month or the year. */
  since: date().notNull(),
  name: text().notNull(),
  n: integer().notNull(),
});

/** The counts, as far as they have been summed up. */
export const insightTallies = pgTable("insight_tallies", counts(), (t) => [
  primaryKey({ columns: [t.columnId, t.what, t.grain, t.since, t.name] }), // a figure is one stretch of it
  index("insight_tallies_none").on(t.n).where(sql`${t.n} = 0`), // to be thrown away
]);

/** What has changed since: each a row of its own, so that nobody waits for anybody. Summed up every minute (function insight_sum). */
export const insightChanges = pgTable("insight_changes", counts());
