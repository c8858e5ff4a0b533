// How a printed column marks which words are the question and which the answer: "Q:", "Question.", "A.", "Mr. History replies:". Pure.
import { isTextBlock } from "../kit/doc";
import { textBlocks, textOf } from "../text/document";
import { isBold, isItalic } from "../text/runs";
import { cutAt, type Line, lineOf } from "./lines";

export type Label = "Q" | "A";

const sign = String.raw`\s*(?:[.:)\]|]|[—–](?!\s*\p{Lu}[\p{Ll}.]+\s)|\s-\s)\s*`;
const numbered = String.raw`(?:\s?#?\d{1,3})?`;
const title = String.raw`(?:Mr|Mrs|Ms|Dr|Prof|Professor)\.?\s`;
/** Words that announce the question. */
const asking = new RegExp(String.raw`^(?:\[|\()?(?:Q${numbered}${sign}|(?:QUESTION|Question|THE QUESTION|The question|QUERY|Query)${numbered}${sign}|(?:A reader|Reader|READER)(?:\sasks|\swrites)?:\s*)`, "u");
/** Words that announce the answer. An initial, as in "A. J. Liebling wrote", is none. */
const answering = new RegExp(
  String.raw`^(?:\[|\()?(?:A${numbered}${sign}(?!\s*\p{Lu}\.\s)|(?:ANSWER|Answer|THE ANSWER|The answer|REPLY|Reply|RESPONSE|Response)${numbered}${sign}|(?:${title}\p{Lu}[\p{L}’'-]+|(?:The |Our |THE |OUR )?(?:[Ee]ditors?|EDITORS?|[Hh]istorians?|HISTORIANS?|[Ee]xperts?|EXPERTS?))\s(?:replies|reply|answers?|responds?|says|REPLIES|ANSWERS|RESPONDS):?\s*|(?:Editor|EDITOR|Historian|HISTORIAN|Expert|EXPERT)(?:’s|'s)?(?:\s(?:reply|answer|REPLY|ANSWER))?:\s*)`,
  "u",
);
/** The same as a line of its own, or set apart by its look. */
const alone: Record<Label, RegExp> = { Q: /^(?:\[|\()?(?:Q|QUESTION|Question|The question|THE QUESTION)[.:)\]]?$/u, A: /^(?:\[|\()?(?:A|ANSWER|Answer|The answer|THE ANSWER|Reply|REPLY)[.:)\]]?$/u };

/** What label a line begins with, and how many characters it takes; null for none. */
export function labelOf(line: Line): { label: Label; length: number } | null {
  const first = line.isQuote || isTextBlock(line.block) ? textBlocks(line.block)[0] : undefined;
  if (!first) return null;
  const text = textOf(first);
  for (const label of ["Q", "A"] as const) if (alone[label].test(text.trim())) return { label, length: text.length };
  const set = setApart(first.content ?? []);
  for (const label of ["Q", "A"] as const) if (set && alone[label].test(set.trim())) return { label, length: set.length + /^[\s.:)\]—–-]*/u.exec(text.slice(set.length))![0].length };
  const asked = asking.exec(text);
  if (asked) return { label: "Q", length: asked[0].length };
  const answered = answering.exec(text);
  return answered ? { label: "A", length: answered[0].length } : null;
}

/** The words at the beginning that are bold, in italics or under another look than those after them; null where there are none. */
function setApart(content: NonNullable<ReturnType<typeof textBlocks>[number]["content"]>): string | null {
  const [first, ...rest] = content;
  if (first?.type !== "text" || rest.length === 0 || first.text.trim().length > 12 || !(isBold(first) || isItalic(first))) return null;
  return first.text;
}

/**
 * A line whose paragraph goes on with the answer, or the next question, after a break or in its middle, as the lines it really is.
 * @param most so many times it is cut
 */
export function broken(line: Line, most = 60): Line[] {
  const { block } = line;
  if (block.type !== "paragraph" || most === 0) return [line];
  const text = textOf(block);
  const at = placeToCut(text, labelOf(line)?.label === "Q");
  if (at === null) return [line];
  const [before, after] = cutAt(block, at);
  return [...((before.content ?? []).length > 0 ? [lineOf(before)] : []), ...((after.content ?? []).length > 0 ? broken(lineOf(after), most - 1) : [])];
}

const dashes = /^\s*[—–―]|^\s*--?\s?\p{Lu}/u;

/** Where a paragraph is really two: before a label or a credit that begins a line, and where "A:" follows the question in one line. */
function placeToCut(text: string, isQuestion: boolean): number | null {
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    const rest = text.slice(at + 1, at + 200);
    const before = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
    if (asking.test(rest) || answering.test(rest) || dashes.test(rest) || alone.A.test(rest.split("\n")[0]!.trim()) || dashes.test(before)) return at + 1;
  }
  const inline = isQuestion ? /(?<=[?.!”"’)\p{L}])\s+(?=(?:A|Answer|ANSWER):\s)/u.exec(text) : null;
  return inline ? inline.index + inline[0].length : null;
}
