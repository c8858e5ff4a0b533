// Pieces are confirmed: one at once, or all that are complete, which a job then takes one batch after the other.
import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { imports, pieces } from "@/db/schema/imports";
import type { Actor, Person } from "../actor";
import { enqueue, type Jobs } from "../jobs/queue";
import { rowId } from "../kit/typed";
import { stale } from "../magazine/stale";
import { may } from "../may";
import { personBehind } from "../people/person";
import { announce } from "../publishing/announce";
import { Refusal } from "../refusal";
import { archiveDesk } from "./archive-desk";
import { correctIn, mustBeOpen } from "./correct-piece";
import { holdImport, holdPiece } from "./hold-import";
import { knownIn } from "./known";
import type { Correcting } from "./piece";
import { isComplete, isInTopic } from "./piece-filter";
import { takeIn } from "./take-in";

export const takingAll = z.object({ importId: rowId, topic: z.string().max(120).default(""), unsigned: z.literal("on").optional().transform((tick) => tick === "on") });

/** So many are taken in one transaction. */
const batch = 20;

/** Saves what was corrected and takes the piece. Throws a Refusal with the sentence why it cannot be taken; then nothing is saved. */
export async function takePiece(actor: Person, input: Correcting & { anyway?: boolean }, now = new Date()): Promise<number> {
  return db.transaction(async (tx) => {
    const { piece, held } = await holdPiece(tx, actor, input.pieceId);
    mustBeOpen(piece);
    const desk = await archiveDesk(tx, held.columnId);
    const known = await knownIn(tx, held.magazineId, [{ key: piece.key, fields: input }]);
    const corrected = await correctIn(tx, piece, desk, known, input, now);
    const taken = await takeIn(tx, actor, desk, corrected, { fileName: held.fileName, known, anyway: input.anyway }, now);
    await stale(tx, { magazineId: held.magazineId });
    await announce(tx, [taken]);
    return taken.questionId;
  });
}

/** Marks all that are complete; a job takes them. Returns how many; refuses where there are none. */
export async function takeAll(actor: Actor, { importId, topic, unsigned }: z.output<typeof takingAll>): Promise<number> {
  return db.transaction(async (tx) => {
    await holdImport(tx, actor, importId);
    const byId = actor.kind === "person" ? actor.id : null;
    const marked = await tx
      .update(pieces)
      .set({ state: "taking", refusal: null, decidedById: byId })
      .where(and(eq(pieces.importId, importId), isComplete, unsigned ? undefined : eq(pieces.isUnsigned, false), isInTopic(topic)))
      .returning({ id: pieces.id });
    if (marked.length === 0) throw new Refusal("None of these is complete.");
    await enqueue(tx, "takePieces", { importId }, { key: `takePieces:${importId}` });
    return marked.length;
  });
}

/** Those that are marked and not yet taken are to be decided again. */
export async function stopTaking(actor: Actor, importId: number): Promise<void> {
  await db.transaction(async (tx) => {
    await holdImport(tx, actor, importId);
    await tx.update(pieces).set({ state: "open", decidedById: null }).where(and(eq(pieces.importId, importId), eq(pieces.state, "taking")));
  });
}

/** The job: takes what is marked, until nothing is. Cut off, it goes on with what is left. */
export async function takeMarked({ importId }: Jobs["takePieces"], now: () => Date = () => new Date()): Promise<void> {
  while (await db.transaction((tx) => takeBatch(tx, importId, now())));
}

/** @returns false when none was left */
async function takeBatch(tx: Tx, importId: number, now: Date): Promise<boolean> {
  const [held] = await tx.select().from(imports).where(eq(imports.id, importId));
  if (!held) return false;
  const desk = await archiveDesk(tx, held.columnId);
  const marked = await tx.select().from(pieces).where(and(eq(pieces.importId, importId), eq(pieces.state, "taking"))).orderBy(asc(pieces.number)).limit(batch).for("update");
  if (marked.length === 0) return false;
  const known = await knownIn(tx, desk.magazine.id, marked);
  const taken = [];
  for (const piece of marked) {
    const actor = piece.decidedById === null ? null : await personBehind(tx, piece.decidedById);
    try {
      if (!actor || !may(actor, "importArchive", desk.magazine.id)) throw new Refusal("Who confirmed it may no longer bring archives in.");
      taken.push(await takeIn(tx, actor, desk, piece, { fileName: held.fileName, known }, now));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const same = known.find(piece);
      await tx.update(pieces).set({ state: "open", refusal: same ? null : error.message, sameAsId: same?.questionId ?? null, sameBy: same?.by ?? null, decidedById: null }).where(eq(pieces.id, piece.id));
    }
  }
  if (taken.length > 0) {
    await stale(tx, { magazineId: desk.magazine.id });
    await announce(tx, taken);
  }
  return true;
}
