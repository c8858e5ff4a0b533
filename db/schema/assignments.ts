// An offer of a question to a contributor: due date, length, fee. At most one stands per question. And what is said by the link in its letter.
import { and, isNull, sql } from "drizzle-orm";
import { boolean, check, date, index, integer, jsonb, numeric, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { RightsTerms } from "@/lib/kit/rights-terms";
import { dueNames, feeNames } from "@/lib/words";
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
    /** The day is derived from the issue the question is planned for, and moves with it. Else an editor, or a wish for more time, set it by hand. */
    followsIssue: boolean().notNull().default(false),
    /** Length of the answer, in words. */
    words: integer().notNull(),
    fee: text({ enum: feeNames }).notNull(),
    feeAmount: numeric({ precision: 10, scale: 2 }),
    /** ISO 4217. */
    feeCurrency: text(),
    /** Copies of what, which book: in words. */
    feeNote: text().notNull().default(""),
    brief: text().notNull().default(""),
    /** The rights that are asked for, and agreed to by taking it; null of an offer from before rights were kept. */
    rights: jsonb().$type<RightsTerms>(),
    takenAt: moment(),
    turnedDownAt: moment(),
    turnDownReason: text(),
    /** Until the end of this day an answer is hoped for; silence after it brings in the next. Null where nobody could be written to. */
    answerBy: date(),
    /** The editors were told that no answer came. */
    silenceSaidAt: moment(),
    /** Taken away: given to another, or the question left the river. */
    endedAt: moment(),
    endReason: text(),
    /** The question's column, which triggers keep: what somebody was asked is looked for among the columns that one may see. */
    columnId: ref().notNull().default(0),
    /** When the first revision of the question by this contributor came; kept by triggers. */
    cameAt: moment(),
  },
  (t) => [
    uniqueIndex("assignments_standing").on(t.questionId).where(sql`${t.turnedDownAt} is null and ${t.endedAt} is null`), // one at a time
    index("assignments_question").on(t.questionId, t.offeredAt), // to whom a question was offered, one after the other
    index("assignments_asked").on(t.contributorId, t.offeredAt, t.columnId, t.endedAt, t.takenAt, t.dueOn, t.cameAt), // what somebody was asked last, and how they kept the days, without a look at the rows
    index("assignments_silent").on(t.answerBy).where(sql`${t.takenAt} is null and ${t.turnedDownAt} is null and ${t.endedAt} is null`), // those that nobody answers
    index("assignments_due").on(t.dueOn), // what was due in a month, for the rehearsal of reminders
    index("assignments_contributor").on(t.contributorId, t.dueOn), // a contributor's own work
    check("assignments_money", sql`(${t.fee} = 'money') = (${t.feeAmount} is not null and ${t.feeCurrency} is not null)`),
    check("assignments_words", sql`${t.words} between 1 and 5000`),
  ],
);

/** The offer stands: neither turned down nor ended. */
export const offerStands = and(isNull(assignments.turnedDownAt), isNull(assignments.endedAt))!;

/** The secret link in the letter of an offer, by which it is answered without an account. Only the token's hash is kept. */
export const invitations = pgTable(
  "invitations",
  {
    id: id(),
    assignmentId: ref().notNull().references(() => assignments.id),
    tokenHash: text().notNull(),
    madeAt: moment().notNull(),
    expiresAt: moment().notNull(),
    /** A newer one of the same offer was sent. */
    voidedAt: moment(),
  },
  (t) => [
    uniqueIndex("invitations_token").on(t.tokenHash), // the link
    uniqueIndex("invitations_standing").on(t.assignmentId).where(sql`${t.voidedAt} is null`), // one link leads to an offer
    index("invitations_assignment").on(t.assignmentId, t.madeAt), // the link of a letter
  ],
);

/** A day for review or fact-check that an editor set by hand. Without one it is derived from the issue: lib/magazine/due-days.ts. */
export const handSetDays = pgTable(
  "hand_set_days",
  {
    questionId: ref().notNull().references(() => questions.id),
    what: text({ enum: dueNames }).notNull(),
    dueOn: date().notNull(),
    setById: ref().notNull().references(() => people.id),
    setAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.questionId, t.what] })],
);

/** A contributor asks for a later day. */
export const timeRequests = pgTable(
  "time_requests",
  {
    id: id(),
    assignmentId: ref().notNull().references(() => assignments.id),
    until: date().notNull(),
    word: text().notNull().default(""),
    askedAt: moment().notNull(),
    decidedAt: moment(),
    /** Null of one that was replaced by another. */
    decidedById: ref().references(() => people.id),
    granted: boolean(),
  },
  (t) => [uniqueIndex("time_requests_open").on(t.assignmentId).where(sql`${t.decidedAt} is null`)], // one at a time
);

/** Somebody better suited, named by whom the question was offered to. */
export const suggestedColleagues = pgTable(
  "suggested_colleagues",
  {
    id: id(),
    assignmentId: ref().notNull().references(() => assignments.id),
    name: text().notNull(),
    /** An address, or where they are found: in words. */
    whereabouts: text().notNull().default(""),
    word: text().notNull().default(""),
    suggestedAt: moment().notNull(),
    settledAt: moment(),
    settledById: ref().references(() => people.id),
    /** Whom it was offered to; null where it was set aside. */
    offeredToId: ref().references(() => people.id),
  },
  (t) => [index("suggested_colleagues_assignment").on(t.assignmentId)], // those named for one question
);

/** Somebody who should not answer a question, and why: a book, a family, a quarrel. */
export const conflictsOfInterest = pgTable(
  "conflicts_of_interest",
  {
    questionId: ref().notNull().references(() => questions.id),
    personId: ref().notNull().references(() => people.id),
    word: text().notNull(),
    declaredAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.questionId, t.personId] })],
);

/** Who is asked next when the answer is no, or none comes: several wait in a row. */
export const alternates = pgTable(
  "alternates",
  {
    id: id(),
    questionId: ref().notNull().references(() => questions.id),
    contributorId: ref().notNull().references(() => people.id),
    position: integer().notNull(),
    linedUpById: ref().notNull().references(() => people.id),
    linedUpAt: moment().notNull(),
    askedAt: moment(),
    /** Taken off the list, or passed over because they may not be asked any longer. */
    endedAt: moment(),
  },
  (t) => [
    uniqueIndex("alternates_waiting").on(t.questionId, t.contributorId).where(sql`${t.askedAt} is null and ${t.endedAt} is null`), // nobody waits twice
    index("alternates_question").on(t.questionId, t.position), // the list of a question
  ],
);

/** Still in line. */
export const waitsInLine = and(isNull(alternates.askedAt), isNull(alternates.endedAt))!;
