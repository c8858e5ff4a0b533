// For tests of imports: a file sent to the desk slice by slice and read, as the browser and the mailroom do. Only tests import this.
import { eq } from "drizzle-orm";
import { db } from "./client";
import { pieces } from "./schema/imports";
import { questions } from "./schema/questions";
import type { Person } from "@/lib/actor";
import { beginImport } from "@/lib/imports/begin-import";
import { beginning } from "@/lib/imports/import";
import { type Correcting, correcting } from "@/lib/imports/piece";
import { putSlice } from "@/lib/imports/put-slice";
import { readArchive } from "@/lib/imports/read-archive";
import { takeAll, takeMarked } from "@/lib/imports/take-pieces";
import { toCopy } from "@/lib/text/copy";

/** Sends a file in two slices. */
export async function send(actor: Person, columnId: number, name: string, file: Buffer | string): Promise<number> {
  const bytes = Buffer.from(file);
  const begun = beginning.parse({ columnId, fileName: name, size: bytes.length, begins: bytes.subarray(0, 100).toString("base64") });
  const { importId } = await beginImport(actor, begun);
  const half = Math.ceil(bytes.length / 2);
  await putSlice(actor, importId, 0, bytes.subarray(0, half));
  await putSlice(actor, importId, half, bytes.subarray(half));
  return importId;
}

/** The same, and has it read. */
export async function bringIn(actor: Person, columnId: number, name: string, file: Buffer | string): Promise<number> {
  const importId = await send(actor, columnId, name, file);
  await readArchive({ importId }, new Date());
  return importId;
}

/** Everything complete is confirmed, and the job runs. Returns how many were confirmed. */
export async function takeAllOf(actor: Person, importId: number, more: { unsigned?: true; topic?: string } = {}): Promise<number> {
  const count = await takeAll(actor, { importId, topic: "", unsigned: false, ...more });
  await takeMarked({ importId });
  return count;
}

export const questionsOf = (columnId: number) => db.select().from(questions).where(eq(questions.columnId, columnId)).orderBy(questions.number);
export const piecesOfImport = (importId: number) => db.select().from(pieces).where(eq(pieces.importId, importId)).orderBy(pieces.number);

/** What the form of a piece sends when nothing is changed in it but `more`. */
export async function typed(pieceId: number, more: Record<string, unknown> = {}): Promise<Correcting> {
  const [piece] = await db.select().from(pieces).where(eq(pieces.id, pieceId));
  const { answer, bio, bylines, addresses, withheld, ...fields } = piece!.fields;
  return correcting.parse({ pieceId: String(pieceId), ...fields, answer: JSON.stringify(answer), bio: bio ? toCopy(bio) : "", bylines: bylines.join("\n"), addresses: addresses.join("\n"), ...(withheld ? { withheld: "on" } : {}), ...more });
}
