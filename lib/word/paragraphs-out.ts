// The paragraphs of a Word file from those of a text: style, number, indents, what is tracked of the mark at the end, then the runs.
import type { Kind } from "./styles-in";
import { pictureXml, type PictureOut } from "./pictures-out";
import { type Counter, runsXml, track } from "./runs-out";
import type { Placed } from "./take-apart";
import { el, value, words } from "./xml-out";

const styleOf: Record<Kind, string> = { paragraph: "", subhead: "Heading2", pullQuote: "PullQuote", quote: "Quote", figure: "Figure", caption: "Caption", credit: "PictureCredit", contents: "" };
/** A third of an inch, in twentieths of a point. */
export const indentStep = 480;

function styleName({ leaf }: Placed): string {
  if (leaf.item) return leaf.item.isOrdered ? "ListNumber" : "ListBullet";
  if (leaf.within > 0) return leaf.within === 1 ? "ListContinue" : `ListContinue${leaf.within}`;
  return styleOf[leaf.kind];
}

/** The properties in the order that the schema asks for (ECMA-376, CT_PPrBase): style, number, indents; then the mark's own. */
function properties(placed: Placed, counter: Counter): string {
  const { leaf, indent, list } = placed;
  const style = styleName(placed);
  const number = leaf.item && list !== null ? el("w:numPr", {}, value("w:ilvl", leaf.item.level) + value("w:numId", list)) : "";
  // What stands plain within an item has its indent from its style; deeper quotes are set in by hand.
  const isDeeper = !leaf.item && leaf.within === 0 && indent > (leaf.kind === "quote" ? 1 : 0);
  const indents = isDeeper ? el("w:ind", { "w:left": indent * indentStep, ...(leaf.kind === "quote" ? { "w:right": indentStep } : {}) }) : "";
  const tracked = (leaf.mark.inserted ? el("w:ins", track(leaf.mark.inserted, counter)) : "") + (leaf.mark.deleted ? el("w:del", track(leaf.mark.deleted, counter)) : "");
  const inside = (style ? value("w:pStyle", style) : "") + number + indents + (tracked ? el("w:rPr", {}, tracked) : "");
  return inside ? el("w:pPr", {}, inside) : "";
}

/** One paragraph. `comments` gives what stands before and after a piece of it; of piece -1, what stands before all of them. */
export function paragraphXml(placed: Placed, counter: Counter, picture: (image: string) => PictureOut | null, comments: (piece: number, side: "before" | "after") => string): string {
  const { leaf, entry, figure } = placed;
  const id = entry ? counter.next() : 0;
  const place = entry ? el("w:bookmarkStart", { "w:id": id, "w:name": `_p_${entry.n}` }) + el("w:bookmarkEnd", { "w:id": id }) : "";
  let inside = figure ? pictureRun(placed, picture(figure.attrs.image), counter) : runsXml(leaf.pieces, counter, comments);
  if (figure && leaf.mark.deleted) inside = el("w:del", track(leaf.mark.deleted, counter), inside);
  if (figure && leaf.mark.inserted) inside = el("w:ins", track(leaf.mark.inserted, counter), inside);
  return el("w:p", {}, properties(placed, counter) + place + comments(-1, "before") + comments(-1, "after") + inside);
}

function pictureRun({ figure, leaf }: Placed, picture: PictureOut | null, counter: Counter): string {
  if (picture) return el("w:r", {}, pictureXml(picture, figure!.attrs, counter.next()));
  return el("w:r", {}, words(leaf.mark.deleted ? "w:delText" : "w:t", `[A picture that is not in this file${figure!.attrs.alt ? `: ${figure!.attrs.alt}` : ""}]`));
}
