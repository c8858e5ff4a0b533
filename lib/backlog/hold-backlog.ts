// Takes one backlog into a verb's hands.
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { backlogs } from "@/db/schema/backlog";
import { columns } from "@/db/schema/magazine";
import type { Actor } from "../actor";
import { may, must } from "../may";
import { Missing } from "../refusal";

export type HeldBacklog = typeof backlogs.$inferSelect & { magazineId: number };

/** The backlog, held until the transaction ends. Throws Missing to whoever does not bring any into its magazine. */
export async function holdBacklog(tx: Tx, actor: Actor, id: number): Promise<HeldBacklog> {
  const [row] = await tx.select({ held: backlogs, magazineId: columns.magazineId }).from(backlogs).innerJoin(columns, eq(columns.id, backlogs.columnId)).where(eq(backlogs.id, id)).for("update", { of: backlogs });
  if (!row || !may(actor, "bringBacklog", row.magazineId)) throw new Missing("This spreadsheet");
  return { ...row.held, magazineId: row.magazineId };
}

/** The magazine of the column. Throws Missing to whoever does not bring any into it. */
export async function mustBring(tx: Tx, actor: Actor, columnId: number): Promise<number> {
  const [column] = await tx.select({ magazineId: columns.magazineId }).from(columns).where(eq(columns.id, columnId));
  if (!column) throw new Missing("This column");
  must(actor, "bringBacklog", column.magazineId);
  return column.magazineId;
}
