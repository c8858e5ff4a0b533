// Reads about people.
import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import { people, roles } from "@/db/schema/people";
import { type Role, roleNames } from "../words";
import { isDemo } from "./auth";

const rank = (role: Role) => roleNames.indexOf(role);

/** The people of the demo with the foremost role each holds in each magazine, the chief first; nobody outside demo mode. */
export async function demoPeople(): Promise<{ id: number; name: string; roles: { role: Role; magazine: string }[] }[]> {
  if (!isDemo()) return [];
  const rows = await db
    .select({ id: people.id, name: people.name, role: roles.role, magazine: magazines.name })
    .from(people)
    .innerJoin(roles, eq(roles.personId, people.id))
    .innerJoin(magazines, eq(magazines.id, roles.magazineId))
    .where(and(isNotNull(people.email), isNull(people.disabledAt)))
    .orderBy(asc(magazines.id), asc(people.id));
  const found = new Map<number, { id: number; name: string; roles: { role: Role; magazine: string }[] }>();
  for (const { id, name, role, magazine } of rows) {
    const person = found.get(id) ?? { id, name, roles: [] };
    const held = person.roles.find((r) => r.magazine === magazine);
    if (!held) person.roles.push({ role, magazine });
    else if (rank(role) < rank(held.role)) held.role = role;
    found.set(id, person);
  }
  return [...found.values()].toSorted((a, b) => Math.min(...a.roles.map((r) => rank(r.role))) - Math.min(...b.roles.map((r) => rank(r.role))));
}
