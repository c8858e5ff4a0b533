// The job that takes the mails of an uploaded file in. Mails and cursor move in one transaction, so that whoever goes on after a stop,
// or after the process was killed, goes on with the next mail; and what is taken in twice is known by its bytes.
import { and, desc, eq, gt, lte, sql } from "drizzle-orm";
import { db, isDatabaseAway, type Tx } from "@/db/client";
import { mailImportParts, mailImports } from "@/db/schema/mailroom";
import { MailboxFile, type Parted } from "./mbox";
import { takeIn } from "./take";

/** One transaction takes in so many mails, or those of so many bytes. */
const batch = { mails: 20, bytes: 8 * 1024 * 1024 };

/** Somebody stopped it, gave it up, or takes it in elsewhere. */
class Halted extends Error {}

type Import = { id: number; columnId: number; byId: number; fileName: string; size: number };

/**
 * Takes an upload in, from where it stopped to its end, and frees what it took up. Rests when it is stopped or not all there.
 * @param largest bytes of a mail that is kept whole
 */
export async function importMails({ importId }: { importId: number }, largest?: number): Promise<void> {
  const [row] = await db.select().from(mailImports).where(eq(mailImports.id, importId));
  if (!row?.uploadedAt || row.finishedAt || row.stoppedAt) return;
  try {
    await takeAll(row, row.takenIn, largest);
  } catch (error) {
    if (error instanceof Halted) return;
    if (!isDatabaseAway(error)) await db.update(mailImports).set({ lastError: "Something went wrong; it is tried again by itself." }).where(eq(mailImports.id, importId));
    throw error;
  }
}

async function takeAll(of: Import, from: number, largest?: number): Promise<void> {
  const file = new MailboxFile(from, largest);
  let cursor = from;
  let held: Parted[] = [];
  const take = async (until: number) => {
    await takeBatch(of, held, cursor, until);
    [cursor, held] = [until, []];
  };
  const add = async (parted: Parted) => {
    held.push(parted);
    if (held.length >= batch.mails || held.reduce((sum, { raw }) => sum + raw.length, 0) >= batch.bytes) await take(parted.end);
  };
  for await (const bytes of bytesFrom(of, from)) for (const parted of file.push(bytes)) await add(parted);
  for (const parted of file.end()) await add(parted);
  await take(of.size);
}

/** The bytes of the file from here on, a part at a time. */
async function* bytesFrom({ id, size }: Import, from: number): AsyncGenerator<Buffer> {
  const where = (at: number) => and(eq(mailImportParts.importId, id), lte(mailImportParts.at, at), gt(sql`${mailImportParts.at} + octet_length(${mailImportParts.bytes})`, at));
  for (let at = from; at < size; ) {
    const [part] = await db.select().from(mailImportParts).where(where(at)).orderBy(desc(mailImportParts.at)).limit(1);
    if (!part) throw new Halted(); // given up, or taken in elsewhere
    yield Buffer.from(part.bytes).subarray(at - part.at);
    at = part.at + part.bytes.length;
  }
}

async function takeBatch({ id, columnId, byId, fileName, size }: Import, held: readonly Parted[], cursor: number, until: number): Promise<void> {
  await db.transaction(async (tx) => {
    const [row] = await tx.select({ takenIn: mailImports.takenIn, stoppedAt: mailImports.stoppedAt, finishedAt: mailImports.finishedAt }).from(mailImports).where(eq(mailImports.id, id)).for("update");
    if (!row || row.stoppedAt || row.finishedAt || row.takenIn !== cursor) throw new Halted();
    const now = new Date();
    let known = 0;
    for (const { raw, size: length, cut } of held) {
      const why = cut ? { cut: { size: length, why: [`It is larger than the desk keeps. Its beginning is here; the whole is in the file ${fileName} that was uploaded.`] } } : {};
      const taken = await takeIn(tx, { columnId, door: "upload", raw, uploadedById: byId, ...why }, now);
      if (taken.known) known += 1;
    }
    await tx
      .update(mailImports)
      .set({ takenIn: until, mails: sql`${mailImports.mails} + ${held.length}`, known: sql`${mailImports.known} + ${known}`, lastError: null, ...(until >= size ? { finishedAt: now } : {}) })
      .where(eq(mailImports.id, id));
    await free(tx, id, until);
  });
}

/** Room that was taken up by what is taken in now. */
async function free(tx: Tx, importId: number, until: number): Promise<void> {
  await tx.delete(mailImportParts).where(and(eq(mailImportParts.importId, importId), lte(sql`${mailImportParts.at} + octet_length(${mailImportParts.bytes})`, until)));
}
