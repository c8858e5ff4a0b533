// Mail from this sender goes to the spam tray from now on, whatever it says. Nothing is thrown away.
import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { blockedSenders, filings, mail, mailboxes } from "@/db/schema/mailroom";
import type { Person } from "../actor";
import { isOwnAddress } from "../mail/automatic-reply";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import type { blockingSender } from "./filing";
import { holdMail } from "./hold-mail";
import { hostOf } from "./senders";

/**
 * Blocks the address the mail is from, or its whole host. Refuses a mail without an address, our own addresses, and a host where
 * others have their addresses too. Returns what is blocked.
 */
export async function blockSender(actor: Person, { mailId, whole }: z.output<typeof blockingSender>, now = new Date()): Promise<string> {
  return db.transaction(async (tx) => {
    const { filing, magazineId } = await holdMail(tx, actor, mailId);
    const host = hostOf(filing.fromAddress);
    if (!host) throw new Refusal("It does not say who sent it, so nobody can be blocked.");
    if (await isOwnAddress(tx, filing.fromAddress)) throw new Refusal("This is an address of your own.");
    if (whole) await mustBeSendersOwn(tx, host, filing.fromAddress, magazineId);
    const address = whole ? `@${host}` : filing.fromAddress;
    const [made] = await tx.insert(blockedSenders).values({ magazineId, address, blockedById: actor.id, blockedAt: now }).onConflictDoNothing().returning({ address: blockedSenders.address });
    if (made) await record(tx, actor, { kind: "senderBlocked", at: now, magazineId, data: { address } });
    return address;
  });
}

const isAt = (address: AnyPgColumn, host: string) => sql`right(${address}, ${host.length + 1}) = ${`@${host}`}`;

/** Half of the readers may have their address at one provider: a host from which others have asked is no single sender's. */
async function mustBeSendersOwn(tx: Tx, host: string, address: string, magazineId: number): Promise<void> {
  const [ours] = await tx.select({ id: mailboxes.id }).from(mailboxes).where(isAt(mailboxes.address, host)).limit(1);
  if (ours) throw new Refusal(`An address of your own is at ${host}. The one address can be blocked.`);
  const [other] = await tx
    .select({ id: mail.id })
    .from(filings)
    .innerJoin(mail, eq(mail.id, filings.mailId))
    .innerJoin(columns, eq(columns.id, mail.columnId))
    .where(and(eq(columns.magazineId, magazineId), inArray(filings.tray, ["question", "thread", "answer"]), ne(filings.fromAddress, address), isAt(filings.fromAddress, host)))
    .limit(1);
  if (other) throw new Refusal(`Others have written to you from ${host}. The one address can be blocked.`);
}
