// Whether mail from an address goes to the spam tray of a magazine, and by what: for sorting it, and for the page from which it is let in again.
import { and, eq, inArray } from "drizzle-orm";
import type { Reads } from "@/db/client";
import { blockedSenders } from "@/db/schema/mailroom";
import { withoutPlus } from "../mail/automatic-reply";
import { hostOf } from "./senders";

/** What of these addresses (lower case) is blocked in the magazine: one of them, or "@host" for everybody there; null when nothing is. */
export async function blockedAs(reads: Reads, addresses: readonly string[], magazineId: number): Promise<string | null> {
  const all = addresses.filter((address) => address.includes("@")).flatMap((address) => [address, withoutPlus(address), `@${hostOf(address)}`]);
  if (all.length === 0) return null;
  const [row] = await reads.select({ address: blockedSenders.address }).from(blockedSenders).where(and(eq(blockedSenders.magazineId, magazineId), inArray(blockedSenders.address, all))).limit(1);
  return row?.address ?? null;
}
