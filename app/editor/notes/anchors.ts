// Where the notes stand in the text as it is now. What a block holds is kept by the block itself, so that a key costs one block.
import type { Node } from "@tiptap/pm/model";

export type Range = { from: number; to: number };
type Found = Range & { key: string };

const ofBlocks = new WeakMap<Node, Found[]>();
const ofTexts = new WeakMap<Node, ReadonlyMap<string, Range>>();

/** Within one block, counted from before it. */
function inBlock(block: Node): Found[] {
  const known = ofBlocks.get(block);
  if (known) return known;
  const found: Found[] = [];
  const add = (node: Node, at: number) => {
    for (const mark of node.marks) if (mark.type.name === "note") found.push({ key: String(mark.attrs.id), from: at, to: at + node.nodeSize });
  };
  block.descendants((node, at) => add(node, at + 1));
  ofBlocks.set(block, found);
  return found;
}

/** Of each note whose words stand in the text, from the first of them to the last. */
export function noteRanges(doc: Node): ReadonlyMap<string, Range> {
  const known = ofTexts.get(doc);
  if (known) return known;
  const ranges = new Map<string, Range>();
  doc.forEach((block, offset) => {
    for (const { key, from, to } of inBlock(block)) {
      const standing = ranges.get(key);
      ranges.set(key, { from: standing?.from ?? offset + from, to: offset + to });
    }
  });
  ofTexts.set(doc, ranges);
  return ranges;
}

/** The note at a place: of several, the one with the fewest words. */
export function noteAt(doc: Node, position: number): string | null {
  let best: { key: string; size: number } | null = null;
  for (const [key, { from, to }] of noteRanges(doc)) {
    if (position >= from && position <= to && (!best || to - from < best.size)) best = { key, size: to - from };
  }
  return best?.key ?? null;
}
