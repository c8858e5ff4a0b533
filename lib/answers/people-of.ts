// Who works on a question's text and may be spoken to in it by name: the desk of its magazine, and its historian.
import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Reads } from "@/db/client";
import { people, roles } from "@/db/schema/people";
import type { Situation } from "../workflow/situation";
import { deskRoles } from "../words";

/** By name, each once; who was disabled is not among them. */
export async function peopleOf(reads: Reads, { magazineId, assignment, revision }: Pick<Situation, "magazineId" | "assignment" | "revision">): Promise<{ id: number; name: string }[]> {
  const writer = assignment?.contributorId ?? revision?.contributorId ?? 0;
  const atDesk = sql`exists (select 1 from ${roles} where roles.person_id = ${people.id} and ${and(eq(roles.magazineId, magazineId), inArray(roles.role, [...deskRoles]))})`;
  return reads.select({ id: people.id, name: people.name }).from(people).where(and(isNull(people.disabledAt), or(eq(people.id, writer), atDesk))).orderBy(people.name, people.id);
}
