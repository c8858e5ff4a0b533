// Fetches what is new in a mailbox's folder: stores each mail and moves the cursor in one transaction, and only then marks or moves
// it on the server. The cursor stands below the lowest mail that is not stored, so that whatever is cut is begun again, and one
// mail that cannot be had holds up no other.
import type { ImapFlow } from "imapflow";
import { db, isDatabaseAway } from "@/db/client";
import { LeaseLost, moveCursor } from "./lease";
import { type FetchedMailbox, largestFetched } from "./open-mailbox";
import { type Came, takeIn } from "./take";

/** Where the cursor stands: mails above `lastUid` have not been stored (RFC 9051, 2.3.1.1). */
export type Cursor = { uidValidity: number; lastUid: number };

/** What a worker remembers of a mailbox from one connection to the next. None of it is needed to lose nothing. */
export type Memory = {
  /** Under which count of the server's the numbers below are. */
  uidValidity: number | null;
  /** Stored beyond the cursor, because a lower one could not be had. */
  beyond: Set<number>;
  /** Mails that could not be had: how often, when last, and why. */
  trouble: Map<number, { times: number; at: number; why: string }>;
  /** Stored, and not yet marked on the server. */
  unmarked: Set<number>;
};
export const nothingRemembered = (): Memory => ({ uidValidity: null, beyond: new Set(), trouble: new Map(), unmarked: new Set() });

/** A mail that could not be had so often is asked for after all others, and from then on more and more seldom. */
const patienceWith = 3;
const longestRest = 15 * 60 * 1000;

/** The head of a mail is no larger. */
const largestHead = 1024 * 1024;

/** Our own side failed, not the mail server's. */
export class NotStored extends Error {
  override name = "NotStored";
  constructor(cause: unknown) {
    super("The mailroom could not keep it.", { cause });
  }
}

/** Tells failures of the database from those of the connection to the mail server, which have the same names. */
export const storing = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw error instanceof LeaseLost ? error : new NotStored(error);
  });

/** The cursor for this folder as it is now: from the start when the server counts anew. What is stored already adds nothing. */
export const cursorFor = (client: ImapFlow, kept: { uidValidity: number | null; lastUid: number | null }): Cursor => {
  const uidValidity = Number(client.mailbox ? client.mailbox.uidValidity : 0);
  return { uidValidity, lastUid: kept.uidValidity === uidValidity ? (kept.lastUid ?? 0) : 0 };
};

/** The UIDs above the cursor, lowest first. In one answer of the server's: half a list would have holes. */
async function newUids(client: ImapFlow, { lastUid }: Cursor): Promise<number[]> {
  const found = await client.search({ uid: `${lastUid + 1}:*` }, { uid: true });
  if (!Array.isArray(found)) throw new Error("The server did not say what is new.");
  return found.filter((uid) => uid > lastUid).toSorted((a, b) => a - b); // "n:*" names the last mail also when it is below n
}

/** The mail's bytes; null when it has gone from the folder. */
async function sourceOf(client: ImapFlow, uid: number): Promise<{ source: Buffer; size: number } | null> {
  const found = await client.fetchOne(String(uid), { size: true, source: { start: 0, maxLength: largestFetched + 1 } }, { uid: true });
  if (found && found.source) return { source: found.source, size: Math.max(found.size ?? 0, found.source.length) };
  // No answer may also mean no connection: gone is only what the server says is not there.
  const still = await client.search({ uid: String(uid) }, { uid: true });
  if (client.usable && Array.isArray(still) && !still.includes(uid)) return null;
  throw new Error("The server did not hand the mail over.");
}

/** What is kept of a mail: all of it, or its head when there is more of it than `most`. */
export function keptOf({ source, size }: { source: Buffer; size: number }, { address, folder, moveTo }: Pick<FetchedMailbox, "address" | "folder" | "moveTo">, most = largestFetched): Pick<Came, "raw" | "cut"> {
  if (source.length <= most) return { raw: source };
  const ends = [source.indexOf("\r\n\r\n"), source.indexOf("\n\n")].filter((at) => at >= 0);
  const raw = source.subarray(0, Math.min(...ends, largestHead));
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024).toLocaleString("en-US");
  const why = [`The mail is larger than the ${megabytes(most)} MB that are fetched: ${megabytes(size)} MB. Only its head is kept here; the mail itself is still on the server, in the folder ${moveTo ?? folder} of ${address}.`];
  return { raw: Buffer.from(raw), cut: { size, why } };
}

