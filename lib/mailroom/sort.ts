// The mailroom's work on one mail: read it, consider it, and write what was decided. However often it is run, and by however many,
// a mail is sorted once. What cannot be read or sorted lies in the tray of those that need attention, with the reason.
import { eq, sql } from "drizzle-orm";
import { db, isDatabaseAway, type Tx } from "@/db/client";
import { filings, mail } from "@/db/schema/mailroom";
import { readMail } from "../mime/read";
import { carryOut } from "./carry-out";
import { type Asked, consider } from "./consider";
import { rawOf } from "./take";

/** After so many tries that ended with the process, the next does not read the mail. */
const tooMany = 4;

type Row = typeof mail.$inferSelect;

/** Sorts a mail that was taken. Throws only what passes, such as a database that is away: the queue tries again. */
export async function sort({ mailId }: { mailId: number }, now: Date): Promise<void> {
  const [row] = await db.select({ mail, tray: filings.tray, sortedAt: filings.sortedAt, putAt: filings.putAt }).from(mail).innerJoin(filings, eq(filings.mailId, mail.id)).where(eq(mail.id, mailId));
  if (!row || row.tray !== "sorting" || row.sortedAt || row.putAt) return;
  const raw = await rawOf(mailId);
  if (!raw) return setAside(mailId, "It was erased before it was sorted.", now);
  if ((await triesOf(mailId)) > tooMany) return setAside(mailId, "The mailroom stopped each time it read this mail. The raw file is kept.", now);
  const read = await readMail(raw);
  try {
    await db.transaction((tx) => sortIn(tx, row.mail, raw, read, now));
  } catch (error) {
    if (passes(error)) throw error;
    process.stderr.write(`Mail ${mailId} could not be sorted: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    await setAside(mailId, "It could be read but not sorted, through a fault of the mailroom. The raw file is kept.", now);
  }
}

async function sortIn(tx: Tx, row: Row, raw: Buffer, read: Asked["read"], now: Date): Promise<void> {
  const [filing] = await tx.select({ tray: filings.tray, putAt: filings.putAt }).from(filings).where(eq(filings.mailId, row.id)).for("update");
  if (!filing || filing.tray !== "sorting" || filing.putAt) return; // somebody else was quicker
  // Of two mails that are the same, one waits until the other is sorted.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`mail ${row.columnId} ${row.identity}`}, 0))`);
  const { columnId, door, identity, envelopeFrom: from, envelopeTo: to, receivedAt } = row;
  const considered = await consider(tx, { columnId, door, read, identity, envelope: { from, to }, receivedAt, mailId: row.id });
  await carryOut(tx, row, raw, considered, now);
}

/** What another try may get over: the database away, or two transactions in each other's way. */
const passes = (error: unknown): boolean => {
  if (isDatabaseAway(error)) return true;
  for (let at = error; at instanceof Error; at = at.cause) if (/^(40001|40P01|55P03|57014)$/.test((at as { code?: string }).code ?? "")) return true;
  return false;
};

const setAside = async (mailId: number, why: string, now: Date): Promise<void> => {
  await db.update(filings).set({ tray: "attention", why: [why], sortedAt: now }).where(sql`${filings.mailId} = ${mailId} and ${filings.tray} = 'sorting' and ${filings.putAt} is null`);
};

/** How often the queue has begun with this mail. */
async function triesOf(mailId: number): Promise<number> {
  const [job] = await db.execute<{ attempts: number }>(sql`select attempts from graphile_worker.jobs where key = ${`sort:${mailId}`}`);
  return job?.attempts ?? 0;
}
