// At most one automatic reply to a mail goes to one address in a day, over the whole installation: two programs that answer each
// other, or ten thousand mails from one, come to an end here.
import { and, eq, gt, or, sql } from "drizzle-orm";
import type { Reads, Tx } from "@/db/client";
import { letters } from "@/db/schema/mail";
import { magazines } from "@/db/schema/magazine";
import { mailboxes } from "@/db/schema/mailroom";
import { installationFrom } from "./from";

const day = 24 * 60 * 60 * 1000;

/** The bare address of a From: line such as `The desk <desk@example.org>`, lower case. */
export const bareAddress = (from: string): string => (/<([^<>]*)>\s*$/.exec(from)?.[1] ?? from).trim().toLowerCase();

/** An address without what follows a + in it, lower case: all of these are one mailbox here. */
export const withoutPlus = (address: string): string => address.trim().toLowerCase().replace(/^([^+@]+)\+[^@]*@/, "$1@");

/** True of every address this installation reads at or writes from. */
export async function isOwnAddress(reads: Reads, address: string): Promise<boolean> {
  const own = withoutPlus(address);
  if (own === "") return false;
  if (withoutPlus(bareAddress(installationFrom())) === own) return true;
  const [here] = await reads.execute(sql`
    select 1 from ${mailboxes} where address in (${own}, ${address.trim().toLowerCase()})
    union all select 1 from ${magazines} where lower(letter_from) in (${own}, ${address.trim().toLowerCase()}) limit 1`);
  return here !== undefined;
}

/**
 * May a program answer a mail from this address now? For a transaction that then writes the letter, with `isAutomaticReply`, if it
 * may: the address is locked until that ends, so that of two at once one waits and then finds the other's letter.
 */
export async function mayReplyTo(tx: Tx, address: string, now = new Date()): Promise<boolean> {
  const to = address.trim().toLowerCase();
  if (to === "" || (await isOwnAddress(tx, to))) return false;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`reply to ${to}`}, 0))`);
  const since = new Date(now.getTime() - day);
  // The bare column, as the index has it: a value handed over would hide the index from a plan made for any value.
  // One that still waits goes out later than it was written: as long as it does, it is today's.
  const recent = or(gt(letters.madeAt, since), gt(letters.sentAt, since), eq(letters.state, "waiting"));
  const [before] = await tx.select({ id: letters.id }).from(letters).where(and(eq(sql`lower(${letters.to})`, to), sql`${letters.isAutomaticReply}`, recent)).limit(1);
  return !before;
}
