// What the list can be narrowed to: the historians who have questions of these magazines on their desks.
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { tallies } from "@/db/schema/tallies";
import type { Person } from "../actor";
import { atDesk } from "./at-desk";

/** Those with a standing offer at the desks of the actor, by name. */
export function historiansAtWork(actor: Person, magazine?: string) {
  const working = db
    .select({ id: sql<number>`${tallies.name}::bigint`.as("id") })
    .from(tallies)
    .where(and(eq(tallies.what, "offers"), inArray(tallies.place, db.select({ id: columns.id }).from(columns).where(atDesk(actor, magazine)))))
    .groupBy(tallies.name)
    .having(sql`sum(${tallies.n}) > 0`);
  return db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, working)).orderBy(asc(people.name));
}
