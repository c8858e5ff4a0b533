// A mailbox is where a column's readers write to. It is fetched from its server, delivered to our listener, handed over by a
// provider, or several of these; it may be changed, and disabled, but never goes away, because mail came through it.
import { z } from "zod";
import { line, rowId } from "../kit/typed";
import { mailAddress } from "../magazine/magazine";

/** How the connection to the server is kept from being read: TLS from the first byte, TLS once connected, or not at all. */
export const securities = { tls: "TLS", starttls: "STARTTLS", none: "None: unprotected" } as const;
export type Security = keyof typeof securities;
const securityNames = Object.keys(securities) as [Security, ...Security[]];
/** The ports of RFC 8314, 3.2 and RFC 9051. */
export const usualPort: Record<Security, number> = { tls: 993, starttls: 143, none: 143 };

const tick = z.preprocess((given) => given !== undefined && given !== "", z.boolean());
const port = z.preprocess((given) => (given === "" || given === undefined ? null : given), z.coerce.number("Give the port as a number.").int("Give the port as a whole number.").min(1, "From 1 to 65535.").max(65_535, "From 1 to 65535.").nullable());
/** A password is taken as it is typed: spaces at its ends are part of it. A form sends line ends for none. */
const password = z.string().max(500, "That is longer than 500 characters.").refine((text) => !/[\0\r\n]/.test(text), "A password is one line.").optional().transform((text) => text || null);

/** What a mailbox's form sends. Without a host the mailbox is not fetched. An empty password leaves the kept one. */
export const mailboxInput = z
  .object({
    columnId: rowId,
    address: mailAddress.refine((address) => address !== "", "The address is needed."),
    plusAddresses: tick,
    host: line(253).refine((text) => text === "" || /^[A-Za-z0-9.:_-]+$/.test(text), "The name of a server, such as imap.example.org."),
    port,
    security: z.enum(securityNames, "Choose one."),
    username: line(254),
    password,
    folder: line(200),
    moveTo: line(200),
  })
  .refine(({ address }) => !address.split("@")[0]!.includes("+"), { path: ["address"], message: "Give the address without its + part; what is written to it with one arrives as well." })
  .refine(({ host, username }) => host === "" || username !== "", { path: ["username"], message: "The server asks whose mailbox it is." })
  .refine(({ moveTo, folder }) => moveTo === "" || moveTo.toLowerCase() !== (folder || "INBOX").toLowerCase(), { path: ["moveTo"], message: "That is the folder mail is fetched from." })
  .transform(({ host, port: given, security, username, folder, moveTo, ...rest }) => ({
    ...rest,
    ...(host ? { host: host.toLowerCase(), port: given ?? usualPort[security], security, username } : { host: null, port: null, security: null, username: null }),
    folder: folder || "INBOX",
    moveTo: moveTo || null,
  }));
export type MailboxInput = z.output<typeof mailboxInput>;

/** What its sealed secrets open for: those of one mailbox open for no other. */
export const passwordOf = (mailboxId: number): string => `mailbox ${mailboxId}`;
export const hookSecretOf = (mailboxId: number): string => `hook ${mailboxId}`;

/** The addresses under which a mailbox may be known, the narrowest first: as written, and without what follows a + (RFC 5233). Lower case. */
export function addressesOf(recipient: string): string[] {
  const written = recipient.trim().toLowerCase();
  const at = written.lastIndexOf("@");
  if (at < 1) return [];
  const plus = written.indexOf("+");
  return plus > 0 && plus < at ? [written, written.slice(0, plus) + written.slice(at)] : [written];
}

/** A mailbox that has not been reached for so long is told of on the desk. */
export const patience = 15 * 60 * 1000;

/** What a mailbox is doing: words for its line in the list. */
export type Standing = "disabled" | "failing" | "reached" | "notYet" | "notFetched";

/** How a mailbox stands. A moment's failure is tried again and not yet worth telling, but its own page tells it. */
export function standingOf(mailbox: { host: string | null; disabledAt: Date | null; failingSince: Date | null; reachedAt: Date | null }): Standing {
  if (mailbox.disabledAt) return "disabled";
  if (!mailbox.host) return "notFetched";
  if (mailbox.failingSince) return "failing";
  return mailbox.reachedAt ? "reached" : "notYet";
}
