// The stored text in the editor's own tree, block by block: what was not touched since it was last read costs nothing to read again.
import type { Node } from "@tiptap/pm/model";
import type { Block, Document } from "@/lib/text/document";
import { normalise } from "@/lib/text/normalise";

/** One or more nodes of the editor that are one stored block, or none: an empty paragraph is not stored. */
export type Piece = { from: number; to: number; nodes: Node[]; block: Block | null; key: string };

const seen = new WeakMap<Node, { block: Block | null; key: string }>();
const isBare = (block: Block | undefined) => block?.type === "paragraph" && !block.content && !block.attrs?.change;

function readTogether(nodes: readonly Node[]): { block: Block | null; key: string } {
  const [block] = normalise({ type: "doc", content: nodes.map((node) => node.toJSON() as Block) }).content;
  return !block || isBare(block) ? { block: null, key: "" } : { block, key: JSON.stringify(block) };
}

function readOne(node: Node): { block: Block | null; key: string } {
  const known = seen.get(node) ?? readTogether([node]);
  seen.set(node, known);
  return known;
}

/** Lists of one kind that follow each other are stored as one, unless one of them is a suggestion. */
const isOneWith = (last: Node | undefined, next: Node) =>
  last?.type === next.type && (next.type.name === "bulletList" || next.type.name === "orderedList") && !last.attrs["change"] && !next.attrs["change"];

/** The pieces of a document, in order. */
export function piecesOf(doc: Node): Piece[] {
  const pieces: Piece[] = [];
  doc.forEach((node, from) => {
    const last = pieces.at(-1);
    const to = from + node.nodeSize;
    if (last && isOneWith(last.nodes.at(-1), node)) pieces[pieces.length - 1] = { ...last, to, nodes: [...last.nodes, node], ...readTogether([...last.nodes, node]) };
    else pieces.push({ from, to, nodes: [node], ...readOne(node) });
  });
  return pieces;
}

/** The text as it is stored. */
export function textIn(doc: Node): Document {
  const content = piecesOf(doc).flatMap(({ block }) => block ?? []);
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}
