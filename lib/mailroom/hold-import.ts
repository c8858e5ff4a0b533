// Takes one import into a verb's hands.
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { mailImports } from "@/db/schema/mailroom";
import type { Actor } from "../actor";
import { may, must } from "../may";
import { Missing } from "../refusal";

/** The import, held until the transaction ends. Throws Missing to whoever does not handle mail in its magazine. */
export async function holdImport(tx: Tx, actor: Actor, id: number): Promise<typeof mailImports.$inferSelect> {
  const [row] = await tx.select({ held: mailImports, magazineId: columns.magazineId }).from(mailImports).innerJoin(columns, eq(columns.id, mailImports.columnId)).where(eq(mailImports.id, id)).for("update", { of: mailImports });
  if (!row || !may(actor, "handleMail", row.magazineId)) throw new Missing("This import");
  return row.held;
}

/** The magazine of the column. Throws Missing to whoever does not handle mail there. */
export async function mustTakeMail(tx: Tx, actor: Actor, columnId: number): Promise<number> {
  const [column] = await tx.select({ magazineId: columns.magazineId }).from(columns).where(eq(columns.id, columnId));
  if (!column) throw new Missing("This column");
  must(actor, "handleMail", column.magazineId);
  return column.magazineId;
}
