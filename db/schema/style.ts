// House style: a magazine's rules as data, and the single places where a rule is set aside.
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, madeAt, moment, ref } from "../shared";
import { magazines } from "./magazine";
import { people } from "./people";
import { questions } from "./questions";

export const styleRules = pgTable(
  "style_rules",
  {
    id: id(),
    magazineId: ref().notNull().references(() => magazines.id),
    /** What it looks for: a name from lib/style/kinds.ts. */
    kind: text().notNull(),
    name: text().notNull(),
    /** As the kind reads it. */
    setting: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    isOn: boolean().notNull().default(true),
    position: integer().notNull().default(0),
    madeAt: madeAt(),
    endedAt: moment(),
  },
  (t) => [index("style_rules_magazine").on(t.magazineId, t.position)], // every text of the magazine is read by them
);

/** One instance that is right as it stands, and why. */
export const styleIgnores = pgTable(
  "style_ignores",
  {
    id: id(),
    questionId: ref().notNull().references(() => questions.id),
    ruleId: ref().notNull().references(() => styleRules.id),
    /** The offending words with their neighbours: the instance, wherever it moves to. */
    words: text().notNull(),
    reason: text().notNull(),
    byId: ref().notNull().references(() => people.id),
    at: moment().notNull(),
    endedAt: moment(),
  },
  (t) => [uniqueIndex("style_ignores_once").on(t.questionId, t.ruleId, t.words)],
);
