// Begins an upload, or finds the one that was broken off.
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { mailImportParts, mailImports } from "@/db/schema/mailroom";
import type { Person } from "../actor";
import { record } from "../timeline/record";
import { findUpload } from "../uploads/find-upload";
import type { Beginning } from "../uploads/upload";
import { mustTakeMail } from "./hold-import";

/**
 * Where the file is to be sent, and from which byte on. The same file (by name, size and first bytes) goes on where it was broken off.
 * Throws Missing to whoever does not handle mail in the column's magazine.
 */
export function beginImport(actor: Person, beginning: Beginning, now = new Date()): Promise<{ importId: number; uploaded: number }> {
  return db.transaction(async (tx) => {
    const { columnId, fileName, size } = beginning;
    const magazineId = await mustTakeMail(tx, actor, columnId);
    const before = await findUpload(tx, { uploads: mailImports, parts: mailImportParts }, beginning, now);
    if (before) {
      await tx.update(mailImports).set({ stoppedAt: null }).where(eq(mailImports.id, before.importId));
      return before;
    }
    const [made] = await tx.insert(mailImports).values({ columnId, byId: actor.id, fileName, size, madeAt: now }).returning({ importId: mailImports.id });
    await record(tx, actor, { kind: "mailUploaded", at: now, magazineId, data: { file: fileName } });
    return { importId: made!.importId, uploaded: 0 };
  });
}
