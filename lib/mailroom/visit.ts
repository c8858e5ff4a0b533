// One connection to a mailbox: fetches what is new, hears of more by IDLE (RFC 2177), and asks every minute all the same.
import { eq, sql } from "drizzle-orm";
import type { ImapFlow } from "imapflow";
import { db } from "@/db/client";
import { mailboxes } from "@/db/schema/mailroom";
import { cursorFor, fetchNew } from "./fetch";
import { moveLeftOvers } from "./mark";
import { type FetchedMailbox, openMailbox } from "./open-mailbox";
import { type Memory, nothingRemembered } from "./remembered";
import { storing } from "./storing";

/** How often mailboxes are looked for, and mail is asked for; how soon one that failed is tried again, at first and at last. Milliseconds. */
export type Pace = { look: number; poll: number; again: number; atLast: number };

/** Notes that the mailbox was reached, and what could not be done all the same. */
async function noteReached({ id, moveTo }: FetchedMailbox, memory: Memory): Promise<void> {
  const [first] = memory.trouble;
  const failing = first
    ? { failingSince: sql`coalesce(${mailboxes.failingSince}, clock_timestamp())`, lastError: `The mail with the UID ${first[0]} cannot be fetched: ${first[1].why}`.slice(0, 500) }
    : { failingSince: null, lastError: memory.unmarked.size === 0 ? null : moveTo === null ? "Fetched mail cannot be marked as read." : `Fetched mail cannot be moved to the folder “${moveTo}”.` };
  await db.update(mailboxes).set({ reachedAt: sql`clock_timestamp()`, ...failing }).where(eq(mailboxes.id, id));
}

/** Resolves when the server says that something came, when it is time to ask, or when the connection or the work ends. */
function untilNews(client: ImapFlow, signal: AbortSignal, poll: number, hasNews: () => boolean): Promise<void> {
  if (hasNews() || signal.aborted || !client.usable) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      client.off("exists", done).off("close", done);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, poll);
    client.on("exists", done).on("close", done);
    signal.addEventListener("abort", done);
    void client.idle().catch(() => {}); // ends when the next command is sent
  });
}

/** One connection to a mailbox, from its beginning to its end. Returns only when the work ends; throws whatever ended it otherwise. */
export async function visit(mailbox: FetchedMailbox, by: string, memory: Memory, { poll, again }: Pace, signal: AbortSignal, onReached: () => void): Promise<void> {
  const close = { now: () => {} };
  const end = () => close.now();
  signal.addEventListener("abort", end);
  try {
    const client = await openMailbox(mailbox, (made) => (close.now = () => made.close()));
    let news = false;
    client.on("exists", () => (news = true));
    const [kept] = await storing(db.select({ uidValidity: mailboxes.uidValidity, lastUid: mailboxes.lastUid }).from(mailboxes).where(eq(mailboxes.id, mailbox.id)).execute());
    if (!kept) return;
    let cursor = cursorFor(client, kept);
    if (memory.uidValidity !== cursor.uidValidity) Object.assign(memory, nothingRemembered(), { uidValidity: cursor.uidValidity }); // other mails have these numbers now
    await moveLeftOvers(client, mailbox, cursor, memory);
    while (!signal.aborted) {
      news = false;
      cursor = await fetchNew(client, mailbox, by, cursor, memory, again, signal);
      if (!client.usable) throw new Error(client.byeReason || "The connection was cut.");
      await storing(noteReached(mailbox, memory));
      onReached();
      await untilNews(client, signal, poll, () => news);
      if (!signal.aborted && !news) await client.noop(); // also ends an IDLE of which the way to the server has forgotten
    }
  } finally {
    signal.removeEventListener("abort", end);
    close.now();
  }
}
