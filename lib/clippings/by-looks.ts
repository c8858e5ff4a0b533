// Columns that show which is which: by a quotation, a line with a name, bold or slanted type, or a heading. Pure.
import { asked, rawText } from "./asked";
import { namesIn, signedBy } from "./bio";
import { before, linesToCredit, saidBefore } from "./by-words";
import { creditAtEnd, creditLine } from "./credit";
import type { Line } from "./lines";
import type { Part, Parting, Shape } from "./shapes";

const asks = (text: string): boolean => /\?["”’)]*(?:\s*[—–].{0,100})?$/u.test(text);
const isPlain = ({ isBold, isItalic, isQuote, isSubhead, isRule }: Line) => !isBold && !isItalic && !isQuote && !isSubhead && !isRule;

/** Parts between places where questions stand: [from, to) each. What stands before the first is told of. */
function partsAt(lines: readonly Line[], places: readonly { from: number; to: number }[], how: Shape, doubts: readonly string[] = []): Part[] {
  return places.map(({ from, to }, n) => {
    const end = places[n + 1]?.from ?? lines.length;
    // A heading over the next question is the next one's.
    const upTo = n + 1 < places.length && lines[end - 1]?.isSubhead && end - 1 >= to ? end - 1 : end;
    const { heading, names, rest } = before(n === 0 ? lines.slice(0, from) : lines[from - 1]?.isSubhead ? [lines[from - 1]!] : []);
    return { heading, ...asked(lines.slice(from, to)), answer: [...names, ...lines.slice(to, upTo)], how, doubts: [...saidBefore(rest), ...doubts] };
  });
}

export const byQuotes: Parting = (lines) => {
  const places: { from: number; to: number }[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!lines[at]!.isQuote) continue;
    let to = at + 1;
    while (lines[to]?.isQuote) to += 1;
    const next = lines[to];
    const isSigned = next !== undefined && creditLine(rawText(next), next.isItalic || next.isBold) !== null && lines[to + 1] !== undefined;
    const last = lines[to - 1]!;
    const isSignedWithin = asked([last]).credit !== null;
    const isFirst = places.length === 0 && lines.slice(0, at).filter(({ isSubhead, text }) => !isSubhead && !namesIn(text)).length <= 2;
    if ((isFirst && (isSigned || isSignedWithin || lines.slice(at, to).some(({ text }) => text.includes("?")))) || (places.length > 0 && (isSigned || isSignedWithin) && last.text.includes("?"))) places.push({ from: at, to: isSigned ? to + 1 : to });
    at = to - 1;
  }
  return places.length === 0 ? null : partsAt(lines, places, "quotes");
};

/** True of a line that names a reader under the question before it, or at its end. */
function isCredited(line: Line, at: number, lines: readonly Line[]): "line" | "end" | null {
  const after = lines.slice(at + 1).filter(({ isRule }) => !isRule);
  if (after.length === 0) return null;
  const credit = at > 0 ? creditLine(rawText(line), line.isItalic || line.isBold) : null;
  if (credit && !namesIn(line.text)) return "line";
  return !line.isSubhead && creditAtEnd(rawText(line).trimEnd()) ? "end" : null;
}

export const byCredits: Parting = (lines) => {
  const places: { from: number; to: number }[] = [];
  for (const [at, line] of lines.entries()) {
    const how = isCredited(line, at, lines);
    if (!how) continue;
    const floor = places.at(-1)?.to ?? 0;
    const last = how === "line" ? at - 1 : at;
    if (last < floor) continue;
    const asking = lines.slice(floor, last + 1).some(({ text }) => text.includes("?"));
    if (places.length === 0 ? at > 9 : !asking || !lines[last]!.text.includes("?") || signedBy(line.text) !== null) continue;
    places.push({ from: beginningOf(lines, floor, last, places.length === 0), to: at + 1 });
  }
  return places.length === 0 ? null : partsAt(lines, places, "credits");
};

/** Where a question that ends here begins: with the run of its own look, else behind a heading or a rule, else with its one paragraph. */
function beginningOf(lines: readonly Line[], floor: number, last: number, isFirst: boolean): number {
  const end = lines[last]!;
  let from = last;
  if (!isPlain(end)) {
    const alike = (line: Line) => line.isBold === end.isBold && line.isItalic === end.isItalic && line.isSubhead === end.isSubhead && line.isQuote === end.isQuote;
    while (from > floor && alike(lines[from - 1]!)) from -= 1;
    return from;
  }
  const stop = lines.slice(floor, last).findLastIndex((line) => line.isRule || line.isSubhead || namesIn(line.text) !== null);
  const open = stop >= 0 ? floor + stop + 1 : isFirst ? floor : last;
  // A heading that asks is the question, or its first words.
  const head = lines[open - 1];
  const opensWithHead = open > floor && head?.isSubhead === true && asks(head.text) && !lines.slice(open, last + 1).some(({ text }) => text.includes("?"));
  return last - open > 8 ? last : opensWithHead ? open - 1 : open;
}

const unlabelled = "Only its look tells the question from the answer: look whether both are whole.";

export const byLooks: Parting = (lines) => {
  const isApart = (line: Line) => !line.isSubhead && !line.isQuote && (line.isBold || line.isItalic);
  const first = lines.findIndex(isApart);
  if (first < 0 || lines.slice(0, first).filter(({ isSubhead, text }) => !isSubhead && !namesIn(text)).length > 1) return null;
  const places: { from: number; to: number }[] = [];
  for (let at = first; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (!isApart(line) || (places.length > 0 && !line.isBold)) continue;
    let to = at + 1;
    while (lines[to] && isApart(lines[to]!) && lines[to]!.isBold === line.isBold) to += 1;
    if (lines.slice(at, to).some(({ text }) => asks(text) || text.includes("?")) && lines.slice(to).some(isPlain)) places.push({ from: at, to });
    else if (places.length === 0) return null;
    at = to - 1;
  }
  return places.length === 0 ? null : partsAt(lines, places, "looks", [unlabelled]);
};

export const byHeadings: Parting = (lines) => {
  const starts = lines.flatMap((line, at) => (line.isSubhead && asks(line.text) ? [at] : []));
  if (starts.length === 0 || starts[0]! > 2) return null;
  const places = starts.map((from, n) => {
    const until = starts[n + 1] ?? lines.length;
    const credited = linesToCredit(lines.slice(from, until));
    return { from, to: from + (credited || 1) };
  });
  return partsAt(lines, places, "headings", [unlabelled]);
};

export const byTitle: Parting = (lines, { title }) => {
  if (!asks(title.trim()) || lines.length === 0) return null;
  return [{ heading: "", question: title.trim(), credit: null, salutation: "", answer: [...lines], how: "title", doubts: ["Only the headline asks: look whether it is what the reader asked, and whether this is an answer at all."] }];
};
