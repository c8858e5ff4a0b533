// Reads a mail. Pure: bytes in, plain data out. It runs in a thread of its own (worker.ts), where a bad mail can hurt nobody.
import { createHash } from "node:crypto";
import PostalMime, { type Address, type Email } from "postal-mime";
import type { Attachment, Mailbox, Reading } from "./reading";

const clean = (text: string) => text.replaceAll("\0", "").replaceAll("\r\n", "\n").replace(/\p{Cs}/gu, "\ufffd");
const mailboxesOf = (list: Address[] | undefined): Mailbox[] =>
  (list ?? []).flatMap((entry) => ("group" in entry && entry.group ? mailboxesOf(entry.group) : [{ name: clean(entry.name ?? ""), address: clean(entry.address ?? "") }]));
const bytesOf = (content: unknown) => (typeof content === "string" ? Buffer.from(content) : Buffer.from(content as ArrayBuffer));

const open = (raw: Buffer): Promise<Email> => PostalMime.parse(raw);

/** The reading of a mail. */
export async function parseMail(raw: Buffer): Promise<Reading> {
  const mail = await open(raw);
  const text = clean(mail.text ?? "");
  const ids = (line: string | undefined) => [...(line ?? "").matchAll(/<([^<>\s]+)>/g)].map((found) => found[1]!);
  return {
    version: 0,
    subject: clean(mail.subject ?? "").trim(),
    from: mailboxesOf(mail.from ? [mail.from] : [])[0] ?? null,
    senders: mailboxesOf(mail.from ? [mail.from] : []),
    sender: mailboxesOf(mail.sender ? [mail.sender] : [])[0] ?? null,
    replyTo: mailboxesOf(mail.replyTo),
    to: mailboxesOf(mail.to),
    cc: mailboxesOf(mail.cc),
    messageId: ids(mail.messageId)[0] ?? null,
    inReplyTo: ids(mail.inReplyTo),
    references: ids(mail.references).slice(-100),
    claimedDate: clean(mail.headers.find(({ key }) => key === "date")?.value ?? ""),
    headers: mail.headers.slice(0, 500).map(({ key, value }) => [clean(key), clean(value).slice(0, 4000)]),
    text,
    textFrom: text === "" ? "none" : "plain",
    hasHtml: Boolean(mail.html),
    attachments: mail.attachments.map((part, index): Attachment => {
      const content = bytesOf(part.content);
      return { index, name: clean(part.filename ?? "") || "file", type: part.mimeType, claimedType: part.mimeType, size: content.length, hash: createHash("sha256").update(content).digest("hex"), inline: Boolean(part.related), contentId: part.contentId ?? null, packedIn: null };
    }),
    reports: [],
    flags: [],
  };
}

/** The HTML of a mail, decoded; null when it has none. */
export const htmlOf = async (raw: Buffer): Promise<string | null> => (await open(raw)).html ?? null;

/** The content of one attachment; null when there is none of that number. */
export async function contentOf(raw: Buffer, index: number): Promise<Buffer | null> {
  const part = (await open(raw)).attachments[index];
  return part ? bytesOf(part.content) : null;
}
