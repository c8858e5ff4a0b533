// For tests of backlogs: a sheet sent to the desk slice by slice and read, as the browser and the mailroom do. Only tests import this.
import { asc, eq } from "drizzle-orm";
import { db } from "./client";
import { backlogRows, backlogs, type SheetMapping } from "./schema/backlog";
import type { Person } from "@/lib/actor";
import { beginning, mapping } from "@/lib/backlog/backlog";
import { beginBacklog } from "@/lib/backlog/begin-backlog";
import { bringIn } from "@/lib/backlog/bring-in";
import { confirm } from "@/lib/backlog/confirm";
import { putSlice } from "@/lib/backlog/put-slice";
import { readBacklog } from "@/lib/backlog/read-backlog";

/** Sends a file in two slices, and has it read. */
export async function sendSheet(actor: Person, columnId: number, name: string, file: Buffer | string, now: Date): Promise<number> {
  const bytes = Buffer.from(file);
  const { importId } = await beginBacklog(actor, beginning.parse({ columnId, fileName: name, size: bytes.length, begins: bytes.subarray(0, 100).toString("base64") }), now);
  const half = Math.ceil(bytes.length / 2);
  await putSlice(actor, importId, 0, bytes.subarray(0, half), now);
  await putSlice(actor, importId, half, bytes.subarray(half), now);
  await readBacklog({ backlogId: importId }, now);
  return importId;
}

export const backlogOf = async (id: number) => (await db.select().from(backlogs).where(eq(backlogs.id, id)))[0]!;
export const rowsOfBacklog = (id: number) => db.select().from(backlogRows).where(eq(backlogRows.backlogId, id)).orderBy(asc(backlogRows.number));

/** What the form sends when what was guessed is right, but for `more`. */
export async function typedMapping(id: number, more: Partial<SheetMapping> & { do?: "look" | "bring" } = {}) {
  const { mapping: guessed } = await backlogOf(id);
  const { fields, order, channel, leaveOut, do: what = "bring" } = { ...guessed!, ...more };
  return mapping.parse({ importId: String(id), fields: fields.map((field) => field ?? ""), order, channel, offered: leaveOut, comes: [], do: what });
}

/** The same, confirmed and brought in. */
export async function bringSheet(actor: Person, columnId: number, name: string, file: Buffer | string, now: Date, more: Partial<SheetMapping> = {}): Promise<number> {
  const id = await sendSheet(actor, columnId, name, file, now);
  await confirm(actor, await typedMapping(id, more), now);
  await bringIn({ backlogId: id }, now);
  return id;
}
