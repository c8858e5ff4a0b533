// Everything that happened, one row each, past tense. Also the audit log. A trigger refuses every change.
import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { id, moment, ref } from "../shared";
import { magazines } from "./magazine";
import { people } from "./people";
import { questions } from "./questions";

export const events = pgTable(
  "events",
  {
    id: id(),
    at: moment().notNull(),
    /** Null for what concerns the whole installation. */
    magazineId: ref().references(() => magazines.id),
    questionId: ref().references(() => questions.id),
    /** A kind from lib/timeline/kinds.ts. */
    kind: text().notNull(),
    /** "person", "reader" or "clock". */
    byKind: text({ enum: ["person", "reader", "clock"] }).notNull(),
    byId: ref().references(() => people.id),
    data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [
    index("events_question").on(t.questionId, t.id), // the story so far
    // The log is merged from the parts of each magazine, so that neither a quiet magazine nor a rare kind has to be looked for among all there is.
    index("events_magazine").on(t.magazineId, t.at, t.id),
    index("events_kind").on(t.magazineId, t.kind, t.at, t.id),
    index("events_by").on(t.magazineId, t.byKind, sql`coalesce(${t.byId}, 0)`, t.kind, t.at, t.id),
  ],
);
