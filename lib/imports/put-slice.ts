// One more slice of a file with an archive.
import { createHash } from "node:crypto";
import { and, asc, eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { importParts, imports } from "@/db/schema/imports";
import type { Actor } from "../actor";
import { enqueue } from "../jobs/queue";
import { keepSlice } from "../uploads/keep-slice";
import { holdImport } from "./hold-import";

/** Keeps it; with the last of them the mailroom begins to read the file. Returns how many bytes are there: where the browser goes on. */
export function putSlice(actor: Actor, importId: number, at: number, bytes: Buffer, now = new Date()): Promise<{ uploaded: number }> {
  return db.transaction(async (tx) => {
    const { uploaded, isWhole } = await keepSlice(tx, { uploads: imports, parts: importParts }, await holdImport(tx, actor, importId), at, bytes, now);
    if (isWhole) {
      await tx.update(imports).set({ contentHash: await hashOf(tx, importId) }).where(eq(imports.id, importId));
      await enqueue(tx, "readArchive", { importId }, { key: `readArchive:${importId}` });
    }
    return { uploaded };
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
