// Fetches every mailbox there is to fetch, for as long as the process runs: one keeper for each, which holds its lease and
// connects again whenever a connection has ended.
import { setTimeout as wait } from "node:timers/promises";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { db, isDatabaseAway } from "@/db/client";
import { mailboxes } from "@/db/schema/mailroom";
import { giveBackLease, LeaseLost, nameOfWorker, renewal, takeLease } from "./lease";
import { type FetchedMailbox, said } from "./open-mailbox";
import { nothingRemembered } from "./remembered";
import { NotStored, storing } from "./storing";
import { type Pace, visit } from "./visit";

const usual: Pace = { look: 10_000, poll: 60_000, again: 1000, atLast: 120_000 };

const pause = (milliseconds: number, signal: AbortSignal) => wait(milliseconds, undefined, { signal }).catch(() => {});

async function noteFailed(id: number, why: string): Promise<void> {
  await db.update(mailboxes).set({ failingSince: sql`coalesce(${mailboxes.failingSince}, clock_timestamp())`, lastError: why.slice(0, 500) }).where(eq(mailboxes.id, id));
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
