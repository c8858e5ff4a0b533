// Begins to bring a file in, or finds the upload of it that was broken off.
import { and, desc, eq, isNull, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { importParts, imports } from "@/db/schema/imports";
import type { Person } from "../actor";
import { record } from "../timeline/record";
import { mustImport } from "./hold-import";
import type { Beginning } from "./import";

/** An upload that nobody has gone on with for so long is given up, and its room freed. */
const patience = 30 * 24 * 60 * 60 * 1000;

/**
 * Where the file is to be sent, and from which byte on. The same file (by name, size and first bytes) goes on where it was broken off.
 * Throws Missing to whoever does not bring archives into the column's magazine.
 */
export function beginImport(actor: Person, { columnId, fileName, size, begins }: Beginning, now = new Date()): Promise<{ importId: number; uploaded: number }> {
  return db.transaction(async (tx) => {
    const magazineId = await mustImport(tx, actor, columnId);
    await tx.delete(imports).where(and(eq(imports.columnId, columnId), isNull(imports.uploadedAt), lt(imports.madeAt, new Date(now.getTime() - patience))));
    const first = Buffer.from(begins, "base64");
    const [before] = await tx
      .select({ importId: imports.id, uploaded: imports.uploaded })
      .from(imports)
      .leftJoin(importParts, and(eq(importParts.importId, imports.id), eq(importParts.at, 0)))
      .where(and(eq(imports.columnId, columnId), eq(imports.fileName, fileName), eq(imports.size, size), isNull(imports.uploadedAt), sql`(${imports.uploaded} = 0 or substring(${importParts.bytes} from 1 for ${first.length}) = ${first})`))
      .orderBy(desc(imports.uploaded), desc(imports.id))
      .limit(1);
    if (before) return before;
    const [made] = await tx.insert(imports).values({ columnId, byId: actor.id, fileName, size, madeAt: now }).returning({ importId: imports.id });
    await record(tx, actor, { kind: "archiveUploaded", at: now, magazineId, data: { file: fileName } });
    return { importId: made!.importId, uploaded: 0 };
  });
}
