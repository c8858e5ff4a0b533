// The runs of a paragraph: hidden bookmarks over what the desk knows by a key, tracked changes around the words, links around both.
import type { Inline, Look } from "../kit/doc";
import { hrefOf } from "../text/runs";
import { bookmarkName } from "./anchors-in";
import type { By, Piece } from "./leaf";
import { el, value, words } from "./xml-out";

/** What is counted through a file while it is written. */
export type Counter = {
  next(): number;
  /** Which stretch of its kind and key this is. */
  stretch(kind: string, key: string): number;
  link(href: string): string;
  note(text: string): number;
};

/** By whom and when, as a tracked change says it. */
export const track = (by: By, counter: Counter): Record<string, string | number | undefined> => ({
  "w:id": counter.next(),
  "w:author": by.author || "Unknown",
  "w:date": by.at ? `${by.at.toISOString().slice(0, 19)}Z` : undefined,
});

/** The looks in the order that the schema asks for (ECMA-376, CT_RPr). A look that the paragraph's style has is said to be off. */
const looksXml = (looks: readonly Look[]): string =>
  (looks.includes("bold") ? el("w:b") : "") + (looks.includes("italic") ? el("w:i") : "") + (looks.includes("smallCaps") ? el("w:smallCaps") : "") + (looks.includes("superscript") ? value("w:vertAlign", "superscript") : "");
const lookNames: readonly string[] = ["bold", "italic", "smallCaps", "superscript"];
const looksIn = (part: Inline): Look[] => (part.marks ?? []).flatMap(({ type }) => (lookNames.includes(type) ? [type as Look] : []));

function runOf({ part, deleted, was }: Piece, counter: Counter): string {
  const style = part.type === "sourceNote" ? value("w:rStyle", "FootnoteReference") : hrefOf(part) ? value("w:rStyle", "Hyperlink") : "";
  const old = was ? el("w:rPrChange", track(was.by, counter), el("w:rPr", {}, style + looksXml(was.looks)) ) : "";
  const properties = style + looksXml(looksIn(part)) + old;
  const inside = part.type === "hardBreak" ? el("w:br") : part.type === "sourceNote" ? el("w:footnoteReference", { "w:id": counter.note(part.attrs.text) }) : textXml(part.text, deleted !== null);
  return el("w:r", {}, (properties ? el("w:rPr", {}, properties) : "") + inside);
}

/** A no-break hyphen is a sign of its own in Word; a soft hyphen as well. */
const textXml = (text: string, isDeleted: boolean): string =>
  text
    .split(/(\u2011|\u00ad)/u)
    .map((piece) => (piece === "\u2011" ? el("w:noBreakHyphen") : piece === "\u00ad" ? el("w:softHyphen") : piece === "" ? "" : words(isDeleted ? "w:delText" : "w:t", piece)))
    .join("");

type Known = { kind: "i" | "d" | "r" | "n" | "c"; key: string };
/** The keys a piece is known by, each with the letter of its kind. */
function keysOf({ inserted, deleted, was, anchors }: Piece): Known[] {
  const known: Known[] = [];
  for (const [kind, by] of [["i", inserted], ["d", deleted], ["r", was?.by]] as const) if (by?.key) known.push({ kind, key: by.key });
  for (const mark of anchors) if (mark.type === "note" || mark.type === "claim") known.push({ kind: mark.type === "note" ? "n" : "c", key: mark.attrs.id });
  return known;
}

/** @param comments what opens before a piece and closes after it: ranges of comments, already XML */
export function runsXml(pieces: readonly Piece[], counter: Counter, comments: (piece: number, side: "before" | "after") => string): string {
  let xml = "";
  const open = new Map<string, number>();
  const close = (name: string) => {
    xml += el("w:bookmarkEnd", { "w:id": open.get(name)! });
    open.delete(name);
  };
  for (const [at, piece] of pieces.entries()) {
    const keys = keysOf(piece);
    const names = new Set(keys.map(({ kind, key }) => `${kind} ${key}`));
    for (const name of open.keys()) if (!names.has(name)) close(name);
    for (const { kind, key } of keys) {
      if (open.has(`${kind} ${key}`)) continue;
      const id = counter.next();
      xml += el("w:bookmarkStart", { "w:id": id, "w:name": bookmarkName(kind, key, counter.stretch(kind, key)) });
      open.set(`${kind} ${key}`, id);
    }
    let run = runOf(piece, counter);
    if (piece.deleted) run = el("w:del", track(piece.deleted, counter), run);
    if (piece.inserted) run = el("w:ins", track(piece.inserted, counter), run);
    const href = hrefOf(piece.part);
    xml += comments(at, "before") + (href ? el("w:hyperlink", { "r:id": counter.link(href), "w:history": 1 }, run) : run) + comments(at, "after");
  }
  for (const name of open.keys()) close(name);
  return xml;
}
