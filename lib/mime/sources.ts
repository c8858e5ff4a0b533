// Parts as files: their names, and their content piece by piece. Pure.
import { decodeWords } from "./encoded-words";
import { valueOf } from "./fields";
import { limits } from "./limits";
import type { Part } from "./parts";
import type { Attachment, Report } from "./reading";
import { base64, inPieces, quotedPrintable, uudecode } from "./transfer";
import { uuFilesIn } from "./uuencoded";

export type FileSource = Pick<Attachment, "name" | "claimedType" | "inline" | "contentId" | "packedIn"> & { open: () => Iterable<Buffer> };
export type ReportSource = { type: Report["type"]; open: () => Iterable<Buffer> };

/** Types that report on another mail, also under the names that RFC 6533 gives them. */
const reports: Record<string, Report["type"]> = {
  "message/delivery-status": "message/delivery-status",
  "message/global-delivery-status": "message/delivery-status",
  "message/disposition-notification": "message/disposition-notification",
  "message/global-disposition-notification": "message/disposition-notification",
  "message/feedback-report": "message/feedback-report",
  "text/rfc822-headers": "text/rfc822-headers",
  "text/rfc822-header": "text/rfc822-headers",
  "message/global-headers": "text/rfc822-headers",
  "message/rfc822": "message/rfc822",
  "message/global": "message/rfc822",
};
export const isReport = (type: string): Report["type"] | null => reports[type] ?? null;

/** Uuencoded as a whole, under the names that this has. */
export const isUu = (part: Part): boolean => /^(x-)?uu(encode|e)?$/.test(part.encoding);

/** What a part calls itself; "" when it does not. */
export function nameOf(part: Part): string {
  const named = part.disposition.params.get("filename") || part.type.params.get("name") || part.disposition.params.get("name") || "";
  if (named !== "" || !isUu(part)) return named;
  return /^begin [0-7]{3,4} ([^\r\n]{1,200})/m.exec(part.body[0]?.subarray(0, 4_000).toString("latin1") ?? "")?.[1]?.trim() ?? decodeWords(valueOf(part.fields, "content-description"), null);
}

/** Says base64 and is none: a text with blanks in it, or a mail, which must not be encoded (RFC 2046, 5.2.1) and by some programs only claims to be. */
function notBase64(part: Part): boolean {
  const start = part.body.find((piece) => piece.length > 0)?.subarray(0, 4_000).toString("latin1") ?? "";
  const strange = start.replace(/[A-Za-z0-9+/=_\r\n-]/g, "").length;
  const lines = start.split(/\r?\n/).filter((line) => line.trim() !== "");
  return start.length > 8 && ((strange * 10 > start.length && !/^[\w+/-]{4,}={1,2}\s/.test(start)) || lines.filter((line) => /\S[ \t]+\S/.test(line) && !/^[\w+/-]+={1,2}\s/.test(line)).length * 2 > lines.length);
}

/** The content of a part, decoded, in pieces; whatever its encoding says. */
export function contentOfPart(part: Part): Iterable<Buffer> {
  const pieces = inPieces(part.body);
  if (part.encoding === "base64") return notBase64(part) && /^(text|message)\//.test(part.type.value) ? pieces : base64(pieces);
  if (/^quoted-?printable$/.test(part.encoding)) return quotedPrintable(pieces);
  if (isUu(part)) {
    // Beyond what is taken apart, the file is kept as it came.
    if (part.body.reduce((size, piece) => size + piece.length, 0) > limits.uuencoded) return pieces;
    const latin1 = Buffer.concat(part.body).toString("latin1");
    const [file] = uuFilesIn(latin1).files;
    return [file?.content ?? uudecode(latin1.split(/\r?\n/).filter((line) => !/^(begin |end$)/.test(line)))];
  }
  return pieces;
}

/** A part as a file. */
export const fileOf = (part: Part, inline: boolean): FileSource => ({
  name: nameOf(part),
  claimedType: part.type.value,
  inline,
  contentId: /<?([^<>\s]+)>?/.exec(valueOf(part.fields, "content-id"))?.[1] ?? null,
  packedIn: isUu(part) ? "uuencode" : null,
  open: () => contentOfPart(part),
});

/** The first bytes of a content, and whether there are more. */
export function firstBytes(content: Iterable<Buffer>, most: number): { bytes: Buffer; more: boolean } {
  const out: Buffer[] = [];
  let size = 0;
  for (const piece of content) {
    out.push(piece);
    if ((size += piece.length) > most) break;
  }
  return { bytes: Buffer.concat(out).subarray(0, most), more: size > most };
}
