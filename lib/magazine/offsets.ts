// How a magazine and its columns count due days back from an issue, as it is kept.
import { and, eq, isNull } from "drizzle-orm";
import type { Reads, Tx } from "@/db/client";
import { dueOffsets } from "@/db/schema/magazine";
import type { OffsetRow } from "./due-days";

/** Everything the magazine has set. */
export const offsetRows = (reads: Reads, magazineId: number): Promise<OffsetRow[]> =>
  reads.select({ columnId: dueOffsets.columnId, what: dueOffsets.what, anchor: dueOffsets.anchor, days: dueOffsets.days }).from(dueOffsets).where(eq(dueOffsets.magazineId, magazineId));

/** Puts rows in place of those of the column, or of the magazine itself. */
export async function putOffsets(tx: Tx, magazineId: number, columnId: number | null, rows: OffsetRow[]): Promise<void> {
  await tx.delete(dueOffsets).where(and(eq(dueOffsets.magazineId, magazineId), columnId === null ? isNull(dueOffsets.columnId) : eq(dueOffsets.columnId, columnId)));
  if (rows.length > 0) await tx.insert(dueOffsets).values(rows.map((row) => ({ magazineId, ...row })));
}
