// Fetches what is new in a mailbox's folder: stores each mail and moves the cursor in one transaction, and only then marks or moves
// it on the server. The cursor stands below the lowest mail that is not stored, so that whatever is cut is begun again, and one
// mail that cannot be had holds up no other.
import type { ImapFlow } from "imapflow";
import { db, isDatabaseAway } from "@/db/client";
import { LeaseLost, moveCursor } from "./lease";
import { mark } from "./mark";
import type { FetchedMailbox } from "./open-mailbox";
import type { Memory } from "./remembered";
import { keptOf, newUids, sourceOf } from "./source";
import { NotStored, storing } from "./storing";
import { takeIn } from "./take";

/** Where the cursor stands: mails above `lastUid` have not been stored (RFC 9051, 2.3.1.1). */
export type Cursor = { uidValidity: number; lastUid: number };

/** A mail that could not be had so often is asked for after all others, and from then on more and more seldom. */
const patienceWith = 3;
const longestRest = 15 * 60 * 1000;

/** The cursor for this folder as it is now: from the start when the server counts anew. What is stored already adds nothing. */
export const cursorFor = (client: ImapFlow, kept: { uidValidity: number | null; lastUid: number | null }): Cursor => {
  const uidValidity = Number(client.mailbox ? client.mailbox.uidValidity : 0);
  return { uidValidity, lastUid: kept.uidValidity === uidValidity ? (kept.lastUid ?? 0) : 0 };
};

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
