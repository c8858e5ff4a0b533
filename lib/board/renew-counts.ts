// Votes do not print pages: of a thousand in a minute each would. The printed counts follow every ten minutes, and only where one changed.
import { inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { boardEntries } from "@/db/schema/board";
import { columns } from "@/db/schema/magazine";
import { stale } from "../magazine/stale";

/** True in the minutes in which counts are brought before readers. */
export const isTimeToRenew = (now: Date): boolean => now.getUTCMinutes() % 10 === 0;

/** Has the boards printed anew whose counts are behind. */
export async function renewCounts(): Promise<void> {
  await db.transaction(async (tx) => {
    const behind = await tx.update(boardEntries).set({ shown: sql`${boardEntries.wondered}` }).where(sql`${boardEntries.wondered} <> ${boardEntries.shown}`).returning({ columnId: boardEntries.columnId });
    if (behind.length === 0) return;
    const magazines = await tx.selectDistinct({ id: columns.magazineId }).from(columns).where(inArray(columns.id, behind.map(({ columnId }) => columnId)));
    for (const { id } of magazines) await stale(tx, { magazineId: id });
  });
}
