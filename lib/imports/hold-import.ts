// Takes an import, or a piece of one, into a verb's hands.
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { imports, pieces } from "@/db/schema/imports";
import { columns } from "@/db/schema/magazine";
import type { Actor } from "../actor";
import { may, must } from "../may";
import { Missing } from "../refusal";

export type HeldImport = typeof imports.$inferSelect & { magazineId: number };
export type HeldPiece = typeof pieces.$inferSelect;

/** The import, held until the transaction ends. Throws Missing to whoever does not bring archives into its magazine. */
export async function holdImport(tx: Tx, actor: Actor, id: number): Promise<HeldImport> {
  const [row] = await tx.select({ held: imports, magazineId: columns.magazineId }).from(imports).innerJoin(columns, eq(columns.id, imports.columnId)).where(eq(imports.id, id)).for("update", { of: imports });
  if (!row || !may(actor, "importArchive", row.magazineId)) throw new Missing("This import");
  return { ...row.held, magazineId: row.magazineId };
}

/** The piece with its import, both held. Throws Missing in the same way. */
export async function holdPiece(tx: Tx, actor: Actor, id: number): Promise<{ piece: HeldPiece; held: HeldImport }> {
  const [found] = await tx.select({ importId: pieces.importId }).from(pieces).where(eq(pieces.id, id));
  if (!found) throw new Missing("This piece");
  const held = await holdImport(tx, actor, found.importId);
  const [piece] = await tx.select().from(pieces).where(and(eq(pieces.id, id), eq(pieces.importId, held.id))).for("update");
  if (!piece) throw new Missing("This piece");
  return { piece, held };
}

/** The magazine of the column. Throws Missing to whoever does not bring archives into it. */
export async function mustImport(tx: Tx, actor: Actor, columnId: number): Promise<number> {
  const [column] = await tx.select({ magazineId: columns.magazineId }).from(columns).where(eq(columns.id, columnId));
  if (!column) throw new Missing("This column");
  must(actor, "importArchive", column.magazineId);
  return column.magazineId;
}
