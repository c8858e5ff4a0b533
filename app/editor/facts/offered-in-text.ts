// What the desk offers as facts of the text that is open, with the place of each. What a block offers is kept by the block itself.
import type { Node } from "@tiptap/pm/model";
import type { Inline, TextBlock } from "@/lib/kit/doc";
import { type Proposal, proposalsIn } from "@/lib/facts/proposals";
import type { Range } from "../anchors";
import { isGoing } from "./fact-anchors";

export type Offered = Range & Pick<Proposal, "kind" | "words">;
type Read = { block: TextBlock; places: number[] };

const reads = new WeakMap<Node, Read>();
const offers = new WeakMap<Node, Offered[]>();

/** A block as it reads when what is suggested is taken, and the place of each of its signs from the block's first. */
function readBlock(node: Node): Read {
  const known = reads.get(node);
  if (known) return known;
  const content: Inline[] = [];
  const places: number[] = [];
  node.forEach((child, offset) => {
    if (child.marks.some(({ type }) => type.name === "deleted")) return;
    const italic = child.marks.some(({ type }) => type.name === "italic");
    if (child.isText) content.push({ type: "text", text: child.text!, ...(italic ? { marks: [{ type: "italic" as const }] } : {}) });
    else if (child.type.name === "hardBreak") content.push({ type: "hardBreak" });
    else return;
    for (let at = 0; at < child.nodeSize; at += 1) places.push(offset + at);
  });
  const read: Read = { block: { type: "paragraph", content }, places };
  reads.set(node, read);
  return read;
}

/** Everything the text offers, in reading order, whether it is a fact already or not. */
export function offeredIn(doc: Node): readonly Offered[] {
  const known = offers.get(doc);
  if (known) return known;
  const found: Offered[] = [];
  const claim = doc.type.schema.marks.claim;
  doc.descendants((node, at) => {
    if (isGoing(node)) return false;
    if (!node.isTextblock) return true;
    if (node.type.name === "pullQuote" || node.type.name === "subhead") return false;
    const { block, places } = readBlock(node);
    for (const { kind, words, from, to } of proposalsIn(block)) {
      const range = { from: at + 1 + places[from]!, to: at + 1 + places[to - 1]! + 1 };
      if (!claim || !doc.rangeHasMark(range.from, range.to, claim)) found.push({ kind, words, ...range });
    }
    return false;
  });
  offers.set(doc, found);
  return found;
}