/** Marks stored mails on the server as read, or moves them. False when it would not let us; that is tried again at the next pass. */
async function mark(client: ImapFlow, { moveTo }: FetchedMailbox, memory: Memory): Promise<boolean> {
  while (memory.unmarked.size > 0 && client.usable) {
    const some = [...memory.unmarked].slice(0, 100);
    const range = some.join(",");
    const move = (to: string) => client.messageMove(range, to, { uid: true });
    const done = moveTo === null ? await client.messageFlagsAdd(range, ["\\Seen"], { uid: true }) : (await move(moveTo)) || ((await client.mailboxCreate(moveTo).catch(() => null)) && (await move(moveTo)));
    if (!done) return false;
    for (const uid of some) memory.unmarked.delete(uid);
  }
  return client.usable;
}

/** Those that are asked for in this pass, in their order: whatever made trouble again and again comes last, or not at all for a while. */
function orderOf(uids: readonly number[], memory: Memory, again: number, now: number): number[] {
  const timesOf = (uid: number) => memory.trouble.get(uid)?.times ?? 0;
  const isHard = (uid: number) => timesOf(uid) >= patienceWith;
  const rests = (uid: number) => timesOf(uid) > patienceWith && now - memory.trouble.get(uid)!.at < Math.min(again * 2 ** timesOf(uid), longestRest);
  const wanted = uids.filter((uid) => !memory.beyond.has(uid));
  return [...wanted.filter((uid) => !isHard(uid)), ...wanted.filter((uid) => isHard(uid) && !rests(uid))];
}

/**
 * One pass over what is new. Returns the cursor after it.
 * @param by the worker, which must hold the lease: see lease.ts
 * @param again how soon what failed is tried again, at first, in milliseconds
 * @throws LeaseLost, and whatever ended the connection or keeps the database away. What was stored by then is stored.
 */
export async function fetchNew(client: ImapFlow, mailbox: FetchedMailbox, by: string, from: Cursor, memory: Memory, again: number, signal: AbortSignal): Promise<Cursor> {
  const uids = await newUids(client, from);
  for (const uid of memory.trouble.keys()) if (!uids.includes(uid)) memory.trouble.delete(uid); // gone from the folder
  const stored = new Set(uids.filter((uid) => memory.beyond.has(uid)));
  let cursor = from;
  let isLetting = await mark(client, mailbox, memory); // those of the connection before
  let passed = 0;
  const advanced = () => {
    while (passed < uids.length && stored.has(uids[passed]!)) passed += 1;
    return { uidValidity: from.uidValidity, lastUid: passed > 0 ? uids[passed - 1]! : from.lastUid };
  };
  for (const uid of orderOf(uids, memory, again, Date.now())) {
    if (signal.aborted) break;
    try {
      const found = await sourceOf(client, uid);
      stored.add(uid);
      const next = advanced();
      await storing(db.transaction(async (tx) => {
        if (found) await takeIn(tx, { columnId: mailbox.columnId, mailboxId: mailbox.id, door: "imap", ...keptOf(found, mailbox) }, new Date());
        await moveCursor(tx, mailbox.id, by, next);
      }));
      cursor = next;
      memory.trouble.delete(uid);
      memory.beyond.add(uid);
      for (const one of memory.beyond) if (one <= cursor.lastUid) memory.beyond.delete(one);
      if (found) memory.unmarked.add(uid);
    } catch (error) {
      stored.delete(uid);
      passed = 0; // counted again from the lowest
      if (error instanceof LeaseLost || (error instanceof NotStored && isDatabaseAway(error.cause))) throw error;
      if (error instanceof NotStored) process.stderr.write(`A fetched mail could not be kept: ${String((error.cause as Error | undefined)?.stack ?? error.cause)}\n`);
      const why = error instanceof Error ? ((error as { responseText?: string }).responseText ?? error.message) : String(error);
      memory.trouble.set(uid, { times: (memory.trouble.get(uid)?.times ?? 0) + 1, at: Date.now(), why });
      if (!client.usable) throw error;
    }
    if (isLetting) isLetting = await mark(client, mailbox, memory);
  }
  return cursor;
}

/** Moves what was stored before and is still in the folder: its worker was stopped in between. */
export async function moveLeftOvers(client: ImapFlow, { moveTo }: FetchedMailbox, { lastUid }: Cursor, memory: Memory): Promise<void> {
  if (moveTo === null || lastUid === 0) return;
  const left = await client.search({ uid: `1:${lastUid}` }, { uid: true });
  if (Array.isArray(left)) for (const uid of left) if (uid <= lastUid) memory.unmarked.add(uid);
}
