// Begins to bring a spreadsheet in, or finds the upload of it that was broken off.
import { db } from "@/db/client";
import { backlogParts, backlogs } from "@/db/schema/backlog";
import type { Person } from "../actor";
import { record } from "../timeline/record";
import { findUpload } from "../uploads/find-upload";
import type { Beginning } from "../uploads/upload";
import { mustBring } from "./hold-backlog";

/**
 * Where the file is to be sent, and from which byte on. The same file (by name, size and first bytes) goes on where it was broken off.
 * Throws Missing to whoever does not bring backlogs into the column's magazine.
 */
export function beginBacklog(actor: Person, beginning: Beginning, now = new Date()): Promise<{ importId: number; uploaded: number }> {
  return db.transaction(async (tx) => {
    const { columnId, fileName, size } = beginning;
    const magazineId = await mustBring(tx, actor, columnId);
    const before = await findUpload(tx, { uploads: backlogs, parts: backlogParts }, beginning, now);
    if (before) return before;
    const [made] = await tx.insert(backlogs).values({ columnId, byId: actor.id, fileName, size, madeAt: now }).returning({ importId: backlogs.id });
    await record(tx, actor, { kind: "backlogUploaded", at: now, magazineId, data: { file: fileName } });
    return { importId: made!.importId, uploaded: 0 };
  });
}
