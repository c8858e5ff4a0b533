// Where in a text a mail from before begins: a line "On … wrote:", a block of head lines as Outlook sets it, a dividing line. Pure.
import type { Line } from "./lines";
import { dayFirst, type Field, fieldNames, forwards, originals, writing } from "./quoting-words";

const bare = (text: string) => text.normalize("NFC").replaceAll("İ", "i").toLowerCase().replaceAll("’", "'");

/** What "Gesendet: Montag, …" tells, and its value; null for any other line. */
export function fieldIn(text: string): { field: Field; value: string } | null {
  const line = text.slice(0, 60);
  const colon = line.search(/[:：]/);
  if (colon < 1 || colon > 30) return null;
  const field = fieldNames.get(bare(line.slice(0, colon)).replace(/^[\s*_>]+|[\s*_\u00a0]+$/g, ""));
  return field ? { field, value: text.slice(colon + 1).replace(/^[\s*_]+|[\s*_]+$/g, "") } : null;
}

export type Block = { fields: Partial<Record<Field, string>>; /** The first line after it. */ end: number };

/** The head lines that begin at a line; null when there are none. Long lists of recipients may go on over lines; single empty lines may lie between. */
export function blockAt(lines: Line[], from: number): Block | null {
  if (!fieldIn(lines[from]?.text ?? "")) return null;
  const fields: Block["fields"] = {};
  let [end, last, strange] = [from, null as Field | null, 0];
  for (let at = from; at < Math.min(lines.length, from + 24); at++) {
    const text = unquoted(lines[at]!.text);
    const found = fieldIn(text);
    if (found && !(found.field in fields)) {
      [fields[found.field], last, strange, end] = [found.value, found.field, 0, at + 1];
    } else if (text === "") {
      if (++strange > 1 || last === "subject") break;
    } else if (found?.field === "copy" || (strange === 0 && last !== null && last !== "subject" && /[@;,<]/.test(text))) {
      if (last && fields[last] !== undefined) fields[last] = `${fields[last]} ${text}`;
      end = at + 1;
    } else if (last !== null && fields[last] === "" && strange === 0) {
      [fields[last], end] = [text, at + 1]; // Lotus: the value on the line below
    } else break;
  }
  return { fields, end };
}

export const unquoted = (text: string): string => text.replace(/^(>\s?)+/, "").trim();

/** Does a block of head lines say enough to be another mail's, not a memo's first lines? */
export function isMailHead({ fields }: Block, marked: boolean): boolean {
  const more = ["date", "to", "subject"].filter((name) => name in fields).length;
  if (!fields.from) return marked && more >= 2;
  return marked ? more >= 1 : more >= 2 && ("date" in fields || /@/.test(fields.from));
}

/** A dividing line: "-----Original Message-----" or "---------- Forwarded message ---------", in the languages. */
export function markerIn(text: string): "quoted" | "forwarded" | null {
  if (text.length > 120) return null;
  const ruled = /^[-_=*—–]{2,}/.test(text);
  if (!ruled && !/[:：]$/.test(text)) return null;
  const words = bare(text).replace(/^[-_=*—–<\s]+|[-_=*—–>\s:：]+$/g, "");
  if (ruled && originals.has(words)) return "quoted";
  if (forwards.has(words)) return "forwarded";
  // Lotus: "----- Forwarded by Ann Lee/Acme on 24.11.2026 -----"
  const by = ruled ? /^(.+?) (by|from|von|par|por|da|door|przez|av|af)\s/.exec(words)?.[1] : undefined;
  return by && (forwards.has(by) || forwards.has(`${by} message`) || ["forwarded", "weitergeleitet", "transféré", "reenviado", "inoltrato", "doorgestuurd"].includes(by)) ? "forwarded" : null;
}

const address = /[^\s<>()[\]@:;]+@[^\s<>()[\]@]+\.[^\s<>()[\]@]+/i;
const clock = /\d{1,2}[:.h]\d{2}|kl\.?\s*\d|\d\s*(am|pm)\b/i;
const day = /\b(19|20)\d\d\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(19|20)\d\d年/;

/** How sure it is that a line, or lines joined, say who wrote what follows. "weak" holds only over lines that begin with ">". */
export function headStrength(text: string): "strong" | "weak" | null {
  if (!/[:：]\**$/.test(text) || text.length > 420) return null;
  const [verb, dated] = [writing.test(text), day.test(text) || (clock.test(text) && dayFirst.test(text))];
  if (address.test(text) && dated && (verb || clock.test(text))) return "strong";
  if (verb && day.test(text) && clock.test(text)) return "strong";
  return verb || (dated && address.test(text)) ? "weak" : null;
}

/**
 * Where the line "On … wrote:" that ends at a line begins, when one does: mail programs break it over up to four lines.
 * @returns null when none ends there
 */
export function headEndingAt(lines: Line[], last: number, overQuoted: boolean): number | null {
  if (!/[:：]\**$/.test(lines[last]!.text)) return null;
  let [joined, weak] = ["", null as number | null];
  for (let first = last; first >= 0 && first > last - 4; first--) {
    const { text, isQuoted } = lines[first]!;
    if (text === "" || isQuoted) break;
    joined = first === last ? text : `${text} ${joined}`;
    const strength = headStrength(joined);
    if (strength === "strong") return withBeginning(lines, first, last);
    if (strength === "weak" && overQuoted) weak ??= first;
  }
  return weak === null ? null : withBeginning(lines, weak, last);
}

/** The day may stand on the line before; so may nothing else. */
function withBeginning(lines: Line[], first: number, last: number): number {
  const before = lines[first - 1]?.text ?? "";
  if (first <= last - 3 || before === "" || lines[first - 1]!.isQuoted || /[.!?:]$/.test(before) || dayFirst.test(lines[first]!.text)) return first;
  return before.length <= 120 && dayFirst.test(before) && (day.test(before) || clock.test(before)) ? first - 1 : first;
}

/** Lotus: "Ann Lee---24.11.2026 15:40:12---Bells". */
export const isLotusHead = (text: string): boolean => /---\s?\d{1,4}[./-]\d{1,2}[./-]\d{1,4} \d{1,2}[:.]\d{2}/.test(text);
