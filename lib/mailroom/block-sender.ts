// Mail from this sender goes to the spam tray from now on, whatever it says. Nothing is thrown away.
import type { z } from "zod";
import { db } from "@/db/client";
import { blockedSenders } from "@/db/schema/mailroom";
import type { Person } from "../actor";
import { isOwnAddress } from "../mail/automatic-reply";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import type { blockingSender } from "./filing";
import { holdMail } from "./hold-mail";

/** Blocks the address the mail is from, or its whole host. Refuses a mail without an address, and our own addresses. Returns what is blocked. */
export async function blockSender(actor: Person, { mailId, whole }: z.output<typeof blockingSender>, now = new Date()): Promise<string> {
  return db.transaction(async (tx) => {
    const { filing, magazineId } = await holdMail(tx, actor, mailId);
    const host = filing.fromAddress.split("@")[1];
    if (!host) throw new Refusal("It does not say who sent it, so nobody can be blocked.");
    if (await isOwnAddress(tx, filing.fromAddress)) throw new Refusal("This is an address of your own.");
    const address = whole ? `@${host}` : filing.fromAddress;
    const [made] = await tx.insert(blockedSenders).values({ magazineId, address, blockedById: actor.id, blockedAt: now }).onConflictDoNothing().returning({ address: blockedSenders.address });
    if (made) await record(tx, actor, { kind: "senderBlocked", at: now, magazineId, data: { address } });
    return address;
  });
}
