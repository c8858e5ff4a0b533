// A chief asks whether a mailbox can be reached as it is set up: signs in now, looks, and changes nothing.
import { db } from "@/db/client";
import type { Actor } from "../actor";
import { Refusal } from "../refusal";
import { holdMailbox } from "./hold-mailbox";
import { openMailbox, said } from "./open-mailbox";

/** Returns how much lies in the folder. Throws Missing to anybody but a chief of its magazine; refuses with what the server said. */
export async function tryMailbox(actor: Actor, magazineId: number, id: number): Promise<{ folder: string; mails: number }> {
  const mailbox = await db.transaction((tx) => holdMailbox(tx, actor, magazineId, id)); // let go before the server is asked, which may take its time
  if (!mailbox.host || !mailbox.sealedPassword) throw new Refusal("This mailbox is not fetched from a server.");
  try {
    const client = await openMailbox(mailbox);
    const mails = client.mailbox ? client.mailbox.exists : 0;
    await client.logout().catch(() => client.close());
    return { folder: mailbox.folder, mails };
  } catch (error) {
    throw new Refusal(said(error, mailbox));
  }
}
