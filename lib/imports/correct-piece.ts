// What was found in a file is put right by hand, before it is taken.
import { eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { pieces } from "@/db/schema/imports";
import type { Fields } from "../clippings/fields";
import type { Actor } from "../actor";
import { momentOf } from "../kit/wall-clock";
import { Refusal } from "../refusal";
import { type ArchiveDesk, archiveDesk } from "./archive-desk";
import { type HeldPiece, holdPiece } from "./hold-import";
import { type Known, knownIn } from "./known";
import { type Correcting, isUnsigned, lacking } from "./piece";

/** Saves the fields. What was in doubt has been looked at now. Throws a Refusal for a piece that is decided on, or a day that is none. */
export async function correctPiece(actor: Actor, input: Correcting, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { piece, held } = await holdPiece(tx, actor, input.pieceId);
    mustBeOpen(piece);
    const desk = await archiveDesk(tx, held.columnId);
    await correctIn(tx, piece, desk, await knownIn(tx, desk.magazine.id, [{ key: piece.key, fields: input }]), input, now);
  });
}

/**
 * Refuses a piece that is decided on. Asked before the archive is taken in hand: the job that takes marked pieces has the archive and waits
 * for them, so whoever held one and waited for the archive would stand in its way, and it in theirs.
 */
export function mustBeOpen({ state }: HeldPiece): void {
  if (state === "taken" || state === "taking") throw new Refusal("It has been taken already. Correct it as an answer of the archive.");
}

/** Of what a form sends, what is printed. */
const fieldsIn = ({ headline, deck, question, name, town, region, withheld, answer, bylines, bio, publishedAt, issue, topics, path, addresses }: Correcting): Fields => ({ headline, deck, question, name, town, region, withheld, answer, bylines, bio, publishedAt, issue, topics, path, addresses });

/** The same within a transaction of the caller's, who has made sure that it is open; returns the piece as it is now. */
export async function correctIn(tx: Tx, piece: HeldPiece, desk: ArchiveDesk, known: Known, input: Correcting, now: Date): Promise<HeldPiece> {
  const typed = fieldsIn(input);
  if (typed.publishedAt !== "") {
    const at = momentOf(typed.publishedAt, desk.magazine.timeZone);
    if (typeof at === "string") throw new Refusal(at, { publishedAt: at });
  }
  const same = known.find({ key: piece.key, fields: typed });
  const [saved] = await tx
    .update(pieces)
    .set({ fields: typed, lacking: lacking(typed, desk.issues), isUnsigned: isUnsigned(typed), lookedAt: now, refusal: null, state: "open", sameAsId: same?.questionId ?? null, sameBy: same?.by ?? null })
    .where(eq(pieces.id, piece.id))
    .returning();
  return saved!;
}
