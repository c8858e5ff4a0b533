// One more slice of a file that is being uploaded.
import { createHash } from "node:crypto";
import { and, asc, eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { importParts, imports } from "@/db/schema/imports";
import type { Actor } from "../actor";
import { enqueue } from "../jobs/queue";
import { Refusal } from "../refusal";
import { holdImport } from "./hold-import";

/**
 * Keeps the bytes that begin at `at`; with the last of them the mailroom begins to read the file. A slice that does not follow on what is
 * there, because it came twice or an answer was lost, changes nothing.
 * @returns how many bytes are there: where the browser goes on
 */
export function putSlice(actor: Actor, importId: number, at: number, bytes: Buffer, now = new Date()): Promise<{ uploaded: number }> {
  return db.transaction(async (tx) => {
    const { size, uploaded, uploadedAt } = await holdImport(tx, actor, importId);
    if (uploadedAt || at !== uploaded || bytes.length === 0) return { uploaded };
    const reached = uploaded + bytes.length;
    if (reached > size) throw new Refusal("The file has grown while it was being sent. Choose it again.");
    await tx.insert(importParts).values({ importId, at, bytes });
    const isWhole = reached === size;
    await tx.update(imports).set({ uploaded: reached, ...(isWhole ? { uploadedAt: now, contentHash: await hashOf(tx, importId) } : {}) }).where(eq(imports.id, importId));
    if (isWhole) await enqueue(tx, "readArchive", { importId }, { key: `readArchive:${importId}` });
    return { uploaded: reached };
  });
}

async function hashOf(tx: Tx, importId: number): Promise<string> {
  const hash = createHash("sha256");
  const parts = await tx.select({ at: importParts.at }).from(importParts).where(eq(importParts.importId, importId)).orderBy(asc(importParts.at));
  for (const { at } of parts) hash.update(await partOf(tx, importId, at));
  return hash.digest("hex");
}

async function partOf(tx: Tx, importId: number, at: number): Promise<Buffer> {
  const [part] = await tx.select({ bytes: importParts.bytes }).from(importParts).where(and(eq(importParts.importId, importId), eq(importParts.at, at)));
  return part?.bytes ?? Buffer.alloc(0);
}
