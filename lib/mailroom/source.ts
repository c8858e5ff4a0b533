// What is new in a folder, and the bytes of one mail of it.
import type { ImapFlow } from "imapflow";
import { type FetchedMailbox, largestFetched } from "./open-mailbox";
import type { Came } from "./take";

/** The head of a mail is no larger. */
const largestHead = 1024 * 1024;

/** The UIDs above the cursor, lowest first. In one answer of the server's: half a list would have holes. */
export async function newUids(client: ImapFlow, { lastUid }: { lastUid: number }): Promise<number[]> {
  const found = await client.search({ uid: `${lastUid + 1}:*` }, { uid: true });
  if (!Array.isArray(found)) throw new Error("The server did not say what is new.");
  return found.filter((uid) => uid > lastUid).toSorted((a, b) => a - b); // "n:*" names the last mail also when it is below n
}

/** The mail's bytes; null when it has gone from the folder. */
export async function sourceOf(client: ImapFlow, uid: number): Promise<{ source: Buffer; size: number } | null> {
  const found = await client.fetchOne(String(uid), { size: true, source: { start: 0, maxLength: largestFetched + 1 } }, { uid: true });
  if (found && found.source) return { source: found.source, size: Math.max(found.size ?? 0, found.source.length) };
  // No answer may also mean no connection: gone is only what the server says is not there.
  const still = await client.search({ uid: String(uid) }, { uid: true });
  if (client.usable && Array.isArray(still) && !still.includes(uid)) return null;
  throw new Error("The server did not hand the mail over.");
}

/** What is kept of a mail: all of it, or its head when there is more of it than `most`. */
export function keptOf({ source, size }: { source: Buffer; size: number }, { address, folder, moveTo }: Pick<FetchedMailbox, "address" | "folder" | "moveTo">, most = largestFetched): Pick<Came, "raw" | "cut"> {
  if (source.length <= most) return { raw: source };
  const ends = [source.indexOf("\r\n\r\n"), source.indexOf("\n\n")].filter((at) => at >= 0);
  const raw = source.subarray(0, Math.min(...ends, largestHead));
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024).toLocaleString("en-US");
  const why = [`The mail is larger than the ${megabytes(most)} MB that are fetched: ${megabytes(size)} MB. Only its head is kept here; the mail itself is still on the server, in the folder ${moveTo ?? folder} of ${address}.`];
  return { raw: Buffer.from(raw), cut: { size, why } };
}
