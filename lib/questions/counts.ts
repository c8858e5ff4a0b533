// How much waits at each desk: the figures in the places bar, from what is counted as it happens.
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { tallies } from "@/db/schema/tallies";
import type { Person } from "../actor";
import { magazinesOf } from "../actor";
import type { Stage } from "../words";

const of = (...stages: Stage[]) => sql<number>`coalesce(sum(${tallies.n}) filter (where ${inArray(tallies.name, stages)}), 0)`.mapWith(Number);

/** Each magazine at whose desk the person sits, by name, with what waits in its inbox (not what was put off), is under way, is in review, is published. */
export function deskCounts(actor: Person) {
  return db
    .select({
      id: magazines.id,
      handle: magazines.handle,
      name: magazines.name,
      inbox: of("inbox"),
      underWay: of("unassigned", "assigned", "drafting", "review", "ready"),
      inReview: of("review"),
      published: of("published"),
    })
    .from(magazines)
    .leftJoin(columns, eq(columns.magazineId, magazines.id))
    .leftJoin(tallies, and(eq(tallies.what, "questions"), eq(tallies.place, columns.id)))
    .where(inArray(magazines.id, magazinesOf(actor)))
    .groupBy(magazines.id)
    .orderBy(asc(magazines.name));
}
