// Reads about people.
import { and, asc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import { people, roles } from "@/db/schema/people";
import { must } from "../may";
import { Missing } from "../refusal";
import { type Role, roleNames } from "../words";
import { isDemo } from "./credentials";
import type { SignedIn } from "./person";
import { answersFor, type Held, inOrder } from "./staff";

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

/** A person as the chief of one magazine sees them. Where else somebody works is nobody's business here, only whether. */
export type StaffView = { id: number; name: string; email: string | null; roles: Role[]; disabledAt: Date | null; hasPassword: boolean; isYou: boolean; youAnswer: boolean };

/** Everybody who holds a role in the magazine, by name. Throws Missing to anybody but its chief. */
export async function staffOf(actor: SignedIn, magazineId: number): Promise<StaffView[]> {
  must(actor, "managePeople", magazineId);
  const here = db.select({ id: roles.personId }).from(roles).where(eq(roles.magazineId, magazineId));
  const rows = await db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      disabledAt: people.disabledAt,
      hasPassword: sql<boolean>`${people.passwordHash} is not null`,
      isPublisher: people.isPublisher,
      held: sql<Held["roles"]>`json_agg(json_build_object('magazineId', ${roles.magazineId}, 'role', ${roles.role}))`,
    })
    .from(people)
    .innerJoin(roles, eq(roles.personId, people.id))
    .where(inArray(people.id, here))
    .groupBy(people.id)
    .orderBy(asc(people.name), asc(people.id));
  return rows.map(({ held, isPublisher, ...person }) => ({
    ...person,
    roles: inOrder(held.filter((row) => row.magazineId === magazineId).map(({ role }) => role)),
    isYou: person.id === actor.id,
    youAnswer: answersFor(actor, { id: person.id, isPublisher, roles: held }),
  }));
}

/** One of them. Throws Missing when there is none such in the magazine. */
export async function staffMember(actor: SignedIn, magazineId: number, personId: number): Promise<StaffView> {
  const found = (await staffOf(actor, magazineId)).find(({ id }) => id === personId);
  if (!found) throw new Missing("This person");
  return found;
}

/** What a person's own page shows. */
export async function myAccount(actor: SignedIn): Promise<{ email: string | null; hasPassword: boolean }> {
  const [me] = await db.select({ email: people.email, hash: people.passwordHash }).from(people).where(eq(people.id, actor.id));
  return { email: me?.email ?? null, hasPassword: Boolean(me?.hash) };
}
