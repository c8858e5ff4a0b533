// An editor keeps a column’s saved replies and reasons: adds, rewords, moves and takes away. What was told with one before is not touched.
import { and, asc, eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { savedReplies } from "@/db/schema/mail";
import type { Person } from "../actor";
import { must } from "../may";
import { lookAgain, Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";
import type { ReplyUse } from "../words";
import { type addingReply, type changingReply, mostReplies, type namingReply, usualReasons } from "./reply";

type Row = typeof savedReplies.$inferSelect;
type Of = { columnId: number; use: ReplyUse };

/** Holds the column and hands over what it keeps; a column that goes by the usual reasons gets them as its own before the first is changed. */
async function change(actor: Person, { columnId, use }: Of, now: Date, write: (tx: Tx, rows: Row[]) => Promise<string>): Promise<void> {
  await db.transaction(async (tx) => {
    const [column] = await tx.select({ magazineId: columns.magazineId, name: columns.name }).from(columns).where(eq(columns.id, columnId)).for("update");
    if (!column) throw new Missing("This column");
    must(actor, "keepReplies", column.magazineId);
    let rows = await standing(tx, { columnId, use });
    if (rows.length === 0 && use === "decline") {
      await tx.insert(savedReplies).values(usualReasons.map(({ name, body, tells }, position) => ({ columnId, use, name, body, tells, position, changedAt: now })));
      rows = await standing(tx, { columnId, use });
    }
    const what = await write(tx, rows);
    await record(tx, actor, { kind: "columnChanged", at: now, magazineId: column.magazineId, data: { what, name: column.name } });
  });
}

const standing = (tx: Tx, { columnId, use }: Of) => tx.select().from(savedReplies).where(and(eq(savedReplies.columnId, columnId), eq(savedReplies.use, use))).orderBy(asc(savedReplies.position), asc(savedReplies.id));
const called = (use: ReplyUse, name: string) => `the ${use === "reply" ? "saved reply" : "reason to decline"} “${name}”`;
const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

function named(rows: Row[], was: string): Row {
  const row = rows.find(({ name }) => name === was);
  if (!row) throw new Refusal("Somebody has renamed it or taken it away meanwhile. Look again.");
  return row;
}
function free(rows: Row[], name: string, but?: Row) {
  if (rows.some((row) => row !== but && same(row.name, name))) throw new Refusal(lookAgain, { name: "There is one of this name already." });
}

/** Adds one at the end. */
export const addReply = (actor: Person, { columnId, use, name, body, tells }: z.output<typeof addingReply>, now = new Date()): Promise<void> =>
  change(actor, { columnId, use }, now, async (tx, rows) => {
    if (rows.length >= mostReplies) throw new Refusal(`There is room for ${mostReplies}. Take one away first.`);
    free(rows, name);
    await tx.insert(savedReplies).values({ columnId, use, name, body, tells, position: (rows.at(-1)?.position ?? 0) + 1, changedAt: now, changedById: actor.id });
    return called(use, name);
  });

/** Gives one other words or another name. */
export const changeReply = (actor: Person, { columnId, use, was, name, body, tells }: z.output<typeof changingReply>, now = new Date()): Promise<void> =>
  change(actor, { columnId, use }, now, async (tx, rows) => {
    const row = named(rows, was);
    free(rows, name, row);
    await tx.update(savedReplies).set({ name, body, tells, changedAt: now, changedById: actor.id }).where(eq(savedReplies.id, row.id));
    return called(use, name);
  });

/** Takes one away. The last reason stays: without any the usual ones would be back. */
export const removeReply = (actor: Person, { columnId, use, was }: z.output<typeof namingReply>, now = new Date()): Promise<void> =>
  change(actor, { columnId, use }, now, async (tx, rows) => {
    const row = named(rows, was);
    if (use === "decline" && rows.length === 1) throw new Refusal("One reason has to stay. Reword it instead.");
    await tx.delete(savedReplies).where(eq(savedReplies.id, row.id));
    return `${called(use, was)} (taken away)`;
  });

/** Moves one a place up. At the top it stays where it is. */
export const moveReply = (actor: Person, { columnId, use, was }: z.output<typeof namingReply>, now = new Date()): Promise<void> =>
  change(actor, { columnId, use }, now, async (tx, rows) => {
    const at = rows.indexOf(named(rows, was));
    if (at > 0) [rows[at - 1], rows[at]] = [rows[at]!, rows[at - 1]!];
    for (const [position, { id }] of rows.entries()) await tx.update(savedReplies).set({ position }).where(eq(savedReplies.id, id));
    return `the order of ${called(use, was)}`;
  });
