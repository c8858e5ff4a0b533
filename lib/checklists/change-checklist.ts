// A chief writes a column's checklist, line by line. A line that was ended keeps its ticks, in the log and in old rounds.
import { and, asc, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { checklistItems } from "@/db/schema/notes";
import type { Actor } from "../actor";
import { must } from "../may";
import { Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";
import { type addingItem, type endingItem, mostItems, type movingItem } from "./item";

async function change(actor: Actor, columnId: number, now: Date, write: (tx: Tx) => Promise<void>): Promise<void> {
  await db.transaction(async (tx) => {
    const [column] = await tx.select({ magazineId: columns.magazineId, name: columns.name }).from(columns).where(eq(columns.id, columnId)).for("update");
    if (!column) throw new Missing("This column");
    must(actor, "editSettings", column.magazineId);
    await write(tx);
    await record(tx, actor, { kind: "checklistChanged", at: now, magazineId: column.magazineId, data: { name: column.name } });
  });
}

const standing = (tx: Tx, columnId: number) =>
  tx.select().from(checklistItems).where(and(eq(checklistItems.columnId, columnId), isNull(checklistItems.endedAt))).orderBy(asc(checklistItems.position), asc(checklistItems.id));

/** Adds a line at the end. Throws Missing to anybody but a chief; refuses more lines than anybody reads. */
export const addItem = (actor: Actor, { columnId, ...item }: z.output<typeof addingItem>, now = new Date()): Promise<void> =>
  change(actor, columnId, now, async (tx) => {
    const items = await standing(tx, columnId);
    if (items.length >= mostItems) throw new Refusal(`A checklist has room for ${mostItems} lines. End one first.`);
    await tx.insert(checklistItems).values({ columnId, ...item, position: (items.at(-1)?.position ?? 0) + 1 });
  });

/** Ends a line: it is asked for no longer. */
export const endItem = (actor: Actor, { columnId, itemId }: z.output<typeof endingItem>, now = new Date()): Promise<void> =>
  change(actor, columnId, now, async (tx) => {
    const ended = await tx.update(checklistItems).set({ endedAt: now }).where(and(eq(checklistItems.id, itemId), eq(checklistItems.columnId, columnId), isNull(checklistItems.endedAt))).returning({ id: checklistItems.id });
    if (ended.length === 0) throw new Refusal("This line has been ended already.");
  });

/** Moves a line one place up, or down, among those before the same move. At the end it stays where it is. */
export const moveItem = (actor: Actor, { columnId, itemId, up }: z.output<typeof movingItem>, now = new Date()): Promise<void> =>
  change(actor, columnId, now, async (tx) => {
    const items = await standing(tx, columnId);
    const at = items.findIndex(({ id }) => id === itemId);
    const beside = (item: (typeof items)[number] | undefined) => item?.move === items[at]?.move;
    const to = up ? items.findLastIndex((item, place) => place < at && beside(item)) : items.findIndex((item, place) => place > at && beside(item));
    if (at < 0 || to < 0) return;
    [items[at], items[to]] = [items[to]!, items[at]!];
    for (const [position, { id }] of items.entries()) await tx.update(checklistItems).set({ position: position + 1 }).where(eq(checklistItems.id, id));
  });
