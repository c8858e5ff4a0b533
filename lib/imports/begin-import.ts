// Begins to bring a file in, or finds the upload of it that was broken off.
import { db } from "@/db/client";
import { importParts, imports } from "@/db/schema/imports";
import type { Person } from "../actor";
import { record } from "../timeline/record";
import { findUpload } from "../uploads/find-upload";
import type { Beginning } from "../uploads/upload";
import { mustImport } from "./hold-import";

/**
 * Where the file is to be sent, and from which byte on. The same file (by name, size and first bytes) goes on where it was broken off.
 * Throws Missing to whoever does not bring archives into the column's magazine.
 */
export function beginImport(actor: Person, beginning: Beginning, now = new Date()): Promise<{ importId: number; uploaded: number }> {
  return db.transaction(async (tx) => {
    const { columnId, fileName, size } = beginning;
    const magazineId = await mustImport(tx, actor, columnId);
    const before = await findUpload(tx, { uploads: imports, parts: importParts }, beginning, now);
    if (before) return before;
    const [made] = await tx.insert(imports).values({ columnId, byId: actor.id, fileName, size, madeAt: now }).returning({ importId: imports.id });
    await record(tx, actor, { kind: "archiveUploaded", at: now, magazineId, data: { file: fileName } });
    return { importId: made!.importId, uploaded: 0 };
  });
}
