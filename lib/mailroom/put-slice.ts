// One more slice of a file of mail.
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { mailImportParts, mailImports } from "@/db/schema/mailroom";
import type { Actor } from "../actor";
import { enqueue } from "../jobs/queue";
import { keepSlice } from "../uploads/keep-slice";
import { holdImport } from "./hold-import";

/** Keeps it; with the last of them the mailroom begins to take the mails in. Returns how many bytes are there: where the browser goes on. */
export function putSlice(actor: Actor, importId: number, at: number, bytes: Buffer, now = new Date()): Promise<{ uploaded: number }> {
  return db.transaction(async (tx) => {
    const held = await holdImport(tx, actor, importId);
    const { uploaded, isWhole } = await keepSlice(tx, { uploads: mailImports, parts: mailImportParts }, held, at, bytes, now);
    if (uploaded > held.uploaded) await tx.update(mailImports).set({ stoppedAt: null }).where(eq(mailImports.id, importId));
    if (isWhole) await enqueue(tx, "takeIn", { importId }, { key: `takeIn:${importId}` });
    return { uploaded };
  });
}
