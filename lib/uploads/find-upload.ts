// Finds the upload of a file that was broken off, to go on with it.
import { and, desc, eq, isNull, lt, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Tables } from "./tables";
import type { Beginning } from "./upload";

/** An upload that nobody has gone on with for so long is given up, and its room freed. */
const patience = 30 * 24 * 60 * 60 * 1000;

/** The same file (by name, size and first bytes) and how much of it is here; null where it is begun for the first time. */
export async function findUpload(tx: Tx, { uploads, parts }: Tables, { columnId, fileName, size, begins }: Beginning, now: Date): Promise<{ importId: number; uploaded: number } | null> {
  await tx.delete(uploads).where(and(eq(uploads.columnId, columnId), isNull(uploads.uploadedAt), lt(uploads.madeAt, new Date(now.getTime() - patience))));
  const first = Buffer.from(begins, "base64");
  const [before] = await tx
    .select({ importId: sql<number>`${uploads.id}`.mapWith(Number), uploaded: sql<number>`${uploads.uploaded}`.mapWith(Number) })
    .from(uploads)
    .leftJoin(parts, and(eq(parts.importId, uploads.id), eq(parts.at, 0)))
    .where(and(eq(uploads.columnId, columnId), eq(uploads.fileName, fileName), eq(uploads.size, size), isNull(uploads.uploadedAt), sql`(${uploads.uploaded} = 0 or substring(${parts.bytes} from 1 for ${first.length}) = ${first})`))
    .orderBy(desc(uploads.uploaded), desc(uploads.id))
    .limit(1);
  return before ?? null;
}
