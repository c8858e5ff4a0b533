// A chief adds a mailbox to a column.
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { mailboxes } from "@/db/schema/mailroom";
import type { Actor } from "../actor";
import { must } from "../may";
import { unlessTaken } from "../people/taken";
import { lookAgain, Refusal } from "../refusal";
import { record } from "../timeline/record";
import { mustBeColumnOf, taken } from "./hold-mailbox";
import { type MailboxInput, passwordOf } from "./mailbox";
import { sealOrRefuse } from "../magazine/seal-or-refuse";

/** Makes it; the mailroom fetches it from its next look on. Returns its id. Throws Missing to anybody but a chief; refuses an address that is taken. */
export async function makeMailbox(actor: Actor, magazineId: number, { password, ...input }: MailboxInput, now = new Date()): Promise<number> {
  must(actor, "editSettings", magazineId);
  if (input.host && !password) throw new Refusal(lookAgain, { password: "The server asks for a password." });
  const work = db.transaction(async (tx) => {
    await mustBeColumnOf(tx, magazineId, input.columnId);
    const [made] = await tx.insert(mailboxes).values({ ...input, madeAt: now }).returning({ id: mailboxes.id });
    if (!made) throw new Error("the mailbox was not made");
    if (password) await tx.update(mailboxes).set({ sealedPassword: sealOrRefuse(password, passwordOf(made.id)) }).where(eq(mailboxes.id, made.id));
    await record(tx, actor, { kind: "mailboxMade", at: now, magazineId, data: { address: input.address } });
    return made.id;
  });
  return unlessTaken(taken, work);
}
