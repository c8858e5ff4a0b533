// When people are away: entered by themselves, or by an editor where they are contributors.
import { and, asc, eq, gte } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { absences, roles } from "@/db/schema/people";
import type { Person } from "../actor";
import { magazinesWhere } from "../may";
import { Missing, Refusal } from "../refusal";
import { type droppingAbsence, type enteringAbsence, mostAbsences } from "./absence";

/** Throws Missing to anybody but the person, and the editors of a magazine the person contributes to. */
async function mustMind(reads: Pick<Tx, "select">, actor: Person, personId: number): Promise<void> {
  if (actor.id === personId) return;
  const mine = magazinesWhere(actor, "editContributors");
  const held = await reads.select({ magazineId: roles.magazineId }).from(roles).where(and(eq(roles.personId, personId), eq(roles.role, "contributor")));
  if (!held.some(({ magazineId }) => mine.includes(magazineId))) throw new Missing("This person");
}

/** Absences that are not over, the next first. */
export async function absencesOf(actor: Person, personId: number, today: string) {
  await mustMind(db, actor, personId);
  return db.select({ id: absences.id, fromOn: absences.fromOn, untilOn: absences.untilOn, word: absences.word }).from(absences).where(and(eq(absences.personId, personId), gte(absences.untilOn, today))).orderBy(asc(absences.fromOn), asc(absences.id));
}
export type Absence = Awaited<ReturnType<typeof absencesOf>>[number];

/** Enters one; the same days again are one. */
export async function enterAbsence(actor: Person, { personId, fromOn, untilOn, word }: z.output<typeof enteringAbsence>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    await mustMind(tx, actor, personId);
    const all = await tx.select().from(absences).where(eq(absences.personId, personId));
    if (all.some((one) => one.fromOn === fromOn && one.untilOn === untilOn)) return;
    if (all.length >= mostAbsences) throw new Refusal("There are as many as there is room for. Remove those that are over.");
    await tx.insert(absences).values({ personId, fromOn, untilOn, word, enteredById: actor.id, enteredAt: now });
  });
}

/** Removes one; one that is gone already is gone. */
export async function dropAbsence(actor: Person, { personId, absenceId }: z.output<typeof droppingAbsence>): Promise<void> {
  await mustMind(db, actor, personId);
  await db.delete(absences).where(and(eq(absences.id, absenceId), eq(absences.personId, personId)));
}
