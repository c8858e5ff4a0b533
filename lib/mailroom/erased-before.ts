// Mail that was erased at its sender's request stays erased when it comes again, whichever way: the same mail is known by its bytes or by
// sender and Message-ID; and what that sender wrote before the erasure is erased as it comes. What they write later is new.
import { createHash } from "node:crypto";
import { and, eq, inArray, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { filings, mail, mailRaw } from "@/db/schema/mailroom";
import { erasureMarks, erasures } from "@/db/schema/readers";
import { sayDate } from "../kit/wall-clock";
import { lower } from "./senders";
import type { Considered } from "./consider";

type Row = typeof mail.$inferSelect;

const hashed = (...parts: string[]): string => createHash("sha256").update(parts.join("\n")).digest("hex");

/** The marks by which a mail, and everything from an address, is known again. */
export const markOfSender = (address: string): string => hashed("sender", lower(address));
export const markOfBytes = (identity: string): string => hashed("bytes", identity);
export const markOfMessage = (address: string, messageId: string): string => hashed("message", lower(address), messageId);

/** When it was written: what an upload brings is as old as it says, what comes by itself as old as its coming. */
function writtenAt({ door, receivedAt }: Pick<Row, "door" | "receivedAt">, { facts: { read } }: Considered): Date {
  const said = door === "upload" && "reading" in read ? new Date(read.reading.claimedDate) : receivedAt;
  return Number.isNaN(said.getTime()) ? receivedAt : said;
}

/** The erasure by which this mail is not to be kept, or null. */
export async function erasedBefore(tx: Tx, row: Row, considered: Considered) {
  const { read } = considered.facts;
  const address = "reading" in read ? read.sender.address : "";
  const messageId = "reading" in read ? (read.reading.messageId ?? "") : "";
  const known = [markOfBytes(row.identity), ...(messageId ? [markOfMessage(address, messageId)] : [])];
  const [found] = await tx
    .select({ id: erasures.id, at: erasures.at, byId: erasures.byId, readerId: erasures.readerId, magazineId: erasures.magazineId, timeZone: magazines.timeZone, locale: magazines.locale })
    .from(erasureMarks)
    .innerJoin(erasures, eq(erasures.id, erasureMarks.erasureId))
    .innerJoin(magazines, eq(magazines.id, erasureMarks.magazineId))
    .innerJoin(columns, eq(columns.magazineId, erasureMarks.magazineId))
    .where(
      and(
        eq(columns.id, row.columnId),
        or(inArray(erasureMarks.mark, known), address === "" ? undefined : and(eq(erasureMarks.mark, markOfSender(address)), sql`${erasures.at} >= ${writtenAt(row, considered).toISOString()}::timestamptz`)),
      ),
    )
    .limit(1);
  return found ?? null;
}

/** Nothing of the mail is kept but that it came, and the tray says why. */
export async function eraseAgain(tx: Tx, row: Row, before: NonNullable<Awaited<ReturnType<typeof erasedBefore>>>, now: Date): Promise<void> {
  const { id, at, byId, readerId, magazineId, timeZone, locale } = before;
  await tx.insert(erasures).values({ magazineId, readerId, at: now, byId, repeatsId: id });
  await eraseMails(tx, [row.id], byId, [`It was erased at its sender’s request on ${sayDate(at, locale, timeZone)}, and came again. Nothing of it is kept.`], now);
  await tx.update(filings).set({ tray: "filed", sortedAt: now }).where(eq(filings.mailId, row.id));
}

/** Takes everything out of these mails that anybody said or was called; hash, size, dates and tray stay. Within an erasure only. */
export async function eraseMails(tx: Tx, mailIds: readonly number[], byId: number, why: string[], now: Date): Promise<void> {
  if (mailIds.length === 0) return;
  const those = [...mailIds];
  await tx.update(mail).set({ envelopeFrom: null, erasedAt: now, erasedById: byId }).where(inArray(mail.id, those));
  await tx.delete(mailRaw).where(inArray(mailRaw.mailId, those));
  await tx
    .update(filings)
    .set({ why, reading: null, subject: "", fromName: "", fromAddress: "", messageId: null, spamSigns: [], originalFrom: null, hints: null })
    .where(inArray(filings.mailId, those));
}
