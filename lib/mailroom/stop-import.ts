// An import is stopped, goes on, or is given up. Mails that were taken in stay.
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { mailImportParts, mailImports } from "@/db/schema/mailroom";
import type { Actor } from "../actor";
import { enqueue } from "../jobs/queue";
import { Refusal } from "../refusal";
import { holdImport } from "./hold-import";

/** The mailroom lets it lie after the mails it has in hand. Throws Missing to whoever does not handle mail in its magazine. */
export function stopImport(actor: Actor, importId: number, now = new Date()): Promise<void> {
  return db.transaction(async (tx) => {
    const { finishedAt } = await holdImport(tx, actor, importId);
    if (finishedAt) throw new Refusal("It has been taken in already.");
    await tx.update(mailImports).set({ stoppedAt: now }).where(eq(mailImports.id, importId));
  });
}

/** The mailroom goes on where it stopped; one that is still being uploaded goes on once the file is chosen again. Throws Missing as above. */
export function resumeImport(actor: Actor, importId: number): Promise<void> {
  return db.transaction(async (tx) => {
    const { finishedAt, uploadedAt } = await holdImport(tx, actor, importId);
    if (finishedAt) throw new Refusal("It has been taken in already.");
    if (!uploadedAt) throw new Refusal("Choose the same file again: the upload goes on where it was broken off.");
    await tx.update(mailImports).set({ stoppedAt: null, lastError: null }).where(eq(mailImports.id, importId));
    await enqueue(tx, "takeIn", { importId }, { key: `takeIn:${importId}` });
  });
}

/** What was not taken in yet is let go, and the import forgotten, or kept as a line when mails came of it. Throws Missing as above. */
export function discardImport(actor: Actor, importId: number, now = new Date()): Promise<void> {
  return db.transaction(async (tx) => {
    const { finishedAt, mails } = await holdImport(tx, actor, importId);
    if (finishedAt) throw new Refusal("It has been taken in already.");
    await tx.delete(mailImportParts).where(eq(mailImportParts.importId, importId));
    if (mails === 0) await tx.delete(mailImports).where(eq(mailImports.id, importId));
    else await tx.update(mailImports).set({ finishedAt: now, stoppedAt: null }).where(eq(mailImports.id, importId));
  });
}
