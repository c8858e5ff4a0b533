// A mail's text cut into what its writer says and what may be folded away: quotations of other mail, signatures, forwarded mail and
// what a house or a list puts below. Nothing is left out: the texts joined are the text. Pure, and linear in its length.
import { linesOf, type Line } from "./lines";
import { blockAt, fieldIn, headEndingAt, isLotusHead, isMailHead, markerIn } from "./quoting";
import { type Part, partsOf } from "./said-parts";

export type SegmentKind = "said" | "quoted" | "signature" | "forwarded" | "footer";
export type Segment = { kind: SegmentKind; text: string };

/** Words are letters or digits of any script. */
const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** The parts of a text in order; joined they are the text. */
export function segmentsOf(text: string): Segment[] {
  if (text === "") return [];
  const lines = linesOf(text);
  const kinds = roughKinds(lines);
  refineSaid(lines, kinds);
  return joined(lines, kinds);
}

/** The same as a page shows it: a text that is all quotation is said whole, for there is nothing to fold it behind. */
export function segmentsShown(text: string): Segment[] {
  const segments = segmentsOf(text);
  return text === "" || segments.some(({ kind, text: words }) => kind === "said" && hasWords(words)) ? segments : [{ kind: "said", text }];
}

/** The new words alone, trimmed; the whole when there are none. */
export const saidIn = (text: string): string =>
  segmentsShown(text)
    .filter(({ kind }) => kind === "said")
    .map((segment) => segment.text.trim())
    .filter((words) => words !== "")
    .join("\n\n");

/** What is quoted or forwarded, line by line; the rest is said. */
function roughKinds(lines: Line[]): SegmentKind[] {
  const kinds = lines.map(({ isQuoted }): SegmentKind => (isQuoted ? "quoted" : "said"));
  const restIs = (from: number, kind: SegmentKind) => kinds.fill(kind, from);
  const next = nextWritten(lines);
  for (let at = 0; at < lines.length; at++) {
    const { text, isQuoted } = lines[at]!;
    if (isQuoted || text === "") continue;
    const following = lines[next[at]!];
    const marker = markerIn(text);
    if (marker === "quoted" && following?.isQuoted) {
      kinds[at] = marker;
      continue;
    }
    // "Begin forwarded message:" is a sentence, unless head lines or a quotation follow.
    if (marker && following && (/^[-_=*—–]/.test(text) || following.isQuoted || fieldIn(following.text))) {
      restIs(at, marker);
      return kinds;
    }
    const block = fieldIn(text)?.field === "from" || fieldIn(text)?.field === "date" ? blockAt(lines, at) : null;
    if ((block && isMailHead(block, false)) || isLotusHead(text)) {
      restIs(withRule(lines, at), "quoted");
      return kinds;
    }
    const head = headEndingAt(lines, at, Boolean(following?.isQuoted));
    if (head === null) continue;
    if (following?.isQuoted) kinds.fill("quoted", head, at + 1);
    else {
      restIs(head, "quoted");
      return kinds;
    }
  }
  return kinds;
}

/** For each line, the next that has something on it. */
function nextWritten(lines: Line[]): number[] {
  const next = lines.map(() => lines.length);
  for (let at = lines.length - 1, found = lines.length; at >= 0; at--) {
    next[at] = found;
    if (lines[at]!.text !== "") found = at;
  }
  return next;
}

/** A ruled line just above belongs to the head lines. */
function withRule(lines: Line[], at: number): number {
  let above = at - 1;
  while (above >= 0 && at - above <= 2 && lines[above]!.text === "") above--;
  return above >= 0 && /^[-_=*—–]{5,}$/.test(lines[above]!.text) ? above : at;
}

/** Looks into each run of new words for signatures and footers. */
function refineSaid(lines: Line[], kinds: SegmentKind[]): void {
  for (let from = 0; from < lines.length; ) {
    if (kinds[from] !== "said") {
      from++;
      continue;
    }
    let until = from;
    while (until < lines.length && kinds[until] === "said") until++;
    for (const [at, part] of partsOf(lines.slice(from, until)).entries()) kinds[from + at] = part satisfies Part;
    from = until;
  }
}

/** Lines of one kind become one segment; empty lines go with what stands before them. */
function joined(lines: Line[], kinds: SegmentKind[]): Segment[] {
  const found: { kind: SegmentKind; from: number; until: number }[] = [];
  for (const [at, line] of lines.entries()) {
    const last = found.at(-1);
    if (last && (line.text === "" || last.kind === kinds[at])) last.until = at + 1;
    else found.push({ kind: kinds[at]!, from: at, until: at + 1 });
  }
  return found.map(({ kind, from, until }) => ({ kind, text: lines.slice(from, until).map(({ whole }) => whole).join("") }));
}
