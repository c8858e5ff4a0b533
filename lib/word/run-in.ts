// One run of a Word file: a stretch of words with one look, or a sign, a break, a footnote's number, a picture.
import type { Inline, Look } from "../kit/doc";
import { saidLooks } from "./styles-in";
import { symbolOf } from "./symbols";
import { child, type El, elementsIn, find, onOff, textIn, val } from "./xml";
import type { Context } from "./context-in";

const all: readonly Look[] = ["bold", "italic", "smallCaps", "superscript"];

/**
 * The looks of a run: its own say over those of its styles; where both the paragraph's and the letters' style set one, they cancel
 * each other (ECMA-376, 17.7.3).
 */
export function looksOf(rPr: El | undefined, ofParagraph: readonly Look[], context: Context): Look[] {
  const said = saidLooks(rPr);
  const ofLetters = context.styles.looksOf(val(rPr, "w:rStyle"));
  return all.filter((look) => said[look] ?? (look === "superscript" ? ofLetters.includes(look) || ofParagraph.includes(look) : ofLetters.includes(look) !== ofParagraph.includes(look)));
}

/** Takes note of the looks an answer has not. */
export function noteLost(rPr: El | undefined, { losses }: Context): void {
  if (!rPr) return;
  const underline = val(rPr, "w:u");
  // The Hyperlink style underlines; that is the page's business.
  if (underline && underline !== "none" && !/hyperlink|link/i.test(val(rPr, "w:rStyle") ?? "")) losses.add("underline");
  if (onOff(rPr, "w:strike") || onOff(rPr, "w:dstrike")) losses.add("strike");
  if (val(rPr, "w:vertAlign") === "subscript") losses.add("subscript");
  if (val(rPr, "w:highlight") && val(rPr, "w:highlight") !== "none") losses.add("highlight");
}

/** What a run holds, in order, without marks. `draw` gets pictures, text boxes and objects. */
export function partsOf(run: El, context: Context, draw: (el: El) => void): Inline[] {
  const { fields, losses } = context;
  return elementsIn(run).flatMap((el): Inline[] => {
    const words = (text: string): Inline[] => (fields.isInCode() || text === "" ? [] : [{ type: "text", text }]);
    switch (el.name) {
      case "w:t":
      case "w:delText":
        return words(el.at["xml:space"] === "preserve" ? textIn(el) : textIn(el).replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, ""));
      case "w:tab":
      case "w:ptab":
        return words(" ");
      case "w:br":
        return fields.isInCode() ? [] : ["page", "column"].includes(el.at["w:type"] ?? "") ? words(" ") : [{ type: "hardBreak" }];
      case "w:cr":
        return fields.isInCode() ? [] : [{ type: "hardBreak" }];
      case "w:softHyphen":
        return words("\u00ad");
      case "w:noBreakHyphen":
        return words("\u2011");
      case "w:sym": {
        const sign = symbolOf(el.at["w:font"] ?? "", el.at["w:char"] ?? "");
        if (sign === null) losses.add("symbol");
        return words(sign ?? "\ufffd");
      }
      case "w:fldChar":
        fields.char(el.at["w:fldCharType"]);
        return [];
      case "w:instrText":
        fields.code(textIn(el));
        return [];
      case "w:footnoteReference":
      case "w:endnoteReference": {
        const text = context.sourceNote(el.name === "w:footnoteReference" ? "footnote" : "endnote", el.at["w:id"] ?? "");
        return text === "" ? [] : [{ type: "sourceNote", attrs: { text } }];
      }
      case "w:ruby":
        return partsOf({ ...el, in: elementsIn(child(el, "w:rubyBase") ?? { name: "", at: {}, in: [] }).flatMap((inner) => (inner.name === "w:r" ? inner.in : [])) }, context, draw);
      case "mc:AlternateContent": {
        const chosen = [...elementsIn(el)].find((one) => one.name === "mc:Choice" && (find(one, "w:txbxContent") || find(one, "a:blip"))) ?? child(el, "mc:Fallback") ?? child(el, "mc:Choice");
        return chosen ? partsOf(chosen, context, draw) : [];
      }
      case "w:drawing":
      case "w:pict":
      case "w:object":
        draw(el);
        return [];
      default:
        return [];
    }
  });
}
