// An editor moves a question to a slot, to an issue without a slot, or out of its issue. Two that are both in slots change places.
import { and, eq, inArray, not } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { columns, issues } from "@/db/schema/magazine";
import { asReference, lineUps, questions } from "@/db/schema/questions";
import type { Person } from "../actor";
import { dueGoesAlong } from "../assignments/due-day";
import { must } from "../may";
import { hold } from "../questions/hold";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { whereabouts } from "../words";
import { isPlaceable, placeable, type placing, saySpot, type Spot, usualSlots } from "./line-up";

/**
 * Moves it. Whoever had the slot gets the mover's former slot, or stays in the issue without one. Refuses when either stands elsewhere than
 * the page showed; Missing for whoever may not.
 * @returns where it stands now, in words
 */
export async function place(actor: Person, { questionId, to, seen }: z.output<typeof placing>, now = new Date()): Promise<string> {
  return db.transaction(async (tx) => {
    // Whoever moves something in these issues comes one after the other; the same order for all, so that nobody waits in a ring.
    const concerned = [...new Set([seen?.issueId, to?.issueId].filter((id) => id !== undefined))].toSorted((a, b) => a - b);
    for (const id of concerned) await tx.select({ id: issues.id }).from(issues).where(eq(issues.id, id)).for("no key update");
    for (const id of [questionId, ...(to && to.there > 0 ? [to.there] : [])].toSorted((a, b) => a - b)) must(actor, "prepareQuestion", (await hold(tx, actor, id)).magazineId);
    const { stage, columnId, magazineId } = await hold(tx, actor, questionId);
    if (!isPlaceable(stage)) throw new Refusal(`This question is ${whereabouts[stage]} now, and stands in no line-up.`);
    const from = await spotOf(tx, questionId);
    if (saySpot(from) !== saySpot(seen)) throw new Refusal(`Somebody else has moved this meanwhile: it is ${await said(tx, from)} now. Look again before you decide.`);
    if (!to) {
      if (!from) return "nothing was changed";
      await put(tx, actor, { questionId, magazineId, spot: null }, now);
      return "out of its issue";
    }
    const [issue] = await tx.select({ name: issues.name }).from(issues).where(and(eq(issues.id, to.issueId), eq(issues.magazineId, magazineId)));
    if (!issue) throw new Refusal("Choose an issue of this magazine.");
    if (saySpot(from) === saySpot(to)) return "nothing was changed";
    if (to.slot > 0) await makeRoom(tx, actor, { columnId, magazineId, from, to }, now);
    await put(tx, actor, { questionId, magazineId, spot: to }, now);
    return `in ${issue.name}${to.slot > 0 ? `, slot ${to.slot}` : ", without a slot"}`;
  });
}

type Room = { columnId: number; magazineId: number; from: Spot; to: { issueId: number; slot: number; there: number } };

/** The slot is there, holds what the page showed, and is empty afterwards. */
async function makeRoom(tx: Tx, actor: Person, { columnId, magazineId, from, to }: Room, now: Date): Promise<void> {
  const inSlot = and(eq(questions.issueId, to.issueId), eq(questions.columnId, columnId), eq(questions.slotNumber, to.slot));
  // What has left the river since has left its slot.
  const gone = and(inSlot, not(inArray(questions.stage, [...placeable])));
  await tx.update(questions).set({ slotNumber: null }).where(gone);
  const [lineUp] = await tx.select({ slots: lineUps.slots }).from(lineUps).where(and(eq(lineUps.issueId, to.issueId), eq(lineUps.columnId, columnId)));
  const [there] = await tx.select({ id: questions.id, reference: asReference, slugLine: questions.slugLine }).from(questions).innerJoin(columns, eq(columns.id, questions.columnId)).where(inSlot);
  if (to.slot > (lineUp?.slots ?? usualSlots) && !there) throw new Refusal("Somebody else has taken this slot out of the issue meanwhile. Look again before you decide.");
  if ((there?.id ?? 0) !== to.there) throw new Refusal(there ? `Somebody else has put ${there.reference}, ${there.slugLine}, into this slot meanwhile. Look again before you decide.` : "The slot is empty now: what stood in it has been moved meanwhile. Look again before you decide.");
  if (!there) return;
  await tx.update(questions).set({ slotNumber: null }).where(eq(questions.id, there.id));
  if (!from || from.slot === 0) return void (await put(tx, actor, { questionId: there.id, magazineId, spot: { issueId: to.issueId, slot: 0 } }, now));
  await tx.update(questions).set({ slotNumber: null }).where(and(eq(questions.issueId, from.issueId), eq(questions.columnId, columnId), eq(questions.slotNumber, from.slot)));
  await put(tx, actor, { questionId: there.id, magazineId, spot: from }, now);
}

async function put(tx: Tx, actor: Person, { questionId, magazineId, spot }: { questionId: number; magazineId: number; spot: Spot }, now: Date): Promise<void> {
  const before = await spotOf(tx, questionId);
  await tx.update(questions).set({ issueId: spot?.issueId ?? null, slotNumber: spot && spot.slot > 0 ? spot.slot : null }).where(eq(questions.id, questionId));
  const [issue] = spot ? await tx.select({ name: issues.name }).from(issues).where(eq(issues.id, spot.issueId)) : [];
  await record(tx, actor, { kind: "planned", at: now, magazineId, questionId, data: issue ? { issue: issue.name, ...(spot && spot.slot > 0 ? { slot: spot.slot } : {}) } : {} });
  if (before?.issueId !== spot?.issueId) await dueGoesAlong(tx, actor, questionId, now);
}

async function spotOf(tx: Tx, questionId: number): Promise<Spot> {
  const [row] = await tx.select({ issueId: questions.issueId, slot: questions.slotNumber }).from(questions).where(eq(questions.id, questionId));
  return row?.issueId ? { issueId: row.issueId, slot: row.slot ?? 0 } : null;
}

async function said(tx: Tx, spot: Spot): Promise<string> {
  if (!spot) return "planned for no issue";
  const [issue] = await tx.select({ name: issues.name }).from(issues).where(eq(issues.id, spot.issueId));
  return `in ${issue?.name ?? "another issue"}${spot.slot > 0 ? `, slot ${spot.slot}` : ", without a slot"}`;
}
