// An offer of a question to a contributor: due date, length, fee. At most one stands per question.
import { and, isNull, sql } from "drizzle-orm";
import { check, date, index, integer, numeric, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { feeNames } from "@/lib/words";
import { id, moment, ref } from "../shared";
import { people } from "./people";
import { questions } from "./questions";

export const assignments = pgTable(
  "assignments",
  {
    id: id(),
    questionId: ref().notNull().references(() => questions.id),
    contributorId: ref().notNull().references(() => people.id),
    offeredById: ref().notNull().references(() => people.id),
    offeredAt: moment().notNull(),
    /** In the magazine's time zone, end of that day. */
    dueOn: date().notNull(),
    /** Length of the answer, in words. */
    words: integer().notNull(),
    fee: text({ enum: feeNames }).notNull(),
    feeAmount: numeric({ precision: 10, scale: 2 }),
    /** ISO 4217. */
    feeCurrency: text(),
    /** Copies of what, which book: in words. */
    feeNote: text().notNull().default(""),
    brief: text().notNull().default(""),
    takenAt: moment(),
    turnedDownAt: moment(),
    turnDownReason: text(),
    /** Taken away: given to another, or the question left the river. */
    endedAt: moment(),
    endReason: text(),
  },
  (t) => [
    uniqueIndex("assignments_standing").on(t.questionId).where(sql`${t.turnedDownAt} is null and ${t.endedAt} is null`), // one at a time
    index("assignments_contributor").on(t.contributorId, t.dueOn), // a contributor's own work
    check("assignments_money", sql`(${t.fee} = 'money') = (${t.feeAmount} is not null and ${t.feeCurrency} is not null)`),
    check("assignments_words", sql`${t.words} between 1 and 5000`),
  ],
);

/** The offer stands: neither turned down nor ended. */
export const offerStands = and(isNull(assignments.turnedDownAt), isNull(assignments.endedAt))!;
