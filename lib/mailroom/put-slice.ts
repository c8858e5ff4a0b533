// One more slice of a file that is being uploaded.
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { mailImportParts, mailImports } from "@/db/schema/mailroom";
import type { Actor } from "../actor";
import { enqueue } from "../jobs/queue";
import { Refusal } from "../refusal";
import { holdImport } from "./hold-import";

/**
 * Keeps the bytes that begin at `at`; with the last of them the mailroom begins to take the mails in. A slice that does not follow on
 * what is there, because it came twice or an answer was lost, changes nothing.
 * @returns how many bytes are there: where the browser goes on
 */
export function putSlice(actor: Actor, importId: number, at: number, bytes: Buffer, now = new Date()): Promise<{ uploaded: number }> {
  return db.transaction(async (tx) => {
    const { size, uploaded, uploadedAt } = await holdImport(tx, actor, importId);
    if (uploadedAt || at !== uploaded || bytes.length === 0) return { uploaded };
    const reached = uploaded + bytes.length;
    if (reached > size) throw new Refusal("The file has grown while it was being sent. Choose it again.");
    await tx.insert(mailImportParts).values({ importId, at, bytes });
    const isWhole = reached === size;
    await tx.update(mailImports).set({ uploaded: reached, stoppedAt: null, ...(isWhole ? { uploadedAt: now } : {}) }).where(eq(mailImports.id, importId));
    if (isWhole) await enqueue(tx, "takeIn", { importId }, { key: `takeIn:${importId}` });
    return { uploaded: reached };
  });
}
