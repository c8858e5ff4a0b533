// How much waits at each desk: the figures in the places bar, from what is counted as it happens. One statement: every page of the desk shows them.
import { and, asc, count, eq, inArray, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { questions } from "@/db/schema/questions";
import { type tallied, tallies } from "@/db/schema/tallies";
import { tips } from "@/db/schema/tips";
import type { Person } from "../actor";
import { magazinesOf } from "../actor";
import type { Stage } from "../words";

const of = (what: (typeof tallied)[number], ...names: string[]) => sql<number>`coalesce(sum(${tallies.n}) filter (where ${and(eq(tallies.what, what), inArray(tallies.name, names))}), 0)`.mapWith(Number);
const inStage = (...stages: Stage[]) => of("questions", ...stages);

/**
 * Each magazine at whose desk the person sits, by name, with what waits in its inbox (not what was put off), is under way, is in review, is published;
 * the mail that needs attention, and the tips that are open.
 */
export function deskCounts(actor: Person) {
  const open = db
    .select({ magazineId: columns.magazineId, count: count().as("count") })
    .from(tips)
    .innerJoin(questions, eq(questions.id, tips.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .where(isNull(tips.settledAt))
    .groupBy(columns.magazineId)
    .as("open");
  return db
    .select({
      id: magazines.id,
      handle: magazines.handle,
      name: magazines.name,
      inbox: inStage("inbox"),
      underWay: inStage("unassigned", "assigned", "drafting", "review", "ready"),
      inReview: inStage("review"),
      published: inStage("published"),
      mail: of("mail", "attention"),
      tips: sql<number>`coalesce(max(${open.count}), 0)`.mapWith(Number),
    })
    .from(magazines)
    .leftJoin(columns, eq(columns.magazineId, magazines.id))
    .leftJoin(tallies, and(inArray(tallies.what, ["questions", "mail"]), eq(tallies.place, columns.id)))
    .leftJoin(open, eq(open.magazineId, magazines.id))
    .where(inArray(magazines.id, magazinesOf(actor)))
    .groupBy(magazines.id)
    .orderBy(asc(magazines.name));
}
