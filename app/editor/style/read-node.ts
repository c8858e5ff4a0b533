// The blocks of the text that is open as house style reads them. What was read of a block is kept by the block itself, so that what was
// not touched costs nothing to read again.
import type { Node } from "@tiptap/pm/model";
import { type Looked, readPieces, type Words } from "@/lib/style/reading";
import { isGoing } from "../facts/fact-anchors";

/** A block, and the place of its first sign in the document. */
export type Located = { words: Words; at: number };

const ofBlocks = new WeakMap<Node, Words>();
const ofTexts = new WeakMap<Node, readonly Located[]>();

/** A block of the editor, read as the stored block would be (lib/style/reading.ts). */
export function readNode(node: Node): Words {
  const known = ofBlocks.get(node);
  if (known) return known;
  const pieces: Looked[] = [];
  node.forEach((child) => {
    const has = (name: string) => child.marks.some(({ type }) => type.name === name);
    const looks = { italic: has("italic"), gone: has("deleted") };
    pieces.push(child.isText ? { text: child.text!, ...looks } : { sign: child.type.name === "hardBreak" ? "break" : "note", ...looks });
  });
  const words = readPieces(pieces, "text");
  ofBlocks.set(node, words);
  return words;
}

/** Every block that is not suggested to go, in reading order. */
export function blocksIn(doc: Node): readonly Located[] {
  const known = ofTexts.get(doc);
  if (known) return known;
  const found: Located[] = [];
  doc.descendants((node, at) => {
    if (isGoing(node)) return false;
    if (!node.isTextblock) return true;
    found.push({ words: readNode(node), at: at + 1 });
    return false;
  });
  ofTexts.set(doc, found);
  return found;
}

/** What stands between two places of one block, as house style reads it. */
export function wordsBetween(doc: Node, from: number, to: number): string {
  const place = doc.resolve(from);
  if (!place.parent.isTextblock) return "";
  const { text, at } = readNode(place.parent);
  const [first, last] = [from - place.start(), to - place.start()];
  return Array.from({ length: text.length }, (_, i) => (at[i]! >= first && at[i]! < last ? text[i]! : "")).join("");
}
