// Pages have changed: a job, in the same transaction, will tell search engines of them where the magazine wants it.
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { enqueue } from "../jobs/queue";

/** Asks that search engines look at these addresses of one answer, and at the front of its column. Nothing is written where it is off. */
export async function announce(tx: Tx, pages: { columnId: number; path: string }[]): Promise<void> {
  for (const columnId of new Set(pages.map((page) => page.columnId))) {
    const [column] = await tx.select({ path: columns.path, magazineId: columns.magazineId, key: magazines.indexNowKey }).from(columns).innerJoin(magazines, eq(magazines.id, columns.magazineId)).where(eq(columns.id, columnId));
    if (!column?.key) continue;
    const paths = new Set([...pages.filter((page) => page.columnId === columnId).map(({ path }) => `/${column.path}/${path}`), `/${column.path}`]);
    await enqueue(tx, "announce", { magazineId: column.magazineId, paths: [...paths] }, { canWait: true });
  }
}
