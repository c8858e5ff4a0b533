// Words found in the open text, paragraph by paragraph. What is suggested to go is not there; what is suggested to come is.
import type { Node } from "@tiptap/pm/model";
import { type Match, matchesIn, type Query } from "./matches";

/** `pieces`: what of the document the words are, in order; more than one where words that are to go, or a source note, stand between. */
export type Found = { from: number; to: number; pieces: Match[]; words: string };

const isGone = (node: Node) => (node.attrs.change as { kind: string } | null | undefined)?.kind === "deleted";

/** What of a paragraph can be found: its words, and for each unit of them the place within the paragraph. */
function readable(block: Node): { text: string; places: number[] } {
  let text = "";
  const places: number[] = [];
  block.forEach((node, offset) => {
    if (node.marks.some(({ type }) => type.name === "deleted")) return;
    const words = node.isText ? node.text! : node.type.name === "hardBreak" ? "\n" : "";
    for (let unit = 0; unit < words.length; unit += 1) places.push(offset + unit);
    text += words;
  });
  return { text, places };
}

function inBlock(block: Node, query: Query): Found[] {
  const { text, places } = readable(block);
  return matchesIn(text, query).map(({ from, to }) => {
    const pieces: Match[] = [];
    for (const place of places.slice(from, to)) {
      const last = pieces.at(-1);
      if (last && last.to === place) last.to += 1;
      else pieces.push({ from: place, to: place + 1 });
    }
    return { from: pieces[0]!.from, to: pieces.at(-1)!.to, pieces, words: text.slice(from, to) };
  });
}

const moved = ({ from, to, pieces, words }: Found, by: number): Found => ({ from: from + by, to: to + by, pieces: pieces.map((piece) => ({ from: piece.from + by, to: piece.to + by })), words });

/** Finds one thing again and again in a text that changes: a paragraph that stayed as it was is not read anew. */
export function finderOf(query: Query): (doc: Node) => Found[] {
  const known = new WeakMap<Node, Found[]>();
  return (doc) => {
    const found: Found[] = [];
    doc.descendants((node, at) => {
      if (isGone(node)) return false;
      if (!node.isTextblock) return true;
      const within = known.get(node) ?? inBlock(node, query);
      known.set(node, within);
      for (const one of within) found.push(moved(one, at + 1));
      return false;
    });
    return found;
  };
}
