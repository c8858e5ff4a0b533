// Rights that contributors have granted in their answers: one row each, with the words that were agreed to.
import { sql } from "drizzle-orm";
import { boolean, check, date, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { grantNames, rightNames } from "@/lib/words";
import { id, moment, ref } from "../shared";
import { assignments } from "./assignments";
import { people } from "./people";
import { questions } from "./questions";

export const grants = pgTable(
  "grants",
  {
    id: id(),
    questionId: ref().notNull().references(() => questions.id),
    /** Who granted it. */
    personId: ref().notNull().references(() => people.id),
    /** Under which offer, where it was granted with one. */
    assignmentId: ref().references(() => assignments.id),
    kind: text({ enum: rightNames }).notNull(),
    isExclusive: boolean().notNull(),
    fromOn: date().notNull(),
    /** The last day; null without an end. */
    untilOn: date(),
    territory: text().notNull(),
    /** The agreement, in the words that were shown. */
    words: text().notNull(),
    how: text({ enum: grantNames }).notNull(),
    grantedAt: moment().notNull(),
    /** Who entered it; null where the contributor agreed by taking the question. */
    enteredById: ref().references(() => people.id),
    /** Taken back, or entered by mistake. */
    endedAt: moment(),
    endedById: ref().references(() => people.id),
    endReason: text(),
  },
  (t) => [
    uniqueIndex("grants_with_offer").on(t.assignmentId, t.kind).where(sql`${t.how} <> 'entered'`), // an offer is agreed to once
    index("grants_question").on(t.questionId), // what is held in an answer
    index("grants_ending").on(t.untilOn, t.id).where(sql`${t.kind} = 'web' and ${t.endedAt} is null and ${t.untilOn} is not null`), // web rights that end soon
    check("grants_order", sql`${t.fromOn} <= ${t.untilOn}`),
  ],
);
