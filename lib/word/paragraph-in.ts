// The stretches of one paragraph: runs in their links, fields, content controls and tracked changes (ECMA-376, 17.3 and 17.13.5).
import type { Inline, Look, Mark } from "../kit/doc";
import { allowedHref } from "../text/normalise";
import { saidLooks } from "./styles-in";
import type { Context } from "./context-in";
import { addressIn } from "./fields-in";
import type { By, Piece } from "./leaf";
import { looksOf, noteLost, partsOf } from "./run-in";
import { child, type El, elementsIn, onOff, textIn, val } from "./xml";

/** Given the pictures, text boxes and objects of a paragraph as they are met, with what is tracked of them. */
export type Draw = (el: El, tracked: { inserted: By | null; deleted: By | null }) => void;
type State = { href: string | null; inserted: By | null; deleted: By | null; looks: readonly Look[] };

/** Who made a tracked change, and when. */
export function byOf({ at }: El): By {
  const time = Date.parse(at["w:date"] ?? "");
  return { author: (at["w:author"] ?? "").trim().slice(0, 200), at: Number.isFinite(time) && time > 0 ? new Date(time) : null, key: null };
}

/** The stretches of a paragraph in order. */
export function piecesOf(paragraph: El, looks: readonly Look[], context: Context, draw: Draw): Piece[] {
  return within(paragraph, { href: null, inserted: null, deleted: null, looks }, context, draw);
}

function within(el: El, state: State, context: Context, draw: Draw): Piece[] {
  return elementsIn(el).flatMap((one): Piece[] => {
    if (context.anchors.meet(one)) return [];
    switch (one.name) {
      case "w:r":
        return runPieces(one, state, context, draw);
      case "w:ins":
      case "w:moveTo":
        return within(one, { ...state, inserted: byOf(one) }, context, draw);
      case "w:del":
      case "w:moveFrom":
        return within(one, { ...state, deleted: byOf(one) }, context, draw);
      case "w:hyperlink": {
        const rel = context.rels.get(one.at["r:id"] ?? "");
        return within(one, { ...state, href: rel ? linked(rel.target, context) : state.href }, context, draw);
      }
      case "w:fldSimple": {
        const address = addressIn(one.at["w:instr"] ?? "");
        return within(one, { ...state, href: address ? linked(address, context) : state.href }, context, draw);
      }
      case "w:sdt":
        return within(child(one, "w:sdtContent") ?? { name: "", at: {}, in: [] }, state, context, draw);
      case "w:smartTag":
      case "w:customXml":
      case "w:bdo":
      case "w:dir":
        return within(one, state, context, draw);
      case "m:oMath":
      case "m:oMathPara":
        context.losses.add("formula");
        return [pieceOf({ type: "text", text: textIn(one) }, [], state, context)];
      case "w:subDoc":
        context.losses.add("chunk");
        return [];
      default:
        return [];
    }
  });
}

function linked(address: string, { losses }: Context): string | null {
  const href = allowedHref(address);
  if (href === null && address !== "") losses.add("link");
  return href;
}

function runPieces(run: El, state: State, context: Context, draw: Draw): Piece[] {
  const rPr = child(run, "w:rPr");
  if (onOff(rPr, "w:vanish")) {
    if (textIn(run).trim() !== "") context.losses.add("hidden");
    return [];
  }
  noteLost(rPr, context);
  const change = child(rPr, "w:rPrChange");
  return partsOf(run, context, (el) => draw(el, state)).map((part) => {
    const looks = looksFor(part, rPr, state, context);
    const was = change && { by: { ...byOf(change), key: context.anchors.key("r") }, looks: looksFor(part, child(change, "w:rPr"), state, context) };
    const href = state.href ?? (context.fields.address() ? linked(context.fields.address(), context) : null);
    const piece = pieceOf(part, looks, { ...state, href }, context);
    // A change of what an answer has not, such as the size of letters, is none.
    return was && (was.by.key !== null || was.looks.join() !== looks.join()) ? { ...piece, was } : piece;
  });
}

/** A footnote's number is raised by its own style: that is no look of the words, unless the run says it as well. */
function looksFor(part: Inline, rPr: El | undefined, state: State, context: Context): Look[] {
  const looks = looksOf(rPr, state.looks, context);
  const isOwn = saidLooks(rPr).superscript === true && context.styles.looksOf(val(rPr, "w:rStyle")).includes("superscript");
  return part.type === "sourceNote" && !isOwn ? looks.filter((look) => look !== "superscript") : looks;
}

function pieceOf(part: Inline, looks: readonly Look[], { href, inserted, deleted }: State, { anchors }: Context): Piece {
  const marks: Mark[] = [...(href ? [{ type: "link", attrs: { href } } as const] : []), ...looks.map((type): Mark => ({ type }))];
  const here = anchors.here();
  return {
    part: { ...part, marks } as Inline,
    inserted: inserted && { ...inserted, key: anchors.key("i") },
    deleted: deleted && { ...deleted, key: anchors.key("d") },
    was: null,
    anchors: here.anchors,
    comments: here.comments,
  };
}
