// A chief stops a mailbox, or lets it work again. Its mail stays where it is, here and on its server.
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { mailboxes } from "@/db/schema/mailroom";
import type { Actor } from "../actor";
import { record } from "../timeline/record";
import { holdMailbox } from "./hold-mailbox";

async function set(actor: Actor, magazineId: number, id: number, disabledAt: Date | null, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const { address } = await holdMailbox(tx, actor, magazineId, id);
    await tx.update(mailboxes).set({ disabledAt, failingSince: null, lastError: null }).where(eq(mailboxes.id, id));
    await record(tx, actor, { kind: disabledAt ? "mailboxDisabled" : "mailboxEnabled", at: now, magazineId, data: { address } });
  });
}

/** Nothing is fetched or taken for it any more, through any door. Throws Missing to anybody but a chief of its magazine. */
export const disableMailbox = (actor: Actor, magazineId: number, id: number, now = new Date()): Promise<void> => set(actor, magazineId, id, now, now);

/** It is fetched and taken for again, from where it stopped. Throws Missing to anybody but a chief of its magazine. */
export const enableMailbox = (actor: Actor, magazineId: number, id: number, now = new Date()): Promise<void> => set(actor, magazineId, id, null, now);
