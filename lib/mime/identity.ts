// What makes two mails the same: their bytes; or, through two doors, their bytes without the lines each door adds.
import { createHash } from "node:crypto";

/** sha-256 of the bytes, hex. */
export const rawHashOf = (raw: Uint8Array): string => createHash("sha256").update(raw).digest("hex");

/** Head lines that servers on the way add or change (RFC 5321, 4.4; RFC 5322, 3.6.7; RFC 8601; RFC 8617) and what filters and mailboxes write. */
const trace = /^(received|return-path|delivered-to|x-original-to|envelope-to|x-envelope-\w+|authentication-results|arc-.*|received-spf|dkim-signature|x-spam.*|x-virus.*|x-google-.*|x-gm-.*|x-ms-exchange.*|x-forefront.*|x-microsoft-antispam.*|x-received|x-mozilla.*|x-uid|x-uidl|x-keywords|status|x-status|content-length|lines|x-dspam.*|x-rspamd.*|x-ham.*|x-scanned.*|x-pm-.*|x-priority-.*|>?from )$/i;

const newline = 0x0a;

/** Where the head ends and what follows begins. */
function headEnd(raw: Buffer): number {
  const unix = raw.indexOf("\n\n");
  const dos = raw.indexOf("\r\n\r\n");
  const ends = [unix < 0 ? Infinity : unix + 1, dos < 0 ? Infinity : dos + 2];
  return Math.min(...ends, raw.length);
}

/** sha-256 of the mail without trace head lines, line ends made equal: the same through whichever door it came. */
export function identityOf(raw: Buffer): string {
  const end = headEnd(raw);
  const head = raw.subarray(0, end).toString("latin1").replace(/\r\n?/g, "\n");
  const kept = head
    .split(/\n(?![ \t])/)
    .map((field) => field.trimEnd())
    .filter((field) => field !== "" && !trace.test(field.startsWith("From ") ? "from " : (field.split(":", 1)[0] ?? "").trim()));
  const hash = createHash("sha256").update(kept.join("\n"), "latin1").update("\n\n");
  // The body goes in line by line without "\r", and without the line ends that end it: doors differ in both.
  let last = raw.length;
  while (last > end && (raw[last - 1] === newline || raw[last - 1] === 0x0d)) last -= 1;
  let start = end;
  while (start < last && (raw[start] === newline || raw[start] === 0x0d)) start += 1;
  for (let from = start; from < last; ) {
    const at = raw.indexOf("\r\n", from);
    const until = at < 0 || at >= last ? last : at;
    hash.update(raw.subarray(from, until));
    from = until === last ? last : until + 1;
  }
  return hash.digest("hex");
}
