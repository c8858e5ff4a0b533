// Mail from a sender who was blocked is sorted like any other again. What lies in the spam tray stays there until somebody says otherwise.
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { blockedSenders } from "@/db/schema/mailroom";
import type { Person } from "../actor";
import { must } from "../may";
import { record } from "../timeline/record";
import type { unblockingSender } from "./filing";

/** Lets mail from an address, or a host, in again; doing it twice is doing it once. Throws Missing for another magazine. */
export async function unblockSender(actor: Person, { magazineId, address }: z.output<typeof unblockingSender>, now = new Date()): Promise<void> {
  must(actor, "handleMail", magazineId);
  await db.transaction(async (tx) => {
    const [gone] = await tx.delete(blockedSenders).where(and(eq(blockedSenders.magazineId, magazineId), eq(blockedSenders.address, address.toLowerCase()))).returning({ address: blockedSenders.address });
    if (gone) await record(tx, actor, { kind: "senderUnblocked", at: now, magazineId, data: { address: gone.address } });
  });
}
