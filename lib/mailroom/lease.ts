// Several mailrooms may run; each mailbox is fetched by one of them, which says so in the database again and again. One that
// falls silent has lost the mailbox to the next. Time is the database's, because clocks of machines differ.
import { randomBytes } from "node:crypto";
import { readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { and, eq, isNull, or, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { mailboxes } from "@/db/schema/mailroom";

/** For so long a lease stands without being renewed, and so often it is. */
const seconds = 60;
export const renewal = 20_000;

/** Another worker has the mailbox now: what this one has in hand is not its own to commit. */
export class LeaseLost extends Error {
  override name = "LeaseLost";
  constructor() {
    super("Another worker has this mailbox now.");
  }
}

/** Where a process number means the same process: this machine, or this container of it. */
function here(): string {
  try {
    return `${hostname()} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return hostname(); // no Linux
  }
}

/** A name no other worker has, and that tells others here whether it still runs. */
export const nameOfWorker = (): string => `${here()} ${process.pid} ${randomBytes(6).toString("hex")}`;

/** True when the worker ran here and its process has gone: nobody need wait for its lease to run out. */
export function hasGone(worker: string): boolean {
  const place = here();
  const pid = Number(/^ (\d+) [0-9a-f]+$/.exec(worker.slice(place.length))?.[1]);
  if (!worker.startsWith(place) || !pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as { code?: string }).code === "ESRCH";
  }
}

const until = sql`clock_timestamp() + make_interval(secs => ${seconds})`;

/** Takes or renews the lease. False when another worker has it, or the mailbox is disabled. */
export async function takeLease(mailboxId: number, by: string): Promise<boolean> {
  const [held] = await db.select({ by: mailboxes.leasedBy }).from(mailboxes).where(eq(mailboxes.id, mailboxId));
  const gone = held?.by && hasGone(held.by) ? held.by : null;
  const free = or(isNull(mailboxes.leasedBy), eq(mailboxes.leasedBy, by), gone === null ? undefined : eq(mailboxes.leasedBy, gone), sql`${mailboxes.leasedUntil} < clock_timestamp()`);
  const taken = await db.update(mailboxes).set({ leasedBy: by, leasedUntil: until }).where(and(eq(mailboxes.id, mailboxId), isNull(mailboxes.disabledAt), free)).returning({ id: mailboxes.id });
  return taken.length > 0;
}

/** Gives the mailbox back, if it is still this worker's. */
export async function giveBackLease(mailboxId: number, by: string): Promise<void> {
  await db.update(mailboxes).set({ leasedBy: null, leasedUntil: null }).where(and(eq(mailboxes.id, mailboxId), eq(mailboxes.leasedBy, by)));
}

/** Moves the cursor within the transaction that stores what it passes. Throws LeaseLost when the mailbox is another worker's by now. */
export async function moveCursor(tx: Tx, mailboxId: number, by: string, cursor: { uidValidity: number; lastUid: number }): Promise<void> {
  const moved = await tx.update(mailboxes).set({ ...cursor, reachedAt: sql`clock_timestamp()` }).where(and(eq(mailboxes.id, mailboxId), eq(mailboxes.leasedBy, by), isNull(mailboxes.disabledAt))).returning({ id: mailboxes.id });
  if (moved.length === 0) throw new LeaseLost();
}
