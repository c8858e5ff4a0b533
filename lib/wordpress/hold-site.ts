// Takes a column's site into a verb's hands.
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { wordpressSites } from "@/db/schema/wordpress";
import type { Actor } from "../actor";
import { must } from "../may";
import { Missing } from "../refusal";

/** The column's name and its site, both held until the transaction ends; the site is null when it has none. Throws Missing to anybody but a chief of the column's magazine. */
export async function holdColumn(tx: Tx, actor: Actor, magazineId: number, columnId: number): Promise<{ name: string; site: typeof wordpressSites.$inferSelect | null }> {
  must(actor, "editSettings", magazineId);
  const [column] = await tx.select({ name: columns.name }).from(columns).where(and(eq(columns.id, columnId), eq(columns.magazineId, magazineId))).for("update");
  if (!column) throw new Missing("This column");
  const [site] = await tx.select().from(wordpressSites).where(eq(wordpressSites.columnId, columnId)).for("update");
  return { name: column.name, site: site ?? null };
}

/** The same, where there has to be a site. */
export async function holdSite(tx: Tx, actor: Actor, magazineId: number, columnId: number): Promise<{ name: string; site: typeof wordpressSites.$inferSelect }> {
  const { name, site } = await holdColumn(tx, actor, magazineId, columnId);
  if (!site) throw new Missing("This site");
  return { name, site };
}
