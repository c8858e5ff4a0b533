// A chief gives and takes roles in one magazine. It counts at that person's next request.
import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { assignments, offerStands } from "@/db/schema/assignments";
import { columns } from "@/db/schema/magazine";
import { roles } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import { rowId } from "../kit/typed";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { beContributor } from "./contributor-row";
import { roleList, sayRoles } from "./invite";
import type { SignedIn } from "./person";
import { type Held, holdPerson, mustLeaveChief } from "./staff";

export const settingRoles = z.object({ magazineId: rowId, personId: rowId, roles: roleList });

/**
 * Sets the roles a person of the magazine holds there; none takes the person out of it. Throws Missing to anybody but a
 * chief. Refuses to take the last chief, and the contributor's role while something is still to be written.
 */
export async function setRoles(actor: SignedIn, { magazineId, personId, roles: wanted }: z.output<typeof settingRoles>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const person = await holdPerson(tx, actor, magazineId, personId);
    const held = person.roles.filter((row) => row.magazineId === magazineId).map(({ role }) => role);
    if (held.includes("chief") && !wanted.includes("chief")) await mustLeaveChief(tx, magazineId, personId);
    if (held.includes("contributor") && !wanted.includes("contributor")) await mustOweNothing(tx, magazineId, person);
    await tx.delete(roles).where(and(eq(roles.personId, personId), eq(roles.magazineId, magazineId)));
    if (wanted.length > 0) await tx.insert(roles).values(wanted.map((role) => ({ personId, magazineId, role, madeAt: now })));
    if (wanted.includes("contributor")) await beContributor(tx, personId, person.name);
    await record(tx, actor, { kind: "rolesChanged", at: now, magazineId, data: { personId, name: person.name, roles: sayRoles(wanted) } });
  });
}

async function mustOweNothing(tx: Tx, magazineId: number, { id, name }: Held): Promise<void> {
  const open = await tx
    .select({ id: assignments.id })
    .from(assignments)
    .innerJoin(questions, eq(questions.id, assignments.questionId))
    .innerJoin(columns, and(eq(columns.id, questions.columnId), eq(columns.magazineId, magazineId)))
    .where(and(eq(assignments.contributorId, id), offerStands, inArray(questions.stage, ["assigned", "drafting", "review", "ready"])));
  if (open.length > 0) throw new Refusal(`${name} still has ${open.length === 1 ? "an assignment" : `${open.length} assignments`} here. Reassign or kill first what is not to be written.`);
}
