// Columns that say in words which is which: "Q." and "A.", or a letter that begins with "Dear". Pure.
import { asked, rawText, salutation } from "./asked";
import { namesIn, signedBy } from "./bio";
import { creditAtEnd, creditLine } from "./credit";
import { labelOf } from "./labels";
import type { Line } from "./lines";
import type { Part, Parting } from "./shapes";

/** A question with so many lines is none. */
const longest = 12;
const words = (lines: readonly Line[]) => lines.reduce((sum, { text }) => sum + text.split(" ").length, 0);

const endless = "Nothing marks where the answer begins: look whether the question ends where it should.";
/** What stood before a question and is neither its heading nor a byline. */
export const saidBefore = (lines: readonly Line[]): string[] => {
  const text = lines.filter(({ isRule }) => !isRule).map((line) => line.text).join(" ");
  return text === "" ? [] : [`Words before the question were left out: “${text.length > 160 ? `${text.slice(0, 160).trimEnd()}…` : text}”`];
};

/** True of a heading, also of one that is none by its style: a few words before a question, without a stop. */
const isHeading = (line: Line | undefined): boolean =>
  line !== undefined && (line.isSubhead || (!line.isRule && !line.isQuote && line.block.type === "paragraph" && line.text.split(" ").length <= 9 && !/[.?!:;,…”"’)]$/u.test(line.text) && !namesIn(line.text) && !signedBy(line.text) && creditLine(rawText(line), line.isItalic) === null && labelOf(line) === null));

/** What stands before the first question: a heading of its own, bylines, which go with the answer, and the rest. */
export function before(lines: readonly Line[]): { heading: string; names: Line[]; rest: Line[] } {
  const heading = isHeading(lines.at(-1)) ? lines.at(-1)!.text : "";
  const kept = heading ? lines.slice(0, -1) : lines;
  const names = kept.filter(({ text }) => namesIn(text));
  return { heading, names, rest: kept.filter((line) => !names.includes(line)) };
}

/** Where a question that begins here has its reader's name, as the number of lines up to it; 0 for nowhere near. */
export function linesToCredit(lines: readonly Line[]): number {
  for (const [at, line] of lines.slice(0, longest).entries()) {
    if (at > 0 && creditLine(rawText(line), line.isItalic || line.isBold)) return at + 1;
    if (!line.isSubhead && creditAtEnd(rawText(line).trimEnd())) return at + 1;
  }
  return 0;
}

export const byLabels: Parting = (lines) => {
  const starts = lines.flatMap((line, at) => (labelOf(line)?.label === "Q" ? [at] : []));
  return starts.length === 0 ? null : starts.map((start, n) => partOf(lines, start, starts[n + 1] ?? lines.length, starts[n - 1]));
};

function partOf(lines: readonly Line[], start: number, next: number, previous: number | undefined): Part {
  const isFirst = previous === undefined;
  const { heading, names, rest } = before(isFirst ? lines.slice(0, start) : isHeading(lines[start - 1]) ? [lines[start - 1]!] : []);
  const end = next < lines.length && isHeading(lines[next - 1]) && next - 1 > start + 1 ? next - 1 : next;
  const body = lines.slice(start, end);
  const answerAt = body.findIndex((line, at) => at > 0 && labelOf(line)?.label === "A");
  const marked = answerAt > 0;
  const length = marked ? answerAt : linesToCredit(body) || (labelOf(body[0]!)!.length >= rawText(body[0]!).length ? 2 : 1);
  return { heading, ...asked(body.slice(0, length)), answer: [...names, ...body.slice(length)], how: "labels", doubts: [...saidBefore(rest), ...(marked || linesToCredit(body) > 0 ? [] : [endless])] };
}

const addressee = (line: Line | undefined) => salutation.exec(line?.text ?? "")?.[0].replace(/[\s,:—–]+$/u, "").toLowerCase();

export const bySalutation: Parting = (lines) => {
  const first = lines.findIndex((line) => addressee(line));
  if (first < 0 || first > 4) return null;
  const starts = lines.flatMap((line, at) => (addressee(line) === addressee(lines[first]) ? [at] : []));
  const parts = starts.map((start, n): Part | null => {
    const body = lines.slice(start, starts[n + 1] ?? lines.length);
    const credit = linesToCredit(body);
    const answerAt = body.findIndex((line, at) => at > 0 && (labelOf(line)?.label === "A" || addressee(line) !== undefined));
    const length = answerAt > 0 && (credit === 0 || answerAt < credit) ? answerAt : credit;
    if (length === 0) return null;
    const { heading, names, rest } = n === 0 ? before(lines.slice(0, start)) : before([]);
    return { heading, ...asked(body.slice(0, length)), answer: [...names, ...body.slice(length)], how: "salutation", doubts: saidBefore(rest) };
  });
  return parts.every((part) => part !== null) ? parts : null;
};

export const byAnswerLabel: Parting = (lines) => {
  const at = lines.findIndex((line) => labelOf(line)?.label === "A");
  const asking = lines.slice(0, Math.max(0, at)).filter(({ text }) => !namesIn(text));
  const [first] = asking;
  const heading = first?.isSubhead && asking.length > 1 && !/\?["”’]?$/u.test(first.text) ? first.text : "";
  const question = heading ? asking.slice(1) : asking;
  if (at < 1 || question.length === 0 || question.length > longest || words(question) > 500) return null;
  return [{ heading, ...asked(question), answer: [...before(lines.slice(0, at)).names, ...lines.slice(at)], how: "answerLabel", doubts: [] }];
};
