// Tells the mail server what has been stored: such a mail is marked as read, or moved.
import type { ImapFlow } from "imapflow";
import type { FetchedMailbox } from "./open-mailbox";
import type { Memory } from "./remembered";

/** Marks stored mails on the server as read, or moves them. False when it would not let us; that is tried again at the next pass. */
export async function mark(client: ImapFlow, { moveTo }: FetchedMailbox, memory: Memory): Promise<boolean> {
  while (memory.unmarked.size > 0 && client.usable) {
    const some = [...memory.unmarked].slice(0, 100);
    const range = some.join(",");
    const move = (to: string) => client.messageMove(range, to, { uid: true });
    const done = moveTo === null ? await client.messageFlagsAdd(range, ["\\Seen"], { uid: true }) : (await move(moveTo)) || ((await client.mailboxCreate(moveTo).catch(() => null)) && (await move(moveTo)));
    if (!done) return false;
    for (const uid of some) memory.unmarked.delete(uid);
  }
  return client.usable;
}

/** Moves what was stored before and is still in the folder: its worker was stopped in between. */
export async function moveLeftOvers(client: ImapFlow, { moveTo }: FetchedMailbox, { lastUid }: { lastUid: number }, memory: Memory): Promise<void> {
  if (moveTo === null || lastUid === 0) return;
  const left = await client.search({ uid: `1:${lastUid}` }, { uid: true });
  if (Array.isArray(left)) for (const uid of left) if (uid <= lastUid) memory.unmarked.add(uid);
}
