// Fetches every mailbox there is to fetch, for as long as the process runs: one keeper for each, which holds its lease, stays
// connected, hears of new mail by IDLE (RFC 2177), and asks every minute all the same.
import { setTimeout as wait } from "node:timers/promises";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { ImapFlow } from "imapflow";
import { db, isDatabaseAway } from "@/db/client";
import { mailboxes } from "@/db/schema/mailroom";
import { cursorFor, fetchNew, type Memory, moveLeftOvers, NotStored, nothingRemembered, storing } from "./fetch";
import { giveBackLease, LeaseLost, nameOfWorker, renewal, takeLease } from "./lease";
import { type FetchedMailbox, openMailbox, said } from "./open-mailbox";

/** How often mailboxes are looked for, and mail is asked for; how soon one that failed is tried again, at first and at last. Milliseconds. */
export type Pace = { look: number; poll: number; again: number; atLast: number };
const usual: Pace = { look: 10_000, poll: 60_000, again: 1000, atLast: 120_000 };

const pause = (milliseconds: number, signal: AbortSignal) => wait(milliseconds, undefined, { signal }).catch(() => {});

/** Notes that the mailbox was reached, and what could not be done all the same. */
async function noteReached({ id, moveTo }: FetchedMailbox, memory: Memory): Promise<void> {
  const [first] = memory.trouble;
  const failing = first
    ? { failingSince: sql`coalesce(${mailboxes.failingSince}, clock_timestamp())`, lastError: `The mail with the UID ${first[0]} cannot be fetched: ${first[1].why}`.slice(0, 500) }
    : { failingSince: null, lastError: memory.unmarked.size === 0 ? null : moveTo === null ? "Fetched mail cannot be marked as read." : `Fetched mail cannot be moved to the folder “${moveTo}”.` };
  await db.update(mailboxes).set({ reachedAt: sql`clock_timestamp()`, ...failing }).where(eq(mailboxes.id, id));
}

async function noteFailed(id: number, why: string): Promise<void> {
  await db.update(mailboxes).set({ failingSince: sql`coalesce(${mailboxes.failingSince}, clock_timestamp())`, lastError: why.slice(0, 500) }).where(eq(mailboxes.id, id));
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
async function visit(mailbox: FetchedMailbox, by: string, memory: Memory, { poll, again }: Pace, signal: AbortSignal, onReached: () => void): Promise<void> {
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

/** Keeps one mailbox fetched until the signal; whatever fails is noted and tried again, later each time. */
async function keep(mailbox: FetchedMailbox, by: string, pace: Pace, signal: AbortSignal): Promise<void> {
  const memory = nothingRemembered();
  for (let again = pace.again; !signal.aborted; ) {
    const hold = new AbortController();
    const stop = () => hold.abort();
    signal.addEventListener("abort", stop);
    let renewing: NodeJS.Timeout | undefined;
    try {
      if (!(await storing(takeLease(mailbox.id, by)))) {
        await pause(pace.look, signal);
        continue;
      }
      renewing = setInterval(() => void takeLease(mailbox.id, by).then((ours) => ours || stop(), () => {}), renewal);
      await visit(mailbox, by, memory, pace, hold.signal, () => (again = pace.again));
    } catch (error) {
      const isOurs = error instanceof LeaseLost || (error instanceof NotStored && isDatabaseAway(error.cause));
      if (!hold.signal.aborted && !isOurs) await noteFailed(mailbox.id, said(error, mailbox)).catch(() => {});
    } finally {
      clearInterval(renewing);
      signal.removeEventListener("abort", stop);
      await giveBackLease(mailbox.id, by).catch(() => {}); // or it runs out
    }
    await pause(again, signal);
    again = Math.min(again * 2, pace.atLast);
  }
}

type Keeper = { as: string; stop: AbortController; ended: Promise<void> };

/** Begins to fetch. The first look at the database must succeed; later ones may fail and are made again. Returns what stops it. */
export async function startFetching(pace: Pace = usual): Promise<() => Promise<void>> {
  const by = nameOfWorker();
  const keepers = new Map<number, Keeper>();
  const stopping = new AbortController();
  const columns = { id: mailboxes.id, columnId: mailboxes.columnId, address: mailboxes.address, host: mailboxes.host, port: mailboxes.port, security: mailboxes.security, username: mailboxes.username, sealedPassword: mailboxes.sealedPassword, folder: mailboxes.folder, moveTo: mailboxes.moveTo };
  const look = async () => {
    const rows = await db.select(columns).from(mailboxes).where(and(isNotNull(mailboxes.host), isNotNull(mailboxes.sealedPassword), isNull(mailboxes.disabledAt)));
    const wanted = new Map(rows.map((row) => [row.id, { row, as: JSON.stringify(row) }]));
    const leaving = [...keepers].filter(([id, keeper]) => wanted.get(id)?.as !== keeper.as);
    await Promise.all(leaving.map(([id, keeper]) => (keepers.delete(id), keeper.stop.abort(), keeper.ended)));
    for (const [id, { row, as }] of wanted) {
      if (keepers.has(id) || stopping.signal.aborted) continue;
      const stop = new AbortController();
      keepers.set(id, { as, stop, ended: keep(row, by, pace, stop.signal) });
    }
  };
  await look();
  const looking = (async () => {
    while (!stopping.signal.aborted) {
      await pause(pace.look, stopping.signal);
      if (!stopping.signal.aborted) await look().catch(() => {}); // the database is away
    }
  })();
  return async () => {
    stopping.abort();
    await looking;
    await Promise.all([...keepers.values()].map((keeper) => (keeper.stop.abort(), keeper.ended)));
  };
}
