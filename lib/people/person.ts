// A person who may act: loaded with the roles held now, so that a demotion or a disabling counts at the next request.
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { people, roles } from "@/db/schema/people";
import type { Person } from "../actor";
import type { Role } from "../words";

export type SignedIn = Person & { isPublisher: boolean };

/**
 * The person behind a session, or null when the session is void: unknown, disabled, or signed out everywhere since.
 * @param tokenVersion the version the session was made with
 */
export async function signedInPerson(personId: number, tokenVersion: number): Promise<SignedIn | null> {
  const rows = await db
    .select({ name: people.name, version: people.tokenVersion, disabledAt: people.disabledAt, isPublisher: people.isPublisher, magazineId: roles.magazineId, role: roles.role })
    .from(people)
    .leftJoin(roles, eq(roles.personId, people.id))
    .where(eq(people.id, personId));
  const [first] = rows;
  if (!first || first.disabledAt || first.version !== tokenVersion) return null;
  const held = new Map<number, Set<Role>>();
  for (const { magazineId, role } of rows) {
    if (magazineId === null || role === null) continue;
    held.set(magazineId, (held.get(magazineId) ?? new Set()).add(role));
  }
  return { kind: "person", id: personId, name: first.name, roles: held, isPublisher: first.isPublisher };
}
