// The reads of checklists: a column's lines, and how they stand for one question in its present round.
import { and, asc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { checklistItems, ticks } from "@/db/schema/notes";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import { must } from "../may";
import { situationOf } from "../questions/hold";
import { roundOf } from "../questions/open-in";
import { Missing } from "../refusal";
import type { Situation } from "../workflow/situation";
import { type CheckedMove, whyNotTick } from "./item";

const inOrder = [asc(checklistItems.position), asc(checklistItems.id)] as const;

/** The standing lines of a column, for its chief. Throws Missing to anybody else. */
export async function checklistFor(actor: Actor, columnId: number) {
  const [column] = await db.select({ magazineId: columns.magazineId }).from(columns).where(eq(columns.id, columnId));
  if (!column) throw new Missing("This column");
  must(actor, "editSettings", column.magazineId);
  return db
    .select({ id: checklistItems.id, move: checklistItems.move, role: checklistItems.role, text: checklistItems.text })
    .from(checklistItems)
    .where(and(eq(checklistItems.columnId, columnId), isNull(checklistItems.endedAt)))
    .orderBy(...inOrder);
}

/**
 * The lines that stand before one move of a question, with who ticked them in this round and why the actor cannot.
 * @param situation of the question, read for this actor: who may not see it has none
 */
export async function linesBefore(actor: Actor, situation: Situation, move: CheckedMove) {
  const rows = await db
    .select({ id: checklistItems.id, role: checklistItems.role, text: checklistItems.text, by: people.name, at: ticks.at })
    .from(checklistItems)
    .leftJoin(ticks, and(eq(ticks.itemId, checklistItems.id), eq(ticks.questionId, situation.questionId), eq(ticks.round, roundOf(situation.questionId))))
    .leftJoin(people, eq(people.id, ticks.byId))
    .where(and(eq(checklistItems.columnId, situation.columnId), eq(checklistItems.move, move), isNull(checklistItems.endedAt)))
    .orderBy(...inOrder);
  return rows.map((row) => ({ ...row, whyNot: whyNotTick(actor, situation, row.role) }));
}
/** The same where the page has not read how the question stands. Throws Missing when it is not the actor's to see. */
export const linesOf = async (actor: Actor, questionId: number, move: CheckedMove) => linesBefore(actor, await situationOf(db, actor, questionId), move);
export type Line = Awaited<ReturnType<typeof linesBefore>>[number];
