// Reads a mail: bytes in, plain data out. It knows no clock but the one it is given, and no database; it runs in a thread of its own
// (worker.ts), where a bad mail can hurt nobody.
import { createHash } from "node:crypto";
import { cleanLine, cleanText, cut } from "./clean";
import { headersOf, idsOf } from "./headers";
import { mailboxesOf } from "./addresses";
import { oddDate } from "./dates";
import { decodeWords } from "./encoded-words";
import { valueOf, valuesOf } from "./fields";
import { safeName } from "./file-name";
import { gather } from "./gather";
import { limits } from "./limits";
import type { Attachment, Reading } from "./reading";
import { reportsOf } from "./reports";
import { sendersOf } from "./senders";
import { headBytes, typeByContent } from "./sniff";
import type { FileSource } from "./sources";
import { rawText, textOf } from "./whole-text";

/** Raised when the same bytes are read differently, so that old readings can be told. */
export const readingVersion = 1;

/** A file as it is listed: opened once, piece by piece, and kept nowhere. */
async function attachmentOf(source: FileSource, index: number): Promise<Attachment> {
  const hash = createHash("sha256");
  const head: Buffer[] = [];
  let size = 0;
  for (const piece of source.open()) {
    hash.update(piece);
    if (size < headBytes) head.push(piece.subarray(0, headBytes - size));
    size += piece.length;
  }
  const claimedType = cut(cleanLine(source.claimedType), 120) || "application/octet-stream";
  const type = await typeByContent(Buffer.concat(head), claimedType);
  const contentId = source.contentId === null ? null : cut(cleanLine(source.contentId), limits.messageId);
  return { index, name: safeName(source.name, claimedType === "application/octet-stream" ? type : claimedType), type, claimedType, size, hash: hash.digest("hex"), inline: source.inline, contentId, packedIn: source.packedIn };
}

/**
 * The reading of a mail. Throws nothing that a mail could cause, short of running out of memory.
 * @param now the moment it is read at: a claimed date after it is doubted.
 */
export async function parseMail(raw: Buffer, now: Date = new Date()): Promise<Reading> {
  const gathered = await gather(raw);
  const { root, charset, files } = gathered;
  const flags = gathered.flags;
  const line = (name: string) => valueOf(root.fields, name);
  const list = (name: string) => valuesOf(root.fields, name).flatMap((value) => mailboxesOf(value, charset)).slice(0, limits.mailboxes);

  const subject = cut(decodeWords(line("subject").slice(0, 16_000), charset, flags), limits.subject);
  const { from, senders } = sendersOf(gathered, flags);
  const replyTo = list("reply-to");
  if (from && replyTo.some(({ address }) => address !== "" && address.toLowerCase() !== from.address.toLowerCase())) flags.add("replyElsewhere");
  const claimedDate = cut(decodeWords(line("date").slice(0, 1_000), charset), 200);
  if (claimedDate === "") flags.add("noDate");
  else if (oddDate(claimedDate, now)) flags.add("oddDate");
  const messageId = idsOf(line("message-id"), 1)[0] ?? null;
  if (messageId === null) flags.add("noMessageId");

  const read = textOf(gathered, flags);
  const hasHtml = gathered.pieces.some(({ html }) => html?.trim());
  const nothing = read.text === "" && !hasHtml && files.length === 0;
  const bare = root.fields.length === 0 && raw.length > 0;
  const { text, textFrom } = nothing || bare ? { text: rawText(raw, gathered), textFrom: "raw" as const } : read;
  if ((nothing || bare) && text !== "") flags.add("rawShown").add("brokenStructure");
  if (text.includes("\ufffd") || subject.includes("\ufffd")) flags.add("unreadable");

  if (files.length > limits.attachments) flags.add("tooManyParts");
  const attachments: Attachment[] = [];
  for (const [index, source] of files.slice(0, limits.attachments).entries()) attachments.push(await attachmentOf(source, index));

  return {
    version: readingVersion,
    subject,
    from,
    senders,
    sender: list("sender")[0] ?? null,
    replyTo,
    to: list("to"),
    cc: list("cc"),
    messageId,
    inReplyTo: valuesOf(root.fields, "in-reply-to").flatMap((value) => idsOf(value, 20)).slice(0, 20),
    references: valuesOf(root.fields, "references").flatMap((value) => idsOf(value, limits.references)).slice(-limits.references),
    claimedDate,
    headers: headersOf(root.fields, charset),
    text,
    textFrom: text === "" ? "none" : textFrom,
    hasHtml,
    attachments,
    reports: await reportsOf(gathered.reports),
    flags: [...flags],
  };
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The HTML of a mail, decoded, text between its HTML parts with it; null when it has none. */
export async function htmlOf(raw: Buffer): Promise<string | null> {
  const { pieces } = await gather(raw);
  if (!pieces.some(({ html }) => html?.trim())) return null;
  return cut(cleanText(pieces.map(({ plain, html }) => html ?? `<pre>${escaped(plain ?? "")}</pre>`).join("\n")), limits.html);
}

/** The content of one attachment, by its place in the reading; null when there is none of that number. */
export async function contentOf(raw: Buffer, index: number): Promise<{ content: Buffer; attachment: Attachment } | null> {
  const source = (await gather(raw)).files[index];
  if (!source || index >= limits.attachments) return null;
  return { content: Buffer.concat([...source.open()]), attachment: await attachmentOf(source, index) };
}
