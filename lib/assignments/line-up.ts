// An editor lines contributors up, to be asked one after the other when the answer is no or none comes.
import { and, eq, inArray, isNotNull, isNull, max } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { alternates, waitsInLine } from "@/db/schema/assignments";
import { contributors, people, roles } from "@/db/schema/people";
import type { Person } from "../actor";
import { hold } from "../questions/hold";
import { lookAgain, Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";
import type { Situation } from "../workflow/situation";
import { isFor } from "../workflow/why-not";
import { type liningUp, mostAlternates } from "./alternate";

/** Puts one more at the end of the line. Refuses once the question has come further than to be offered. */
export async function lineUp(actor: Person, { questionId, contributorId }: z.output<typeof liningUp>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await holdLine(tx, actor, questionId);
    if (situation.stage !== "assigned" && situation.stage !== "drafting") throw new Refusal("Offer the question first; then others can wait in line.");
    if (situation.assignment?.contributorId === contributorId) throw new Refusal(lookAgain, { contributorId: `${situation.assignment.contributor} has it.` });
    await lineUpHeld(tx, actor, situation, [contributorId], now);
  });
}

/** Holds a question whose line the actor may change. Throws Missing to anybody else. */
export async function holdLine(tx: Tx, actor: Person, questionId: number): Promise<Situation> {
  const situation = await hold(tx, actor, questionId);
  if (!isFor(actor, situation.magazineId, "assign")) throw new Missing("This list");
  return situation;
}

/** Puts them at the end of the line, in this order; who waits already keeps the place. Refuses whoever could not be written to. */
export async function lineUpHeld(tx: Tx, actor: Person, { questionId, magazineId }: Situation, ids: readonly number[], now: Date): Promise<void> {
  const waiting = await tx.select({ id: alternates.contributorId }).from(alternates).where(and(eq(alternates.questionId, questionId), waitsInLine));
  const added = ids.filter((id) => !waiting.some((one) => one.id === id));
  if (added.length === 0) return;
  if (waiting.length + added.length > mostAlternates) throw new Refusal(lookAgain, { next: `At most ${mostAlternates} can wait in line.` });
  const known = await tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .innerJoin(contributors, eq(contributors.personId, people.id))
    .innerJoin(roles, and(eq(roles.personId, people.id), eq(roles.magazineId, magazineId), eq(roles.role, "contributor")))
    .where(and(inArray(people.id, added), isNull(people.disabledAt), isNotNull(people.email)));
  const names = added.map((id) => known.find((one) => one.id === id)?.name);
  if (names.includes(undefined)) throw new Refusal(lookAgain, { next: "Choose contributors of this magazine who have an address: the next is asked by letter." });
  const [last] = await tx.select({ position: max(alternates.position) }).from(alternates).where(eq(alternates.questionId, questionId));
  await tx.insert(alternates).values(added.map((contributorId, index) => ({ questionId, contributorId, position: (last?.position ?? 0) + 1 + index, linedUpById: actor.id, linedUpAt: now })));
  await record(tx, actor, { kind: "linedUp", at: now, magazineId, questionId, data: { name: new Intl.ListFormat("en").format(names as string[]) } });
}
