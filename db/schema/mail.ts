// The outbox: letters out, written in the same transaction as the event that asks for them.
import { index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { letterStateNames } from "@/lib/words";
import { id, madeAt, moment, ref } from "../shared";
import { magazines } from "./magazine";
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
    /** The secret links, by the name that stands for each in the body; never shown on the desk. */
    secrets: jsonb().$type<Record<string, string>>().notNull().default({}),
    state: text({ enum: letterStateNames }).notNull().default("waiting"),
    tries: integer().notNull().default(0),
    lastError: text(),
    sentAt: moment(),
    madeAt: madeAt(),
  },
  (t) => [
    uniqueIndex("letters_once").on(t.eventId, t.kind, t.to), // a job run twice writes no second letter
    index("letters_magazine").on(t.magazineId, t.id), // the page of letters out
  ],
);
