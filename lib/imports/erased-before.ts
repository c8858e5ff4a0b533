// A file that is brought in again still names whoever was erased since: of such a piece nothing is laid down but that it is here already.
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { askers } from "@/db/schema/intake";
import { readers } from "@/db/schema/readers";
import { erasedWords } from "../intake/erasing";
import type { Piece } from "./pieces-of";

/** Of these questions, those whose reader was erased. */
export async function erasedAmong(tx: Tx, questionIds: readonly number[]): Promise<ReadonlySet<number>> {
  if (questionIds.length === 0) return new Set();
  const rows = await tx.select({ id: askers.questionId }).from(askers).innerJoin(readers, eq(readers.id, askers.readerId)).where(and(inArray(askers.questionId, [...questionIds]), isNotNull(readers.erasedAt)));
  return new Set(rows.map(({ id }) => id));
}

/** The piece without words and credit of whoever asked, and without the post they stand in. */
export const maskedPiece = <P extends Pick<Piece, "fields" | "raw" | "doubts" | "remarks">>(piece: P): P => ({
  ...piece,
  raw: "",
  doubts: [],
  remarks: ["Its reader was erased since, so nothing of what the file says of them is kept."],
  fields: { ...piece.fields, name: "", town: "", region: "", withheld: true, question: erasedWords },
});
