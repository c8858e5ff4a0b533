// An editor changes the line: somebody one place up, somebody off it, or all of them.
import { and, asc, eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { alternates, waitsInLine } from "@/db/schema/assignments";
import { people } from "@/db/schema/people";
import type { Person } from "../actor";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import type { changingLine, stoppingLine } from "./alternate";
import { holdLine } from "./line-up";

/** Those who wait, first to last. */
export const lineOf = (reads: Pick<Tx, "select">, questionId: number) =>
  reads.select({ id: alternates.id, contributorId: alternates.contributorId, position: alternates.position, linedUpById: alternates.linedUpById, name: people.name }).from(alternates).innerJoin(people, eq(people.id, alternates.contributorId)).where(and(eq(alternates.questionId, questionId), waitsInLine)).orderBy(asc(alternates.position), asc(alternates.id));

/** One place up; the first stays where it is. Refuses whoever waits no longer. */
export async function moveUp(actor: Person, { questionId, alternateId }: z.output<typeof changingLine>): Promise<void> {
  await db.transaction(async (tx) => {
    await holdLine(tx, actor, questionId);
    const line = await lineOf(tx, questionId);
    const at = line.findIndex(({ id }) => id === alternateId);
    if (at < 0) throw new Refusal(gone);
    const [before, one] = [line[at - 1], line[at]!];
    if (!before) return;
    await tx.update(alternates).set({ position: before.position }).where(eq(alternates.id, one.id));
    await tx.update(alternates).set({ position: one.position }).where(eq(alternates.id, before.id));
  });
}

/** Off the line. Refuses whoever waits no longer. */
export async function takeOff(actor: Person, { questionId, alternateId }: z.output<typeof changingLine>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { magazineId } = await holdLine(tx, actor, questionId);
    const one = (await lineOf(tx, questionId)).find(({ id }) => id === alternateId);
    if (!one) throw new Refusal(gone);
    await tx.update(alternates).set({ endedAt: now }).where(eq(alternates.id, alternateId));
    await record(tx, actor, { kind: "takenOffLine", at: now, magazineId, questionId, data: { name: one.name } });
  });
}

/** Nobody is asked by rule any longer. Without anybody in line nothing happens. */
export async function stopLine(actor: Person, { questionId }: z.output<typeof stoppingLine>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { magazineId } = await holdLine(tx, actor, questionId);
    const line = await lineOf(tx, questionId);
    if (line.length === 0) return;
    await tx.update(alternates).set({ endedAt: now }).where(and(eq(alternates.questionId, questionId), waitsInLine));
    await record(tx, actor, { kind: "takenOffLine", at: now, magazineId, questionId, data: { name: new Intl.ListFormat("en").format(line.map(({ name }) => name)) } });
  });
}

const gone = "Who was there waits no longer. Look again.";
