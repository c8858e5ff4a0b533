// Several mailrooms may run; each mailbox is fetched by one of them, which says so in the database again and again. One that
// falls silent has lost the mailbox to the next. Time is the database's, because clocks of machines differ.
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

const until = sql`clock_timestamp() + make_interval(secs => ${seconds})`;

/** Takes or renews the lease. False when another worker has it, or the mailbox is disabled. */
export async function takeLease(mailboxId: number, by: string): Promise<boolean> {
  const free = or(isNull(mailboxes.leasedBy), eq(mailboxes.leasedBy, by), sql`${mailboxes.leasedUntil} < clock_timestamp()`);
  const taken = await db.update(mailboxes).set({ leasedBy: by, leasedUntil: until }).where(and(eq(mailboxes.id, mailboxId), isNull(mailboxes.disabledAt), free)).returning({ id: mailboxes.id });
  return taken.length > 0;
}

/** Gives the mailbox back, if it is still this worker's. */
export async function giveBackLease(mailboxId: number, by: string): Promise<void> {
  await db.update(mailboxes).set({ leasedBy: null, leasedUntil: null }).where(and(eq(mailboxes.id, mailboxId), eq(mailboxes.leasedBy, by)));
}

/** Moves the cursor within the transaction that stores what it passes. Throws LeaseLost when the mailbox is another worker's by now. */
export async function moveCursor(tx: Tx, mailboxId: number, by: string, cursor: { uidValidity: number; lastUid: number }): Promise<void> {
  const moved = await tx.update(mailboxes).set(cursor).where(and(eq(mailboxes.id, mailboxId), eq(mailboxes.leasedBy, by), isNull(mailboxes.disabledAt))).returning({ id: mailboxes.id });
  if (moved.length === 0) throw new LeaseLost();
}
