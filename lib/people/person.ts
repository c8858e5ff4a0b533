// A person who may act: loaded with the roles held now, so that a demotion or a disabling counts at the next request.
import { eq } from "drizzle-orm";
import { db, type Reads } from "@/db/client";
import { people, roles } from "@/db/schema/people";
import type { Person } from "../actor";
import type { Role } from "../words";

export type SignedIn = Person & { isPublisher: boolean };

/**
 * The person behind a session, or null when the session is void: unknown, disabled, or signed out everywhere since.
 * @param tokenVersion the version the session was made with
 */
export async function signedInPerson(personId: number, tokenVersion: number): Promise<SignedIn | null> {
  const person = await load(db, personId);
  return person && person.version === tokenVersion ? person.signedIn : null;
}

/** A person in whose name something came that was not sent from a session, such as a mail; null when unknown or disabled. */
export const personBehind = async (reads: Reads, personId: number): Promise<Person | null> => (await load(reads, personId))?.signedIn ?? null;

async function load(reads: Reads, personId: number): Promise<{ signedIn: SignedIn; version: number } | null> {
  const rows = await reads
    .select({ name: people.name, version: people.tokenVersion, disabledAt: people.disabledAt, isPublisher: people.isPublisher, magazineId: roles.magazineId, role: roles.role })
    .from(people)
    .leftJoin(roles, eq(roles.personId, people.id))
    .where(eq(people.id, personId));
  const [first] = rows;
  if (!first || first.disabledAt) return null;
  const held = new Map<number, Set<Role>>();
  for (const { magazineId, role } of rows) {
    if (magazineId === null || role === null) continue;
    held.set(magazineId, (held.get(magazineId) ?? new Set()).add(role));
  }
  return { signedIn: { kind: "person", id: personId, name: first.name, roles: held, isPublisher: first.isPublisher }, version: first.version };
}

/** The version a session of this person's is made with now: whoever is signed out everywhere gets another. */
export async function sessionVersionOf(personId: number): Promise<number> {
  const [row] = await db.select({ version: people.tokenVersion }).from(people).where(eq(people.id, personId));
  return row?.version ?? 0;
}
