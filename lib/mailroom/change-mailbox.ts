// A chief changes a mailbox.
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { mailboxes } from "@/db/schema/mailroom";
import type { Actor } from "../actor";
import { unlessTaken } from "../people/taken";
import { lookAgain, Refusal } from "../refusal";
import { record } from "../timeline/record";
import { holdMailbox, mustBeColumnOf, taken } from "./hold-mailbox";
import { type MailboxInput, passwordOf } from "./mailbox";
import { sealOrRefuse } from "../magazine/seal-or-refuse";

type Row = typeof mailboxes.$inferSelect;

/** Another server, account or folder counts its mail anew: the cursor would pass over what lies there. */
const isElsewhere = (row: Row, to: Omit<MailboxInput, "password">): boolean => row.host !== to.host || row.username !== to.username || row.folder !== to.folder;

/** A kept password goes to the server and account it was given for, and to no other. */
const isOtherServer = (row: Row, to: Omit<MailboxInput, "password">): boolean => row.host !== to.host || row.port !== to.port || row.username !== to.username;

/**
 * Changes it; what fetches it begins anew with what is set. Throws Missing to anybody but a chief of its magazine; refuses an address
 * that is taken, and another server without its password.
 */
export async function changeMailbox(actor: Actor, magazineId: number, id: number, { password, ...to }: MailboxInput, now = new Date()): Promise<void> {
  const work = db.transaction(async (tx) => {
    const row = await holdMailbox(tx, actor, magazineId, id);
    await mustBeColumnOf(tx, magazineId, to.columnId);
    if (to.host && !password && (!row.sealedPassword || isOtherServer(row, to))) throw new Refusal(lookAgain, { password: row.sealedPassword ? "Type the password again: it was given for another server or account." : "The server asks for a password." });
    await tx
      .update(mailboxes)
      .set({
        ...to,
        ...(to.host === null ? { sealedPassword: null } : password ? { sealedPassword: sealOrRefuse(password, passwordOf(id)) } : {}),
        ...(isElsewhere(row, to) ? { uidValidity: null, lastUid: null, reachedAt: null } : {}),
        failingSince: null,
        lastError: null,
      })
      .where(eq(mailboxes.id, id));
    await record(tx, actor, { kind: "mailboxChanged", at: now, magazineId, data: { address: to.address } });
  });
  await unlessTaken(taken, work);
}
