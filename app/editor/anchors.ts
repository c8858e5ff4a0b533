// Where the anchors of a kind stand in the text as it is now. What a block holds is kept by the block itself, so that a key costs one block.
import type { Node } from "@tiptap/pm/model";

export type Range = { from: number; to: number };
type Found = Range & { key: string };

/** @param mark the name of the anchor's mark; call it once for each */
export function rangesOf(mark: "note" | "claim"): (doc: Node) => ReadonlyMap<string, Range> {
  const ofBlocks = new WeakMap<Node, Found[]>();
  const ofTexts = new WeakMap<Node, ReadonlyMap<string, Range>>();
  /** Within one block, counted from before it. */
  const inBlock = (block: Node): Found[] => {
    const known = ofBlocks.get(block);
    if (known) return known;
    const found: Found[] = [];
    block.descendants((node, at) => {
      for (const { type, attrs } of node.marks) if (type.name === mark) found.push({ key: String(attrs.id), from: at + 1, to: at + 1 + node.nodeSize });
    });
    ofBlocks.set(block, found);
    return found;
  };
  return (doc) => {
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
  };
}

/** The anchor at a place: of several, the one with the fewest words. */
export function smallestAt(ranges: ReadonlyMap<string, Range>, position: number): string | null {
  let best: { key: string; size: number } | null = null;
  for (const [key, { from, to }] of ranges) {
    if (position >= from && position <= to && (!best || to - from < best.size)) best = { key, size: to - from };
  }
  return best?.key ?? null;
}
