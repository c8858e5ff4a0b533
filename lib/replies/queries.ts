// The reads of what columns keep ready.
import { and, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { savedReplies } from "@/db/schema/mail";
import type { Person } from "../actor";
import { dayCount, monthsToPrint } from "../mail/values";
import { magazinesWhere, must } from "../may";
import { Missing } from "../refusal";
import type { ReplyUse } from "../words";
import { type Filled, type Reason, type Reply, usualReasons } from "./reply";

/** What one column keeps ready, and what of the blanks is the same for all of its readers. */
export type Ready = { columnId: number; replies: Reply[]; reasons: readonly Reason[]; values: Filled };
type Row = Pick<typeof savedReplies.$inferSelect, "id" | "use" | "name" | "body" | "tells">;

const repliesIn = (rows: Row[]): Reply[] => rows.filter(({ use }) => use === "reply").map(({ id, name, body }) => ({ id, name, body }));
function reasonsIn(rows: Row[]): readonly Reason[] {
  const own = rows.filter(({ use }) => use === "decline").map(({ id, name, body, tells }) => ({ id, name, body, tells }));
  return own.length > 0 ? own : usualReasons;
}

/** What is kept ready in each of these columns, as far as the person may write its letters. */
export async function readyIn(actor: Person, columnIds: readonly number[]): Promise<Ready[]> {
  const ids = [...new Set(columnIds)];
  if (ids.length === 0) return [];
  const found = await db
    .select({
      columnId: columns.id,
      column: columns.name,
      promiseDays: columns.promiseDays,
      monthsFrom: columns.monthsToPrintFrom,
      monthsTo: columns.monthsToPrintTo,
      magazine: magazines.name,
      kept: sql<Row[]>`coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'use', r.use, 'name', r.name, 'body', r.body, 'tells', r.tells) order by r.position, r.id) from ${savedReplies} r where r.column_id = ${columns.id}), '[]')`,
    })
    .from(columns)
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .where(and(inArray(columns.id, ids), inArray(columns.magazineId, magazinesWhere(actor, "writeLetters"))));
  return found.map(({ columnId, column, magazine, promiseDays, kept, ...months }) => ({ columnId, replies: repliesIn(kept), reasons: reasonsIn(kept), values: { column, magazine, editor: actor.name, days: dayCount(promiseDays), months: monthsToPrint(months) } }));
}

/** A column by its address with what it keeps ready, for those who keep it. Throws Missing to anybody else. */
export async function repliesPage(actor: Person, handle: string, path: string) {
  const [row] = await db.select({ column: columns, magazine: { id: magazines.id, name: magazines.name, handle: magazines.handle } }).from(columns).innerJoin(magazines, eq(magazines.id, columns.magazineId)).where(and(eq(magazines.handle, handle), eq(columns.path, path)));
  if (!row) throw new Missing("This column");
  must(actor, "keepReplies", row.magazine.id);
  const [ready] = await readyIn(actor, [row.column.id]);
  if (!ready) throw new Missing("This column");
  return { ...row, ...ready };
}

/** The reason of this name in each of these columns that has one, by column. */
export async function reasonsNamed(columnIds: readonly number[], name: string): Promise<Map<number, Reason>> {
  const ids = [...new Set(columnIds)];
  const rows = await db.select().from(savedReplies).where(and(inArray(savedReplies.columnId, ids), eq(savedReplies.use, "decline" satisfies ReplyUse)));
  const found = ids.map((id) => [id, reasonsIn(rows.filter(({ columnId }) => columnId === id)).find((reason) => reason.name === name)] as const);
  return new Map(found.flatMap(([id, reason]) => (reason ? [[id, reason]] : [])));
}
