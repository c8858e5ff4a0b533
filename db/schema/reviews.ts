// An editor's verdict on one revision. It never changes; a later revision simply has none yet.
import { boolean, index, pgTable, text } from "drizzle-orm/pg-core";
import { verdictNames } from "@/lib/words";
import { id, moment, ref } from "../shared";
import { revisions } from "./answers";
import { people } from "./people";

export const reviews = pgTable(
  "reviews",
  {
    id: id(),
    revisionId: ref().notNull().references(() => revisions.id),
    reviewerId: ref().notNull().references(() => people.id),
    verdict: text({ enum: verdictNames }).notNull(),
    /** Approved by the chief alone, against the rule of two pairs of eyes; the note says why. */
    alone: boolean().notNull().default(false),
    note: text().notNull().default(""),
    madeAt: moment().notNull(),
  },
  (t) => [index("reviews_revision").on(t.revisionId)],
);
