// The job that reads an uploaded file and lays its pieces on the desk. It may be cut off and begin anew: what it had laid down is swept first.
import { createHash } from "node:crypto";
import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { importParts, imports, pieces } from "@/db/schema/imports";
import { columns, magazines } from "@/db/schema/magazine";
import { limits } from "../clippings/limits";
import { readFile } from "../clippings/read-file";
import { Unreadable } from "../clippings/unreadable";
import { erasedWords, sortingIn } from "../intake/erasing";
import type { Jobs } from "../jobs/queue";
import { storable } from "../kit/storable";
import { issueNames } from "./issue-names";
import { erasedAmong, maskedPiece } from "./erased-before";
import { knownIn, type Same, wordsKey } from "./known";
import { isUnsigned, lacking } from "./piece";
import { type Piece, piecesOf } from "./pieces-of";

/** So many are written at once. */
const batch = 40;

/** Reads the file. A file that cannot be read keeps the sentence why. */
export async function readArchive({ importId }: Jobs["readArchive"], now: Date): Promise<void> {
  const [row] = await db
    .select({ fileName: imports.fileName, uploadedAt: imports.uploadedAt, readAt: imports.readAt, refusal: imports.refusal, columnId: imports.columnId, magazineId: columns.magazineId, columnName: columns.name, timeZone: magazines.timeZone })
    .from(imports)
    .innerJoin(columns, eq(columns.id, imports.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .where(eq(imports.id, importId));
  if (!row?.uploadedAt || row.readAt || row.refusal !== null) return;
  await db.delete(pieces).where(eq(pieces.importId, importId));
  try {
    const { source, said } = await layDown(importId, row);
    await db.update(imports).set({ source, said, readAt: now }).where(eq(imports.id, importId));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    await db.transaction(async (tx) => {
      await tx.delete(pieces).where(eq(pieces.importId, importId));
      await tx.update(imports).set({ refusal: error.message, readAt: now }).where(eq(imports.id, importId));
    });
  }
  await db.delete(importParts).where(eq(importParts.importId, importId));
}

type Row = { fileName: string; columnId: number; magazineId: number; columnName: string; timeZone: string };

async function layDown(importId: number, { fileName, columnId, magazineId, columnName, timeZone }: Row) {
  const issues = await issueNames(db, magazineId);
  const asked = new Map<string, number>();
  let [posts, number, beyond] = [0, 0, 0];
  const held: Piece[] = [];
  /** One batch of what is held; a single post may hold thousands, and PostgreSQL takes only so many values at once. */
  const write = async () => {
    const laid = held.splice(0, batch).map((piece) => storable({ ...piece, key: shortKey(piece.key) }));
    await db.transaction(async (tx) => {
      await sortingIn(tx, columnId);
      const known = await knownIn(tx, magazineId, laid);
      const found = laid.map((piece) => ({ piece, same: known.find(piece) }));
      const gone = await erasedAmong(tx, found.flatMap(({ same }) => same?.questionId ?? []));
      const rows = found.map(({ piece, same }) => rowOf(same && gone.has(same.questionId) ? maskedPiece(piece) : piece, same));
      if (rows.length > 0) await tx.insert(pieces).values(rows);
    });
    await db.update(imports).set({ posts }).where(eq(imports.id, importId));
  };
  const rowOf = ({ key, fields, doubts, remarks, how, url, raw }: Piece, same: Same | null) => ({ importId, magazineId, number: (number += 1), key, fields, doubts: [...doubts, ...twice(asked, fields.question, number)], remarks, lacking: lacking(fields, issues), isUnsigned: isUnsigned(fields), how, url, raw, sameAsId: same?.questionId ?? null, sameBy: same?.by ?? null });
  const { source, passed, broken } = await readFile(await bytesOf(importId), fileName, async (post) => {
    posts += 1;
    const found = piecesOf(post, { columnName, timeZone });
    const room = limits.pieces - number - held.length;
    held.push(...found.slice(0, room));
    beyond += Math.max(0, found.length - room);
    while (held.length >= batch) await write();
  });
  await write();
  if (number === 0) throw new Unreadable("There is nothing in it that has been published.");
  return { source, said: [...(broken ? [broken] : []), ...passedOver([...passed]), ...(beyond > 0 ? [`It holds more than ${limits.pieces.toLocaleString("en-US")} pieces; the last ${beyond.toLocaleString("en-US")} were not read. Bring it in in parts.`] : [])] };
}

/** A key that an index takes, whatever a file has for one; its number within a post stays. */
const shortKey = (key: string): string => (key.length <= 500 ? key : createHash("sha256").update(key.replace(/ #\d+$/u, "")).digest("hex") + (/ #\d+$/u.exec(key)?.[0] ?? ""));

/** The same question once more in the same file. */
function twice(asked: Map<string, number>, question: string, number: number): string[] {
  const key = question === erasedWords ? "" : wordsKey(question);
  const first = key === "" ? undefined : asked.get(key);
  if (key !== "" && first === undefined) asked.set(key, number);
  return first === undefined ? [] : [`The same question stands in number ${first} of this file.`];
}

function passedOver(passed: [what: string, count: number][]): string[] {
  const counted = passed.map(([what, count]) => `${count.toLocaleString("en-US")} ${count === 1 ? what.replace(/s( |$)/u, "$1") : what}`);
  return counted.length === 0 ? [] : [`Passed over: ${counted.join(", ")}.`];
}

async function bytesOf(importId: number): Promise<Buffer> {
  const parts = await db.select({ at: importParts.at }).from(importParts).where(eq(importParts.importId, importId)).orderBy(asc(importParts.at));
  const read: Buffer[] = [];
  for (const { at } of parts) {
    const [part] = await db.select({ bytes: importParts.bytes }).from(importParts).where(and(eq(importParts.importId, importId), eq(importParts.at, at)));
    if (part) read.push(Buffer.from(part.bytes));
  }
  return Buffer.concat(read);
}
