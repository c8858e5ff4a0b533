// Source notes as Word's footnotes. The first two are the lines that Word draws above them (ECMA-376, 17.11.9).
import type { Inline } from "../kit/doc";
import { inlineFromCopy } from "../text/inline-copy";
import { type Counter, runsXml } from "./runs-out";
import { el, head, spaces, value, words } from "./xml-out";

const line = (id: number, type: string, name: string) => el("w:footnote", { "w:type": type, "w:id": id }, el("w:p", {}, el("w:pPr", {}, el("w:spacing", { "w:after": 0, "w:line": 240, "w:lineRule": "auto" })) + el("w:r", {}, el(name))));

/** @param notes the copy of each, in order; the first has the number 1 */
export const footnotesXml = (notes: readonly string[], counter: Counter): string =>
  head +
  el(
    "w:footnotes",
    spaces,
    line(-1, "separator", "w:separator") +
      line(0, "continuationSeparator", "w:continuationSeparator") +
      notes
        .map((copy, at) => {
          const pieces = inlineFromCopy(copy).map((part: Inline) => ({ part, inserted: null, deleted: null, was: null, anchors: [], comments: [] }));
          const number = el("w:r", {}, el("w:rPr", {}, value("w:rStyle", "FootnoteReference")) + el("w:footnoteRef")) + el("w:r", {}, words("w:t", " "));
          return el("w:footnote", { "w:id": at + 1 }, el("w:p", {}, el("w:pPr", {}, value("w:pStyle", "FootnoteText")) + number + runsXml(joined(pieces), counter, () => "")));
        })
        .join(""),
  );

type PieceOf = Parameters<typeof runsXml>[0][number];
/** Signs of one look as one run. */
function joined(pieces: readonly PieceOf[]): PieceOf[] {
  const found: PieceOf[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last?.part.type === "text" && piece.part.type === "text" && JSON.stringify(last.part.marks) === JSON.stringify(piece.part.marks)) found[found.length - 1] = { ...last, part: { ...last.part, text: last.part.text + piece.part.text } };
    else found.push(piece);
  }
  return found;
}
