// The body of a Word file as its paragraphs, in the order they are read: tables cell by cell, text boxes after the paragraph they stand at.
import type { Context } from "./context-in";
import type { Leaf, Piece, Picture } from "./leaf";
import { byOf, type Draw, piecesOf } from "./paragraph-in";
import { indentsOf } from "./styles-in";
import { child, children, type El, elementsIn, find, val } from "./xml";

/** A quarter of an inch on both sides, in twentieths of a point: words set in so far are a quotation. */
const setIn = 360;

export function leavesOf(body: El, context: Context): Leaf[] {
  return elementsIn(body).flatMap((el): Leaf[] => {
    if (context.anchors.meet(el)) return [];
    switch (el.name) {
      case "w:p":
        return paragraph(el, context);
      case "w:tbl":
        context.losses.add("table");
        return children(el, "w:tr").flatMap((row) => cells(row).flatMap((cell) => leavesOf(cell, context)));
      case "w:sdt":
        return leavesOf(child(el, "w:sdtContent") ?? nothing, context);
      case "w:customXml":
      case "w:ins":
      case "w:moveTo":
        return leavesOf(el, context);
      case "w:altChunk":
        context.losses.add("chunk");
        return [];
      default:
        return [];
    }
  });
}

const nothing: El = { name: "", at: {}, in: [] };
const cells = (row: El): El[] => elementsIn(row).flatMap((el) => (el.name === "w:tc" ? [el] : el.name === "w:sdt" ? cells(child(el, "w:sdtContent") ?? nothing) : []));

function paragraph(p: El, context: Context): Leaf[] {
  const pPr = child(p, "w:pPr");
  const style = context.styles.paragraph(val(pPr, "w:pStyle"));
  const drawn: Leaf[] = [];
  const pieces = piecesOf(p, style.looks, context, drawer(drawn, context));
  const n = context.anchors.number();
  if (child(pPr, "w:pPrChange")) context.losses.add("paragraphLooks");
  if (style.kind === "contents") {
    context.losses.add("contents");
    return [];
  }
  const tracked = child(pPr, "w:rPr");
  const by = (...names: string[]) => names.map((name) => child(tracked, name)).find(Boolean);
  const [inserted, deleted] = [by("w:ins", "w:moveTo"), by("w:del", "w:moveFrom")];
  const mark = { inserted: inserted ? byOf(inserted) : null, deleted: deleted ? byOf(deleted) : null };
  const [first, ...others] = drawn;
  // A picture alone in its paragraph is that paragraph.
  if (first?.picture && pieces.every(({ part }) => part.type === "text" && part.text.trim() === "")) return [{ ...first, mark, n, kind: "figure" }, ...others];
  const ind = child(pPr, "w:ind") ? indentsOf(child(pPr, "w:ind")) : style.indents;
  const item = itemOf(pPr, style, context);
  const isSetIn = style.kind === "paragraph" && !item && style.within === 0 && ind.left >= setIn && ind.right >= setIn;
  const kind = Number(val(pPr, "w:outlineLvl") ?? 9) < 9 && style.kind === "paragraph" && !item ? "subhead" : isSetIn ? "quote" : style.kind;
  return [{ kind, item, within: style.within, mark, pieces, picture: null, n }, ...drawn];
}

function itemOf(pPr: El | undefined, style: ReturnType<Context["styles"]["paragraph"]>, { numbering }: Context): Leaf["item"] {
  // A numbered heading is a heading.
  if (style.kind !== "paragraph") return null;
  const own = child(pPr, "w:numPr");
  const numId = val(own, "w:numId") ?? val(style.numbering, "w:numId");
  if (numId === undefined) return null;
  const level = Math.min(8, Math.max(0, Number.parseInt(val(own, "w:ilvl") ?? val(style.numbering, "w:ilvl") ?? "0", 10) || 0));
  const isOrdered = numbering(numId, level);
  return isOrdered === null ? null : { level, isOrdered };
}

/** Takes what is drawn in a paragraph: pictures as figures, the words of text boxes, of the rest a sentence. */
function drawer(drawn: Leaf[], context: Context): Draw {
  return (el, tracked) => {
    const box = find(el, "w:txbxContent");
    if (box) {
      context.losses.add("textBox");
      drawn.push(...leavesOf(box, context));
      return;
    }
    const blip = find(el, "a:blip");
    const relation = blip?.at["r:embed"] ?? find(el, "v:imagedata")?.at["r:id"];
    if (blip && !relation && blip.at["r:link"]) context.losses.add("outside");
    else if (!relation) context.losses.add(el.name === "w:object" ? "object" : "picture");
    else {
      if (el.name === "w:object") context.losses.add("object");
      const found = context.picture(relation);
      if (!found) return;
      const piece: Piece = { part: { type: "text", text: "" }, ...tracked, was: null, anchors: [], comments: [] };
      drawn.push({ kind: "figure", item: null, within: 0, mark: tracked, pieces: [piece], picture: { ...found, ...about(el) }, n: null });
    }
  };
}

/** English metric units to a pixel at 96 to the inch. */
const emu = 9_525;

function about(el: El): Pick<Picture, "name" | "alt" | "width" | "height"> {
  const said = find(el, "wp:docPr");
  const extent = find(el, "wp:extent");
  const pixels = (value: string | undefined) => Math.min(20_000, Math.max(1, Math.round((Number(value) || 0) / emu)));
  return { name: (said?.at.name ?? "").slice(0, 200), alt: (said?.at.descr ?? said?.at.title ?? find(el, "v:shape")?.at.alt ?? "").slice(0, 1_000), width: pixels(extent?.at.cx), height: pixels(extent?.at.cy) };
}
