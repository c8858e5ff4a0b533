// May I see it? One SQL condition, in every query: what is not yours does not exist.
import { and, eq, exists, inArray, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { assignments, offerStands } from "@/db/schema/assignments";
import { columns } from "@/db/schema/magazine";
import { questions } from "@/db/schema/questions";
import type { Actor } from "../actor";
import { magazinesOf } from "../actor";

const inMagazines = (ids: number[]) => inArray(questions.columnId, db.select({ id: columns.id }).from(columns).where(inArray(columns.magazineId, ids)));

/**
 * The condition on `questions` (joined with its column, or not) under which the actor may see a row:
 * desk roles see their magazines, a contributor what is assigned, a reader the one question of the link, the clock everything.
 */
export function visibleTo(actor: Actor): SQL {
  if (actor.kind === "clock") return sql`true`;
  if (actor.kind === "reader") return eq(questions.id, actor.questionId);
  const desks = magazinesOf(actor);
  const writes = magazinesOf(actor, ["contributor"]);
  const own = exists(
    db
      .select({ one: sql`1` })
      .from(assignments)
      .where(and(eq(assignments.questionId, questions.id), eq(assignments.contributorId, actor.id), offerStands)),
  );
  return (
    or(desks.length > 0 ? inMagazines(desks) : undefined, writes.length > 0 ? and(inMagazines(writes), own) : undefined) ?? sql`false`
  );
}
