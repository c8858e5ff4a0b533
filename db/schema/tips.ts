// What readers tell of published answers: an error they spotted, or that they were there. The words are kept as sent, in messages.
import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { tipEndNames, tipKindNames } from "@/lib/words";
import { id, moment, ref } from "../shared";
import { messages } from "./intake";
import { people } from "./people";
import { publications } from "./publishing";
import { questions } from "./questions";
import { readers } from "./readers";

export const tips = pgTable(
  "tips",
  {
    id: id(),
    messageId: ref().notNull().references(() => messages.id),
    /** Whose answer it is about, and the page of it that was before the reader. */
    questionId: ref().notNull().references(() => questions.id),
    publicationId: ref().notNull().references(() => publications.id),
    kind: text({ enum: tipKindNames }).notNull(),
    /** Who told it; set by a trigger, by the address. */
    readerId: ref().references(() => readers.id),
    name: text().notNull(),
    town: text().notNull(),
    region: text().notNull(),
    email: text().notNull(),
    /** The words by which the reader allowed to print it, exactly; null where that was not ticked. */
    consentWording: text(),
    toldAt: moment().notNull(),
    /** The first look of one of those who decide. */
    openedAt: moment(),
    /** A correction was begun on account of it, and settles it when it is published. */
    takenUpAt: moment(),
    settledAt: moment(),
    settledById: ref().references(() => people.id),
    end: text({ enum: tipEndNames }),
    /** What it was made into. */
    madeQuestionId: ref().references(() => questions.id),
  },
  (t) => [
    index("tips_reader").on(t.readerId).where(sql`reader_id is not null`), // everything a reader told
    uniqueIndex("tips_message").on(t.messageId),
    index("tips_open").on(t.toldAt, t.id).where(sql`settled_at is null`), // the lane, and what is counted of it
    index("tips_question").on(t.questionId), // what was told of one answer
    check("tips_end", sql`(settled_at is null) = ("end" is null)`),
    check("tips_made", sql`(made_question_id is not null) = ("end" is not distinct from 'question')`),
  ],
);
