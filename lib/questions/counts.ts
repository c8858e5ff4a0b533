// How much waits at each desk, from what is counted as it happens: the figures in the places bar, in one statement, for every page of the desk shows them;
// and those of the magazine and column looked at.
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { cache } from "react";
import { db } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { type tallied, tallies } from "@/db/schema/tallies";
import type { Person } from "../actor";
import { magazinesOf } from "../actor";
import { talliesOf } from "../timeline/tallies";
import type { Stage } from "../words";
import { atDesk } from "./at-desk";

const of = (what: (typeof tallied)[number], ...names: string[]) => sql<number>`coalesce(sum(${tallies.n}) filter (where ${and(eq(tallies.what, what), inArray(tallies.name, names))}), 0)`.mapWith(Number);
const inStage = (...stages: Stage[]) => of("questions", ...stages);

/**
 * Each magazine at whose desk the person sits, by name, with what waits in its inbox (not what was put off), is under way, is in review, is published;
 * the mail that needs attention, and the tips that are open.
 */
export function deskCounts(actor: Person) {
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
      tips: of("tips", "open"),
    })
    .from(magazines)
    .leftJoin(columns, eq(columns.magazineId, magazines.id))
    .leftJoin(tallies, and(inArray(tallies.what, ["questions", "mail", "tips"]), eq(tallies.place, columns.id)))
    .where(inArray(magazines.id, magazinesOf(actor)))
    .groupBy(magazines.id)
    .orderBy(asc(magazines.name));
}

/** What is counted of the columns looked at: once for a page, which says what waits, what was put off and what readers told. */
export const countsSeen = cache((actor: Person, magazine?: string, column?: string) =>
  talliesOf(["questions", "channels", "tips"], db.select({ id: columns.id }).from(columns).where(and(atDesk(actor, magazine), column ? eq(columns.path, column) : undefined))));
