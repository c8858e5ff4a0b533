// An editor says how many answers of a column an issue has room for.
import { and, eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { columns, issues } from "@/db/schema/magazine";
import { lineUps, questions } from "@/db/schema/questions";
import type { Actor } from "../actor";
import { must } from "../may";
import { Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";
import { placeable, type sizing, usualSlots } from "./line-up";

/** Sets it. Refuses what would leave an answer without the slot it stands in, and a page that is out of date; Missing for whoever may not. */
export async function setSlots(actor: Actor, { issueId, columnId, slots, seen }: z.output<typeof sizing>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const [issue] = await tx.select({ magazineId: issues.magazineId, name: issues.name }).from(issues).where(eq(issues.id, issueId)).for("no key update");
    const [column] = await tx.select({ magazineId: columns.magazineId, name: columns.name }).from(columns).where(eq(columns.id, columnId));
    if (!issue || column?.magazineId !== issue.magazineId) throw new Missing("This issue");
    must(actor, "prepareQuestion", issue.magazineId);
    const [before] = await tx.select({ slots: lineUps.slots }).from(lineUps).where(and(eq(lineUps.issueId, issueId), eq(lineUps.columnId, columnId)));
    if ((before?.slots ?? usualSlots) !== seen) throw new Refusal("Somebody else has changed the slots of this issue meanwhile. Look again before you decide.");
    if (slots === seen) return;
    const [held] = await tx.select({ last: sql<number>`coalesce(max(${questions.slotNumber}), 0)`.mapWith(Number) }).from(questions).where(and(eq(questions.issueId, issueId), eq(questions.columnId, columnId), inArray(questions.stage, [...placeable])));
    if (held && slots < held.last) throw new Refusal(`An answer stands in slot ${held.last}. Move it first.`);
    await tx.insert(lineUps).values({ issueId, columnId, slots }).onConflictDoUpdate({ target: [lineUps.issueId, lineUps.columnId], set: { slots } });
    await record(tx, actor, { kind: "slotsSet", at: now, magazineId: issue.magazineId, data: { words: slots, for: column.name, issue: issue.name } });
  });
}
