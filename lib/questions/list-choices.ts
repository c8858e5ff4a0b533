// What the list can be narrowed to: the historians who have questions of these magazines on their desks.
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { tallies } from "@/db/schema/tallies";
import { magazinesOf, type Person } from "../actor";

/** Those with a standing offer at the desks of the actor, by name. */
export function historiansAtWork(actor: Person, magazine?: string) {
  const seen = sql`${tallies.place} = any(${sql.param(magazinesOf(actor))}::bigint[])`;
  const chosen = magazine ? inArray(tallies.place, db.select({ id: magazines.id }).from(magazines).where(eq(magazines.handle, magazine))) : undefined;
  const working = db
    .select({ id: sql<number>`${tallies.name}::bigint`.as("id") })
    .from(tallies)
    .where(and(eq(tallies.what, "historians"), seen, chosen))
    .groupBy(tallies.name)
    .having(sql`sum(${tallies.n}) > 0`);
  return db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, working)).orderBy(asc(people.name));
}
