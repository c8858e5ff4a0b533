// The addresses readers know. Plainly public.
import { eq, isNotNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { pageStands, publications } from "@/db/schema/publishing";

/** Every address readers know: live or withdrawn. For the address book and the sitemap. */
export async function addresses() {
  const rows = await db
    .select({
      column: columns.path,
      path: publications.path,
      magazine: magazines.handle,
      magazineId: magazines.id,
      live: sql<boolean>`bool_or(${pageStands})`,
      changedAt: sql<Date>`max(${publications.wentLiveAt})`.mapWith(publications.wentLiveAt),
    })
    .from(publications)
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .where(isNotNull(publications.wentLiveAt))
    .groupBy(columns.path, publications.path, magazines.handle, magazines.id);
  return rows;
}
