// The fact ledger: one claim of the text, its source, and what a checker found.
import { sql } from "drizzle-orm";
import { boolean, check, index, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { Citation } from "@/lib/kit/citation";
import { claimStateNames } from "@/lib/words";
import { id, moment, ref } from "../shared";
import { bytes, people } from "./people";
import { questions } from "./questions";

export const claims = pgTable(
  "claims",
  {
    questionId: ref().notNull().references(() => questions.id),
    /** Of its anchor in the text. */
    key: text().notNull(),
    /** The words of the claim when it was made one, or last saved. */
    quote: text().notNull(),
    citation: jsonb().$type<Citation>(),
    addedById: ref().notNull().references(() => people.id),
    addedAt: moment().notNull(),
    state: text({ enum: claimStateNames }).notNull().default("open"),
    /** A word of the checker's. */
    word: text().notNull().default(""),
    checkedById: ref().references(() => people.id),
    checkedAt: moment(),
    /** The sentence it stood in when it was checked. */
    sentence: text().notNull().default(""),
    /** When that sentence changed: the check holds no longer. */
    lapsedAt: moment(),
    /** Its anchor is in the text as last saved; a claim whose words are gone stops nothing. */
    isInText: boolean().notNull().default(true),
    droppedAt: moment(),
    droppedById: ref().references(() => people.id),
  },
  (t) => [
    primaryKey({ columns: [t.questionId, t.key] }),
    check("claims_checked", sql`(${t.state} = 'open') = (${t.checkedAt} is null)`),
  ],
);

/** Evidence for a claim, kept privately: a picture of the page it rests on, written anew, or a PDF as it was given. */
export const sourceScans = pgTable(
  "source_scans",
  {
    id: id(),
    questionId: ref().notNull().references(() => questions.id),
    claimKey: text().notNull(),
    name: text().notNull(),
    mime: text().notNull(),
    bytes: bytes().notNull(),
    addedById: ref().notNull().references(() => people.id),
    addedAt: moment().notNull(),
    endedAt: moment(),
  },
  (t) => [index("source_scans_claim").on(t.questionId, t.claimKey)], // shown with the claim
);
