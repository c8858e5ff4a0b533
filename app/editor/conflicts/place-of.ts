// Where in the text a conflict is shown: under the paragraph that stands in it, or the one most like it by now.
import type { Node } from "@tiptap/pm/model";
import { type Block, type Document, plainText } from "@/lib/text/document";
import { wordsOf } from "@/lib/text/words";
import type { ConflictView } from "../save-to";
import { piecesOf } from "../text-in";

const bagOf = (text: string) => new Set(wordsOf(text.toLowerCase()));
const textOf = (content: Block[]) => plainText({ type: "doc", content } satisfies Document);

/** The position after that paragraph. */
export function placeOf(doc: Node, { standing, base, other }: ConflictView): number {
  const pieces = piecesOf(doc);
  const last = standing.at(-1);
  const key = last && JSON.stringify(last);
  const same = pieces.find((piece) => piece.key === key);
  if (same) return same.to;
  const sought = bagOf(textOf(standing.length > 0 ? standing : [...base, ...other]));
  let best = { to: doc.content.size, common: 0 };
  for (const piece of pieces) {
    const found = bagOf(piece.nodes.map((node) => node.textContent).join(" "));
    const common = [...sought].filter((word) => found.has(word)).length;
    if (common > best.common) best = { to: piece.to, common };
  }
  return best.to;
}
