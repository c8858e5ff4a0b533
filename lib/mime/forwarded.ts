// A reader's letter that somebody of the house sent on: whose it was, and what it said. Pure.
import { mailboxesOf } from "./addresses";
import { cleanLine, cut } from "./clean";
import { type Line, linesOf } from "./lines";
import { type Block, blockAt, headEndingAt, isMailHead, markerIn, unquoted } from "./quoting";
import type { Mailbox, Reading } from "./reading";

/** Whose a forwarded mail was, its subject and its text, and in a sentence how that is known. `name` or `address` may be "". */
export type Forwarded = { name: string; address: string; subject: string; text: string; how: string };

/** Words of one who only sends on; with more than these a mail within a mail is something its writer talks about. */
const fewWords = 80;
const answering = /^\s*(re|aw|antw|sv|vs|odp|res|ynt|vá|回复|回覆|答复|ответ|отв)\s*(\[\d+\]|\(\d+\))?\s*[:：]/i;
const sendingOn = /^\s*(fwd?|fw|wg|tr|rv|i|vb|fs|vl|pd|enc|ilt|továbbítás|转发|轉寄|пересл|переслано)\s*[:：]/i;

/**
 * The original of a forwarded mail: the innermost, when it was sent on more than once.
 * @returns null when the mail holds none, or only what it answers
 */
export function forwardedFrom(reading: Reading): Forwarded | null {
  return inText(reading.text, reading.subject, 4) ?? attached(reading);
}

/** The same from the text alone, as a message keeps it; null where it was attached as a file. */
export const forwardedIn = (text: string): Forwarded | null => inText(text, "", 4);

function inText(text: string, subject: string, depth: number): Forwarded | null {
  const lines = linesOf(text);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!.text;
    if (line === "" || lines[at]!.isQuoted) continue;
    const marker = markerIn(line);
    const found = marker === "forwarded" ? below(lines, at + 1) : outlook(lines, at, subject, marker === "quoted");
    if (!found) continue;
    const inner = depth > 0 ? inText(found.text, found.subject, depth - 1) : null;
    return inner && onlySendsOn(found.text) ? inner : found;
  }
  return null;
}

/** Is the mail in between nothing but another sending on? */
function onlySendsOn(text: string): boolean {
  const lines = linesOf(text);
  let words = "";
  for (const [at, line] of lines.entries()) {
    if (markerIn(line.text) || blockAt(lines, at)) break;
    words += `${line.text} `;
    if (words.length > fewWords) return false;
  }
  return true;
}

/** What stands below a dividing line: head lines and the text, or "On … wrote:" and the text. */
function below(lines: Line[], from: number): Forwarded | null {
  const how = "From the forwarded block in the text.";
  let at = from;
  while (at < lines.length && (unquoted(lines[at]!.text) === "" || /^[-_=*]+$/.test(lines[at]!.text))) at++;
  const block = blockAt(lines.slice(at, at + 40).map((line) => ({ ...line, text: unquoted(line.text) })), 0);
  if (block && isMailHead(block, true)) return made(block, lines, at + block.end, how);
  for (let end = at; end < Math.min(at + 4, lines.length); end++) {
    const first = headEndingAt(lines, end, true);
    if (first !== null) return madeFromHead(lines.slice(first, end + 1).map(({ text }) => text).join(" "), lines, end + 1, how);
  }
  return null;
}

/** Outlook sets the same head lines over what it answers and what it sends on; the subject tells them apart. */
function outlook(lines: Line[], at: number, subject: string, marked: boolean): Forwarded | null {
  const from = marked ? at + 1 + Math.max(0, lines.slice(at + 1, at + 6).findIndex(({ text }) => text !== "")) : at;
  const block = blockAt(lines, from);
  if (!block || !isMailHead(block, marked) || answering.test(subject)) return null;
  return made(block, lines, block.end, sendingOn.test(subject) ? "From the head lines over the text; the subject says that it was sent on." : "From the head lines over the text.");
}

function made(block: Block, lines: Line[], textFrom: number, how: string): Forwarded | null {
  const { name, address } = mailboxIn(block.fields.from ?? "");
  if (name === "" && address === "") return null;
  return { name, address, subject: cut(cleanLine(block.fields.subject ?? ""), 400), text: textOf(lines.slice(textFrom)), how };
}

function madeFromHead(head: string, lines: Line[], textFrom: number, how: string): Forwarded | null {
  const found = /([^\s<>()[\]:;,]+@[^\s<>()[\]:;,]+)/.exec(head);
  if (!found) return null;
  const before = /([\p{L}'’.\- ]{2,60})[<("\s[]*(mailto:)?$/u.exec(head.slice(0, found.index))?.[1] ?? "";
  const { address } = mailboxIn(found[1]!);
  return { name: cleanLine(before.replace(/^.*\b(am|pm|um|à|las|alle|ore|om|o|v|kl\.?|klo|às)\b/i, "")), address, subject: "", text: textOf(lines.slice(textFrom)), how };
}

/** Apple and some others set ">" before what they send on. */
function textOf(lines: Line[]): string {
  const written = lines.filter(({ text }) => text !== "");
  const quoted = written.length > 0 && written.every(({ isQuoted }) => isQuoted);
  return lines
    .map(({ whole }) => (quoted ? whole.replace(/^[ \t]*>[ ]?/, "") : whole))
    .join("")
    .trim();
}

/** "Ann Lee <ann@example.org>", "Ann Lee [mailto:ann@example.org]", "*Ann Lee* (ann@example.org)", in whatever a program made of it. */
export function mailboxIn(written: string): Mailbox {
  const line = cut(cleanLine(written), 600)
    .replace(/[*_]/g, (mark) => (mark === "_" ? mark : ""))
    .replace(/<mailto:[^>]*>\s*>?/gi, "")
    .replace(/\[(mailto:)?([^\]\s]+@[^\]\s]+)\]/gi, "<$2>")
    .replace(/\(([^()\s]+@[^()\s]+)\)/g, "<$1>")
    .replace(/<+/g, "<");
  const address = /[^\s<>()[\],;:"']+@[^\s<>()[\],;:"']+/.exec(line)?.[0] ?? "";
  const usable = mailboxesOf(`<${Buffer.from(address, "utf8").toString("latin1")}>`, "utf-8")[0]?.address ?? "";
  const name = line
    .replace(/<[^>]*>?/g, " ")
    .replace(address, " ")
    .replace(/^[\s"'‘“<,;]+|[\s"'’”>,;]+$/g, "");
  return { name: name.includes("@") ? "" : cut(cleanLine(name), 200), address: usable };
}

/** A mail sent on as a file. Its report gives its head lines and its text. */
function attached(reading: Reading): Forwarded | null {
  const report = reading.reports.find(({ type }) => type === "message/rfc822");
  if (!report) return null;
  const gap = report.text.indexOf("\n\n");
  const head = gap < 0 ? report.text : report.text.slice(0, gap);
  const value = (name: string) => new RegExp(`^${name}:[ \\t]*(.*)$`, "im").exec(head.slice(0, 64_000))?.[1] ?? "";
  const { name, address } = mailboxIn(value("from"));
  if (name === "" && address === "") return null;
  return { name, address, subject: cut(cleanLine(value("subject")), 400), text: gap < 0 ? "" : report.text.slice(gap).trim(), how: "From the mail attached to it." };
}
