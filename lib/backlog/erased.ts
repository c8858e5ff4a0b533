// What was erased at a reader's request stays erased when a sheet with it comes again: what that reader wrote before the erasure is overwritten
// as it is met. What they wrote later is new. The marks are those that mail is known by.
import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { erasureMarks, erasures } from "@/db/schema/readers";
import { sortingIn } from "../intake/erasing";
import { markOfSender } from "../mailroom/erased-before";

/** When each of these addresses was last erased in the magazine; those that never were are not in it. Waits for an erasure that is going on in the column. */
export async function erasedAddresses(tx: Tx, magazineId: number, columnId: number, addresses: readonly string[]): Promise<Map<string, Date>> {
  await sortingIn(tx, columnId);
  if (addresses.length === 0) return new Map();
  const byMark = new Map(addresses.map((address) => [markOfSender(address), address]));
  const rows = await tx
    .select({ mark: erasureMarks.mark, at: erasures.at })
    .from(erasureMarks)
    .innerJoin(erasures, eq(erasures.id, erasureMarks.erasureId))
    .where(and(eq(erasureMarks.magazineId, magazineId), inArray(erasureMarks.mark, [...byMark.keys()])));
  return new Map(rows.map(({ mark, at }) => [byMark.get(mark)!, at]));
}

export const erasedWhy = "Its reader has been erased at their own request, after the day it is of. Nothing of it is kept.";
/** What is left of the row. */
export const emptied = (now: Date) => ({ cells: [] as string[], address: null, erasedAt: now });
