// How much waits at each desk: the figures in the places bar.
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { questions } from "@/db/schema/questions";
import type { Person } from "../actor";
import { magazinesOf } from "../actor";
import { river, type Stage } from "../words";

const of = (...stages: Stage[]) => sql<number>`count(*) filter (where ${inArray(questions.stage, stages)})`.mapWith(Number);

/** Each magazine at whose desk the person sits, by name, with what waits in its inbox, is under way, is in review, is published. */
export function deskCounts(actor: Person) {
  return db
    .select({
      id: magazines.id,
      handle: magazines.handle,
      name: magazines.name,
      inbox: sql<number>`count(*) filter (where ${questions.stage} = 'inbox' and ${questions.snoozedAt} is null)`.mapWith(Number),
      underWay: of("unassigned", "assigned", "drafting", "review", "ready"),
      inReview: of("review"),
      published: of("published"),
    })
    .from(magazines)
    .leftJoin(columns, eq(columns.magazineId, magazines.id))
    // What has left the river is not counted, so that the index alone answers.
    .leftJoin(questions, and(eq(questions.columnId, columns.id), inArray(questions.stage, [...river])))
    .where(inArray(magazines.id, magazinesOf(actor)))
    .groupBy(magazines.id)
    .orderBy(asc(magazines.name));
}
