// Takes hold of what is printed about somebody. Every verb on contributors begins here.
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { contributors, people, roles } from "@/db/schema/people";
import type { Actor } from "../actor";
import { must } from "../may";
import { Missing } from "../refusal";

/** The contributor's row, locked. Throws Missing when the actor may not, or when the person is no contributor of that magazine. */
export async function holdContributor(tx: Tx, actor: Actor, magazineId: number, personId: number) {
  must(actor, "editContributors", magazineId);
  const [held] = await tx
    .select({ contributor: contributors, email: people.email })
    .from(contributors)
    .innerJoin(people, eq(people.id, contributors.personId))
    .innerJoin(roles, and(eq(roles.personId, contributors.personId), eq(roles.magazineId, magazineId), eq(roles.role, "contributor")))
    .where(eq(contributors.personId, personId))
    .for("update", { of: contributors });
  if (!held) throw new Missing("This contributor");
  return { ...held.contributor, email: held.email };
}
