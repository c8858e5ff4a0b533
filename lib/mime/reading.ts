// What a mail says once it has been read: plain data, made in a worker thread and kept beside the raw bytes. A later version may
// read the same bytes better, so a reading may be made anew; the raw mail never changes. Pure.
import type { Flag } from "./flags";

/** A name and an address from a head line. `address` is "" when there is none that mail could reach. */
export type Mailbox = { name: string; address: string };

/** A part that is a file. `index` finds its content again in the same raw mail. */
export type Attachment = {
  index: number;
  /** A name made safe: no path, no control characters; never empty. */
  name: string;
  /** The media type by content, where the content tells; else "application/octet-stream". */
  type: string;
  /** What the mail said it was. */
  claimedType: string;
  /** In bytes, decoded. */
  size: number;
  /** sha-256 of the content, hex. */
  hash: string;
  /** Shown within the text of an HTML mail. */
  inline: boolean;
  contentId: string | null;
  /** How it was packed, when not as a MIME part of its own. */
  packedIn: "uuencode" | "tnef" | null;
};

/** A machine-readable part about another mail: a delivery status, or that mail's head lines. */
export type Report = { type: "message/delivery-status" | "message/disposition-notification" | "text/rfc822-headers" | "message/rfc822" | "message/feedback-report"; text: string };

export type Reading = {
  /** Raised when readings are made differently, so that old ones can be told. */
  version: number;
  subject: string;
  /** The sender: the first usable mailbox of the first From. Null: nobody can be named. */
  from: Mailbox | null;
  /** Everybody named in every From. */
  senders: Mailbox[];
  sender: Mailbox | null;
  replyTo: Mailbox[];
  to: Mailbox[];
  cc: Mailbox[];
  /** Without angle brackets; null when there is none. */
  messageId: string | null;
  inReplyTo: string[];
  /** Oldest first, at most a hundred, the newest kept. */
  references: string[];
  /** Date: as it stands there, decoded; "" when missing. Never ordered by. */
  claimedDate: string;
  /** Every head line of the mail itself, name in lower case, value decoded and unfolded, in order; at most 500, each at most 4,000 characters. */
  headers: [name: string, value: string][];
  /** The whole text as a person would read it, from the plain part or made from HTML. No NUL, line ends "\n". */
  text: string;
  /** Which part the text came from. "raw": nothing could be read as text, so the source is shown. */
  textFrom: "plain" | "html" | "raw" | "none";
  /** There is an HTML part; it is read again from the raw mail when asked for. */
  hasHtml: boolean;
  attachments: Attachment[];
  reports: Report[];
  /** What a reader of this reading should know, in the order found, each once. */
  flags: Flag[];
};
