// What a file is, by what is in it. What a mail says of a file is believed only where the content cannot be mistaken for something
// that a browser would run. Pure.
import { fileTypeFromBuffer } from "file-type";

/** Bytes of a file's beginning that are looked at; office files name themselves within this. */
export const headBytes = 64 * 1024;

/** Containers whose first bytes are the same whatever they hold: there the claim tells more, as long as it is of the container's kind. */
const containers: Record<string, RegExp> = {
  "application/zip": /^application\/(vnd\.openxmlformats-officedocument\.[\w.-]+|vnd\.oasis\.opendocument\.[\w.-]+|epub\+zip|vnd\.ms-(word|excel|powerpoint)\.[\w.-]+)$/,
  "application/x-cfb": /^application\/(msword|vnd\.ms-(excel|powerpoint|outlook|project)|x-mswrite)$/,
  "application/xml": /^(application|text)\/(xml|rss\+xml|gpx\+xml)$/,
};

/** Text that says what it is in its first words. Markup comes first: what a browser might run must never pass for plain text. */
const texts: [type: string, begins: RegExp][] = [
  ["image/svg+xml", /^(?:<\?xml[^>]*>\s*|<!--[^]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:\w+:)?svg[\s>]/i],
  ["text/html", /^(?:<\?xml[^>]*>\s*|<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body|script|iframe|title|style|meta|div|p|table|h1|a|img|br|b|font)[\s>/]/i],
  ["application/xml", /^<\?xml\s/i],
  ["application/rtf", /^\{\\rtf/],
  ["application/postscript", /^%!PS/],
  ["text/calendar", /^BEGIN:VCALENDAR/i],
  ["text/vcard", /^BEGIN:VCARD/i],
  ["application/pgp-signature", /^-----BEGIN PGP SIGNATURE-----/],
  ["application/pgp-encrypted", /^Version: 1\s*$/],
  ["application/pgp-keys", /^-----BEGIN PGP PUBLIC KEY BLOCK-----/],
];

/** Plain text of these kinds is harmless, so that the claim is believed. */
const harmless = /^text\/(csv|markdown|rfc822-headers|tab-separated-values)$|^message\/(rfc822|delivery-status|disposition-notification|feedback-report|global|global-delivery-status|partial|external-body)$/;

/** Written with characters: no byte that text does not have. */
function isText(head: Buffer): boolean {
  let odd = 0;
  for (const byte of head) if (byte === 0) return false;
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b) odd += 1;
  return odd * 100 <= head.length;
}

/** Begins with head lines of a mail: a mail may hold any bytes further on. */
const beginsAsMail = (head: Buffer): boolean => {
  const start = /^(?:\s*>?From [^\n]*\n)?\s*((?:[!-9;-~]{1,76}[ \t]*:[^\n]*\n(?:[ \t][^\n]*\n)*){1,100})/.exec(head.subarray(0, 16_000).toString("latin1"))?.[1] ?? "";
  return /^(from|to|subject|date|received|return-path|message-id|mime-version|content-type|x-[\w-]+)[ \t]*:/im.test(start);
};

/** What a mail within a mail is called by programs that do not know its type. */
const maybeMail = /^(application\/octet-stream|message\/[\w.+-]+|application\/(x-)?eml|text\/eml)$/;

/** UTF-16 text, as its mark says, made readable for the looks above. */
const asText = (head: Buffer): string => ((head[0] === 0xff && head[1] === 0xfe) ? head.toString("utf16le") : head.toString("utf8")).replace(/^\ufeff/, "").trimStart().slice(0, 4_000);

/**
 * The media type of a file.
 * @param head its first bytes. @param claimed what the mail says, lower case.
 */
export async function typeByContent(head: Buffer, claimed: string): Promise<string> {
  if (head.length === 0) return "application/octet-stream";
  if (maybeMail.test(claimed) && !/^message\/(delivery-status|disposition-notification|feedback-report|partial|external-body|global-)/.test(claimed) && beginsAsMail(head)) return claimed === "message/global" ? claimed : "message/rfc822";
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (found && found.mime !== "application/xml") return containers[found.mime]?.test(claimed) ? claimed : found.mime;
  const wide = head[0] === 0xff && head[1] === 0xfe;
  if (!wide && !isText(head)) return "application/octet-stream";
  const text = asText(head);
  const named = texts.find(([, begins]) => begins.test(text))?.[0];
  if (named === "application/xml") return containers["application/xml"]!.test(claimed) ? claimed : named;
  if (named) return named;
  if (harmless.test(claimed)) return claimed;
  // Markup further down: a browser that guesses would find it as well.
  return claimed !== "text/plain" && /<(script|html|head|title|body|iframe|svg|div|h[1-6]|table|p|a\s+href)[\s>=]/i.test(text) ? "text/html" : "text/plain";
}
