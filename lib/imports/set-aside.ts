// Pieces that are not to come in are set aside, one or a whole list of them, and can be taken up again. An import is given up as a whole.
import { and, eq, isNotNull, ne } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { imports, pieces } from "@/db/schema/imports";
import type { Actor } from "../actor";
import { rowId } from "../kit/typed";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { holdImport, holdPiece } from "./hold-import";
import { inView, isInTopic } from "./piece-filter";

export const settingAside = z.object({ pieceId: rowId });
export const settingAllAside = z.object({ importId: rowId, view: z.enum(["unsigned", "look", "here"]), topic: z.string().max(120).default("") });

/** Sets a piece aside. Throws a Refusal for one that has been taken. */
export async function setAside(actor: Actor, pieceId: number, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { piece } = await holdPiece(tx, actor, pieceId);
    if (piece.state === "taken" || piece.state === "taking") throw new Refusal("It has been taken already.");
    await tx.update(pieces).set({ state: "setAside", decidedAt: now, decidedById: actor.kind === "person" ? actor.id : null }).where(eq(pieces.id, pieceId));
  });
}

/** Takes it up again. */
export async function takeUp(actor: Actor, pieceId: number): Promise<void> {
  await db.transaction(async (tx) => {
    const { piece } = await holdPiece(tx, actor, pieceId);
    if (piece.state !== "setAside") return;
    await tx.update(pieces).set({ state: "open", decidedAt: null, decidedById: null }).where(eq(pieces.id, pieceId));
  });
}

/** Sets all of a list aside. Returns how many. */
export async function setAllAside(actor: Actor, { importId, view, topic }: z.output<typeof settingAllAside>, now = new Date()): Promise<number> {
  return db.transaction(async (tx) => {
    await holdImport(tx, actor, importId);
    const moved = await tx
      .update(pieces)
      .set({ state: "setAside", decidedAt: now, decidedById: actor.kind === "person" ? actor.id : null })
      .where(and(eq(pieces.importId, importId), inView[view], isInTopic(topic)))
      .returning({ id: pieces.id });
    return moved.length;
  });
}

/** Gives an import up: what was taken stays, the rest goes with its file. Refuses while pieces are being taken. */
export async function discardImport(actor: Actor, importId: number, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { fileName, magazineId } = await holdImport(tx, actor, importId);
    const [taking] = await tx.select({ id: pieces.id }).from(pieces).where(and(eq(pieces.importId, importId), eq(pieces.state, "taking"))).limit(1);
    if (taking) throw new Refusal("Its pieces are just being taken. Stop that first.");
    const [taken] = await tx.select({ id: pieces.id }).from(pieces).where(and(eq(pieces.importId, importId), isNotNull(pieces.questionId))).limit(1);
    // What was taken is told by its piece when the file comes again.
    if (taken) await tx.delete(pieces).where(and(eq(pieces.importId, importId), ne(pieces.state, "taken")));
    else await tx.delete(imports).where(eq(imports.id, importId));
    await record(tx, actor, { kind: "archiveDiscarded", at: now, magazineId, data: { file: fileName } });
  });
}
