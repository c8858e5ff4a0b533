// The law of the mailroom: the raw mail is stored and committed, then it is acknowledged. Every door leads here, and what is
// made of the mail comes later, in the mailroom's own process: see sort.ts.
import { and, asc, eq } from "drizzle-orm";
import { db, type Reads, type Tx } from "@/db/client";
import { filings, mail, mailRaw } from "@/db/schema/mailroom";
import { enqueue } from "../jobs/queue";
import { identityOf, rawHashOf } from "../mime/identity";
import type { Door } from "../words";

export type Came = {
  columnId: number;
  mailboxId?: number | null;
  door: Door;
  /** The bytes exactly as they came. */
  raw: Buffer;
  /** From SMTP; null when the door knows of none, "" for the null return path. */
  envelopeFrom?: string | null;
  envelopeTo?: string | null;
  uploadedById?: number | null;
  /**
   * When the mail is larger than a door lets in: `raw` is then its head alone, and this says how large it is and, in sentences,
   * where the rest lies. Such a mail is not sorted; it waits in the tray of those that need attention.
   */
  cut?: { size: number; why: string[] };
};

/** A mail as a door may speak of it. `known`: the same bytes were there already. */
export type Taken = { mailId: number; known: boolean };

/** Bytes of one piece of a raw mail. */
const piece = 1024 * 1024;

/**
 * Stores a mail within a transaction of the door's: its cursor moves in the same one. When that has committed, and not before,
 * the door may say that the mail was taken. The same bytes for the same column are one mail, through whichever door.
 */
export async function takeIn(tx: Tx, came: Came, now: Date): Promise<Taken> {
  const { columnId, mailboxId = null, door, raw, envelopeFrom = null, envelopeTo = null, uploadedById = null, cut } = came;
  const rawHash = rawHashOf(raw);
  const [written] = await tx
    .insert(mail)
    .values({ columnId, mailboxId, door, rawHash, identity: identityOf(raw), size: cut?.size ?? raw.length, envelopeFrom, envelopeTo, uploadedById, receivedAt: now })
    .onConflictDoNothing()
    .returning({ id: mail.id });
  if (!written) {
    const [before] = await tx.select({ id: mail.id }).from(mail).where(and(eq(mail.columnId, columnId), eq(mail.rawHash, rawHash)));
    if (!before) throw new Error("a mail is neither new nor known");
    return { mailId: before.id, known: true };
  }
  const mailId = written.id;
  for (let part = 0; part === 0 || part * piece < raw.length; part += 1) await tx.insert(mailRaw).values({ mailId, part, bytes: raw.subarray(part * piece, (part + 1) * piece) });
  await tx.insert(filings).values(cut ? { mailId, tray: "attention", why: cut.why } : { mailId });
  if (!cut) await enqueue(tx, "sort", { mailId }, { key: `sort:${mailId}`, canWait: door === "upload" }); // what comes now goes before what came years ago
  return { mailId, known: false };
}

/** Stores a mail in a transaction of its own. */
export const take = (came: Came, now = new Date()): Promise<Taken> => db.transaction((tx) => takeIn(tx, came, now));

/**
 * The raw bytes of a mail; null when they were erased. Whoever calls has made sure that the actor may see it.
 * @param reads the transaction, within one: a second connection, waited for with the first in hand, may never come free
 */
export async function rawOf(mailId: number, reads: Reads = db): Promise<Buffer | null> {
  const parts = await reads.select({ bytes: mailRaw.bytes }).from(mailRaw).where(eq(mailRaw.mailId, mailId)).orderBy(asc(mailRaw.part));
  return parts.length === 0 ? null : Buffer.concat(parts.map(({ bytes }) => bytes));
}

/** The same, a piece at a time, for what only passes it on. */
export async function* rawPieces(mailId: number): AsyncGenerator<Uint8Array> {
  for (let part = 0; ; part += 1) {
    const [row] = await db.select({ bytes: mailRaw.bytes }).from(mailRaw).where(and(eq(mailRaw.mailId, mailId), eq(mailRaw.part, part)));
    if (!row) return;
    yield row.bytes;
  }
}
