// Begins an upload, or finds the one that was broken off.
import { and, desc, eq, isNull, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { mailImportParts, mailImports } from "@/db/schema/mailroom";
import type { Person } from "../actor";
import { record } from "../timeline/record";
import { mustTakeMail } from "./hold-import";
import type { Beginning } from "./import";

/** An upload that nobody has gone on with for so long is given up, and its room freed. */
const patience = 30 * 24 * 60 * 60 * 1000;

/**
 * Where the file is to be sent, and from which byte on. The same file (by name, size and first bytes) goes on where it was broken off.
 * Throws Missing to whoever does not handle mail in the column's magazine.
 */
export function beginImport(actor: Person, { columnId, fileName, size, begins }: Beginning, now = new Date()): Promise<{ importId: number; uploaded: number }> {
  return db.transaction(async (tx) => {
    const magazineId = await mustTakeMail(tx, actor, columnId);
    await tx.delete(mailImports).where(and(eq(mailImports.columnId, columnId), isNull(mailImports.uploadedAt), lt(mailImports.madeAt, new Date(now.getTime() - patience))));
    const first = Buffer.from(begins, "base64");
    const [before] = await tx
      .select({ importId: mailImports.id, uploaded: mailImports.uploaded })
      .from(mailImports)
      .leftJoin(mailImportParts, and(eq(mailImportParts.importId, mailImports.id), eq(mailImportParts.at, 0)))
      .where(
        and(
          eq(mailImports.columnId, columnId),
          eq(mailImports.fileName, fileName),
          eq(mailImports.size, size),
          isNull(mailImports.uploadedAt),
          sql`(${mailImports.uploaded} = 0 or substring(${mailImportParts.bytes} from 1 for ${first.length}) = ${first})`,
        ),
      )
      .orderBy(desc(mailImports.uploaded), desc(mailImports.id))
      .limit(1);
    if (before) {
      await tx.update(mailImports).set({ stoppedAt: null }).where(eq(mailImports.id, before.importId));
      return before;
    }
    const [made] = await tx.insert(mailImports).values({ columnId, byId: actor.id, fileName, size, madeAt: now }).returning({ importId: mailImports.id });
    await record(tx, actor, { kind: "mailUploaded", at: now, magazineId, data: { file: fileName } });
    return { importId: made!.importId, uploaded: 0 };
  });
}
