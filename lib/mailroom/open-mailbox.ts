// A connection to a mailbox on its server, and what a server or the way to it says when there is none.
import type { ImapFlow } from "imapflow";
import type { mailboxes } from "@/db/schema/mailroom";
import { unseal } from "../kit/seal";
import { passwordOf } from "./mailbox";

/** The largest mail that is fetched, in bytes. Of a larger one the head is kept, and it is told of. */
export const largestFetched = 150 * 1024 * 1024;

export type FetchedMailbox = Pick<typeof mailboxes.$inferSelect, "id" | "columnId" | "address" | "host" | "port" | "security" | "username" | "sealedPassword" | "folder" | "moveTo">;

function openPassword({ id, sealedPassword }: FetchedMailbox): string {
  try {
    return unseal(sealedPassword!, passwordOf(id));
  } catch {
    throw new Error("The kept password cannot be opened, because ASKDESK_SEAL_KEY is not the one it was sealed with. Type the password again.");
  }
}

/** Connects, signs in and opens the folder. Throws what the server or the network said: see said(). `onClient` is told before anything can fail. */
export async function openMailbox(mailbox: FetchedMailbox, onClient: (client: ImapFlow) => void = () => {}): Promise<ImapFlow> {
  const { ImapFlow } = await import("imapflow"); // heavy, and most installations have nothing to fetch
  const client = new ImapFlow({
    host: mailbox.host!,
    port: mailbox.port!,
    secure: mailbox.security === "tls",
    doSTARTTLS: mailbox.security === "starttls", // required then: a password never goes over an open line against the chief's choice
    auth: { user: mailbox.username!, pass: openPassword(mailbox) },
    logger: false,
    disableAutoIdle: true,
    disableBinary: true, // the bytes as they are
    connectionTimeout: 20_000,
    greetingTimeout: 15_000,
    socketTimeout: 120_000,
    maxLiteralSize: largestFetched + 1024 * 1024,
    maxResponseSize: largestFetched + 2 * 1024 * 1024,
  });
  client.on("error", () => {}); // told by the command that fails
  onClient(client);
  try {
    await client.connect();
    await client.mailboxOpen(mailbox.folder);
  } catch (error) {
    client.close();
    throw error;
  }
  return client;
}

type Failure = { code?: string; responseText?: string; serverResponseCode?: string; authenticationFailed?: boolean; mailboxMissing?: boolean; message?: string };

/** Why a mailbox could not be reached, as one would say it to the chief who set it up. */
export function said(error: unknown, { host, port, folder }: Pick<FetchedMailbox, "host" | "port" | "folder">): string {
  const { code = "", responseText, serverResponseCode, authenticationFailed, mailboxMissing, message = String(error) } = (error ?? {}) as Failure;
  const words = (responseText ?? message).replace(/\p{Cc}+/gu, " ").trim().slice(0, 300);
  if (authenticationFailed) return `The server refused the name or the password: ${words}`;
  if (mailboxMissing || serverResponseCode === "NONEXISTENT") return `The server has no folder “${folder}”: ${words}`;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return `No server of the name ${host} is known.`;
  if (code === "ECONNREFUSED") return `Nothing answers at ${host}, port ${port}.`;
  if (/TIMEOUT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/i.test(code)) return `${host} did not answer in time.`;
  if (/CERT|SELF_SIGNED|ALTNAME/.test(code)) return `The server’s certificate is not trusted: ${words}`;
  if (/SSL|TLS|EPROTO/.test(code)) return `No secure connection could be made; is the port right for it? ${words}`;
  return words || "The connection was cut.";
}
