// Two addresses of one person: from then on they are one reader, listed under the one chosen. It can be parted again.
import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { readers } from "@/db/schema/readers";
import type { Person } from "../actor";
import { must } from "../may";
import { Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";
import { holdReader } from "./queries";
import { addressKey, type merging, type mergingByAddress, type unmerging } from "./reader";

/** The readers of these ids, in hand until the transaction ends. Throws Missing for one that is not the actor's to put together. */
async function hold(tx: Tx, actor: Person, ids: number[]) {
  const rows = await tx.select().from(readers).where(inArray(readers.id, ids)).orderBy(asc(readers.id)).for("update");
  return ids.map((id) => {
    const row = rows.find((one) => one.id === id);
    if (!row) throw new Missing("This reader");
    must(actor, "mergeReaders", row.magazineId);
    return row;
  });
}

/** Puts a reader, with whoever was put with it before, together with another of the same magazine. Throws Refusal, Missing. */
export async function merge(actor: Person, { readerId, into }: z.output<typeof merging>, now = new Date()): Promise<void> {
  if (readerId === into) throw new Refusal("These are one reader already.");
  await db.transaction(async (tx) => {
    const [from, to] = (await hold(tx, actor, [readerId, into])) as [typeof readers.$inferSelect, typeof readers.$inferSelect];
    if (from.magazineId !== to.magazineId) throw new Missing("This reader");
    if (from.erasedAt || to.erasedAt) throw new Refusal("Of a reader who was erased nothing is left that could be put with another.");
    if (from.mergedIntoId !== null || to.mergedIntoId !== null) throw new Refusal("Somebody else has just put one of them with another reader. Look again.");
    await tx.update(readers).set({ mergedIntoId: into }).where(or(eq(readers.id, readerId), eq(readers.mergedIntoId, readerId)));
    await tx.update(readers).set({ lastAt: sql`greatest(${readers.lastAt}, ${from.lastAt.toISOString()}::timestamptz)` }).where(eq(readers.id, into));
    await record(tx, actor, { kind: "readersMerged", at: now, magazineId: to.magazineId, data: { from: readerId, into } });
  });
}

/** The same for an address as somebody types it. Refuses one that nobody has written from. */
export async function mergeByAddress(actor: Person, { into, address }: z.output<typeof mergingByAddress>, now = new Date()): Promise<void> {
  const { person, magazine } = await holdReader(actor, into);
  must(actor, "mergeReaders", magazine.id);
  const [other] = await db.select({ id: readers.id }).from(readers).where(and(eq(readers.magazineId, magazine.id), eq(readers.address, addressKey(address))));
  const no = !other ? "Nobody has written to this magazine from that address." : person.some(({ id }) => id === other.id) ? "That is this reader’s address already." : false;
  if (no) throw new Refusal(no, { address: no });
  await merge(actor, { readerId: other!.id, into: person[0]!.id }, now);
}

/** Parts one address from the reader it was put with. Throws Refusal, Missing. */
export async function unmerge(actor: Person, { readerId }: z.output<typeof unmerging>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const [from] = await hold(tx, actor, [readerId]);
    if (from!.erasedAt) throw new Refusal("This reader has been erased.");
    if (from!.mergedIntoId === null) throw new Refusal("It stands by itself already.");
    await tx.update(readers).set({ mergedIntoId: null }).where(eq(readers.id, readerId));
    await record(tx, actor, { kind: "readersUnmerged", at: now, magazineId: from!.magazineId, data: { from: readerId, into: from!.mergedIntoId } });
  });
}
