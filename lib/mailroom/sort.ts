// The mailroom's work on one mail: read it, consider it, and write what was decided. However often it is run, and by however many,
// a mail is sorted once. What cannot be read or sorted lies in the tray of those that need attention, with the reason.
import { setTimeout as pause } from "node:timers/promises";
import { and, eq, gt, lt, sql } from "drizzle-orm";
import { db, isDatabaseAway, type Tx } from "@/db/client";
import { filings, mail } from "@/db/schema/mailroom";
import { sortingIn } from "../intake/erasing";
import { mostTries } from "../jobs/queue";
import { readMail } from "../mime/read";
import { carryOut } from "./carry-out";
import { type Asked, consider } from "./consider";
import { eraseAgain, erasedBefore } from "./erased-before";
import { answeredIds } from "./senders";
import { rawOf } from "./take";
import { readWordAnswer, type WordAnswer } from "./word-answer";

/** After so many tries that ended with the process, the next does not read the mail. */
const tooMany = 4;
/** In milliseconds. */
const longestWait = 2000;

type Row = typeof mail.$inferSelect;

/** Tries that ended while this process went on, such as with the database: by mail, until it is sorted. */
const survived = new Map<number, number>();

/** Sorts a mail that was taken. Throws only what passes, such as a database that is away: the queue tries again. */
export async function sort({ mailId }: { mailId: number }, now: Date): Promise<void> {
  try {
    await tryToSort(mailId, now);
    survived.delete(mailId);
  } catch (error) {
    survived.set(mailId, (survived.get(mailId) ?? 0) + 1);
    throw error;
  }
}

async function tryToSort(mailId: number, now: Date): Promise<void> {
  const [[row], raw, tries] = await Promise.all([
    db.select({ mail, tray: filings.tray, putAt: filings.putAt }).from(mail).innerJoin(filings, eq(filings.mailId, mail.id)).where(eq(mail.id, mailId)),
    rawOf(mailId),
    triesOf(mailId),
  ]);
  if (!row || row.tray !== "sorting" || row.putAt) return;
  if (!raw) return setAside(mailId, "It was erased before it was sorted.", now);
  if (tries - (survived.get(mailId) ?? 0) > tooMany) return setAside(mailId, "The mailroom stopped each time it read this mail. The raw file is kept.", now);
  if (tries >= mostTries) return setAside(mailId, `Sorting it was begun ${mostTries - 1} times and never came to an end. The raw file is kept.`, now);
  const read = await readMail(raw);
  if ("reading" in read && answeredIds(read.reading).length > 0) await waitForEarlier(row.mail);
  try {
    const word = "reading" in read ? await readWordAnswer(read.reading, row.mail.columnId, () => Promise.resolve(raw)) : null;
    await db.transaction((tx) => sortIn(tx, row.mail, read, word, now));
  } catch (error) {
    if (passes(error)) throw error;
    process.stderr.write(`Mail ${mailId} could not be sorted: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    await setAside(mailId, "It could be read but not sorted, through a fault of the mailroom. The raw file is kept.", now);
  }
}

/**
 * A mail may answer the one that came just before it, which another worker has in hand: what that becomes is waited for, though not
 * for long, because it may never come to its end.
 */
async function waitForEarlier({ id, columnId }: Row): Promise<void> {
  for (let waited = 0; waited < longestWait; waited += 40) {
    const [earlier] = await db.select({ id: filings.mailId }).from(filings).innerJoin(mail, eq(mail.id, filings.mailId)).where(and(lt(filings.mailId, id), gt(filings.mailId, id - 10), eq(filings.tray, "sorting"), eq(mail.columnId, columnId))).limit(1);
    if (!earlier) return;
    await pause(40);
  }
}

async function sortIn(tx: Tx, row: Row, read: Asked["read"], word: WordAnswer | null, now: Date): Promise<void> {
  await sortingIn(tx, row.columnId);
  const [[filing]] = await Promise.all([
    tx.select({ tray: filings.tray, putAt: filings.putAt }).from(filings).where(eq(filings.mailId, row.id)).for("update"),
    // Of two mails that are the same, one waits until the other is sorted.
    tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`mail ${row.columnId} ${row.identity}`}, 0))`),
  ]);
  if (!filing || filing.tray !== "sorting" || filing.putAt) return; // somebody else was quicker
  const { columnId, door, identity, envelopeFrom: from, envelopeTo: to, receivedAt } = row;
  const considered = await consider(tx, { columnId, door, read, identity, envelope: { from, to }, receivedAt, mailId: row.id });
  const erased = await erasedBefore(tx, row, considered);
  if (erased) return eraseAgain(tx, row, erased, now);
  await carryOut(tx, row, { ...considered, word }, now);
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
