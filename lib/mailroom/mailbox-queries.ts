// Mailboxes as the desk and the doors read them. No secret of theirs leaves by the desk's.
import { and, asc, eq, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { db, type Reads } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { mailboxes } from "@/db/schema/mailroom";
import type { Actor } from "../actor";
import { magazinesWhere, must } from "../may";
import { Missing } from "../refusal";
import { addressesOf, patience } from "./mailbox";

const shown = {
  id: mailboxes.id,
  columnId: mailboxes.columnId,
  column: columns.name,
  address: mailboxes.address,
  plusAddresses: mailboxes.plusAddresses,
  host: mailboxes.host,
  port: mailboxes.port,
  security: mailboxes.security,
  username: mailboxes.username,
  folder: mailboxes.folder,
  moveTo: mailboxes.moveTo,
  hasPassword: isNotNull(mailboxes.sealedPassword).mapWith(Boolean),
  hasHookSecret: isNotNull(mailboxes.sealedHookSecret).mapWith(Boolean),
  reachedAt: mailboxes.reachedAt,
  failingSince: mailboxes.failingSince,
  lastError: mailboxes.lastError,
  disabledAt: mailboxes.disabledAt,
};

/** The magazine's mailboxes, by address. Throws Missing to anybody but a chief. */
export async function mailboxesOf(actor: Actor, magazineId: number) {
  must(actor, "editSettings", magazineId);
  return db.select(shown).from(mailboxes).innerJoin(columns, eq(columns.id, mailboxes.columnId)).where(eq(columns.magazineId, magazineId)).orderBy(asc(mailboxes.address));
}

/** One of them. Throws Missing when it is none of the magazine's, or to anybody but a chief. */
export async function mailboxFor(actor: Actor, magazineId: number, id: number) {
  must(actor, "editSettings", magazineId);
  const [row] = Number.isSafeInteger(id) ? await db.select(shown).from(mailboxes).innerJoin(columns, eq(columns.id, mailboxes.columnId)).where(and(eq(columns.magazineId, magazineId), eq(mailboxes.id, id))) : [];
  if (!row) throw new Missing("This mailbox");
  return row;
}

/** Since when a mailbox has not been reached: it fails, or nobody tries, because no mailroom runs. */
const since = sql<Date>`coalesce(${mailboxes.failingSince}, ${mailboxes.reachedAt}, ${mailboxes.madeAt})`.mapWith(mailboxes.madeAt);

/** The mailboxes of the actor's desks that have not been reached for so long that somebody should know. */
export async function mailboxesInTrouble(actor: Actor, now: Date) {
  const ids = magazinesWhere(actor, "handleMail");
  if (ids.length === 0) return [];
  return db
    .select({ id: mailboxes.id, address: mailboxes.address, since, lastError: mailboxes.lastError, magazineId: magazines.id, magazine: magazines.name, handle: magazines.handle, timeZone: magazines.timeZone, locale: magazines.locale })
    .from(mailboxes)
    .innerJoin(columns, eq(columns.id, mailboxes.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .where(and(inArray(magazines.id, ids), isNull(mailboxes.disabledAt), isNotNull(mailboxes.host), lt(since, sql`${new Date(now.getTime() - patience).toISOString()}::timestamptz`)))
    .orderBy(asc(mailboxes.address));
}

/** For the doors: the mailbox a recipient's address leads to, plus-forms as well; null when mail for it is not ours to take. */
export async function mailboxAt(reads: Reads, recipient: string): Promise<typeof mailboxes.$inferSelect | null> {
  const addresses = addressesOf(recipient);
  if (addresses.length === 0) return null;
  const rows = await reads.select().from(mailboxes).where(and(inArray(mailboxes.address, addresses), isNull(mailboxes.disabledAt)));
  return addresses.map((address) => rows.find((row) => row.address === address)).find(Boolean) ?? null;
}
