// The stored text in the editor's own tree, block by block: what was not touched since it was last read costs nothing to read again.
import type { Node } from "@tiptap/pm/model";
import type { BlockChange } from "@/lib/kit/doc";
import type { Block, Document } from "@/lib/text/document";
import { cleanBlocks } from "@/lib/text/normalise";

/** One or more nodes of the editor that are one stored block, or none: an empty paragraph is not stored. */
export type Piece = { from: number; to: number; nodes: Node[]; block: Block | null; key: string };

type Read = Pick<Piece, "block" | "key">;
const nothing: Read = { block: null, key: "" };
/** As a block reads alone, and as it reads beside a break that is only suggested. */
const seen = { alone: new WeakMap<Node, Read>(), atBreak: new WeakMap<Node, Read>() };

function readOne(node: Node, isOpen: boolean): Read {
  const kept = isOpen ? seen.atBreak : seen.alone;
  const known = kept.get(node);
  if (known) return known;
  const [block] = cleanBlocks([node.toJSON() as Block], isOpen);
  const read = block ? { block, key: JSON.stringify(block) } : nothing;
  kept.set(node, read);
  return read;
}

/** Two lists that are stored as one. */
function together(a: Read, b: Read): Read {
  if (!a.block || !b.block) return a.block ? a : b;
  const block = { ...a.block, content: [...(a.block.content ?? []), ...(b.block.content ?? [])] } as Block;
  return { block, key: JSON.stringify(block) };
}

const changeAt = (doc: Node, index: number) => (doc.maybeChild(index)?.attrs["change"] as BlockChange | null | undefined)?.kind;
const isBreak = (kind: BlockChange["kind"] | undefined) => kind === "split" || kind === "joined";

/** As lib/text/normalise.ts asks: what may yet be gone stands in no way. */
function isAtBreak(doc: Node, index: number): boolean {
  let next = index + 1;
  while (changeAt(doc, next) && !isBreak(changeAt(doc, next))) next += 1;
  return isBreak(changeAt(doc, index)) || isBreak(changeAt(doc, next));
}

/** Lists of one kind that follow each other are stored as one, unless one of them is a suggestion. */
const isOneWith = (last: Node | undefined, next: Node) =>
  last?.type === next.type && (next.type.name === "bulletList" || next.type.name === "orderedList") && !last.attrs["change"] && !next.attrs["change"];

/** The pieces of a document, in order. */
export function piecesOf(doc: Node): Piece[] {
  const pieces: Piece[] = [];
  doc.forEach((node, from, index) => {
    const last = pieces.at(-1);
    const to = from + node.nodeSize;
    const read = readOne(node, isAtBreak(doc, index));
    if (last && isOneWith(last.nodes.at(-1), node)) pieces[pieces.length - 1] = { ...last, to, nodes: [...last.nodes, node], ...together(last, read) };
    else pieces.push({ from, to, nodes: [node], ...read });
  });
  return pieces;
}

/** The text as it is stored. */
export function textIn(doc: Node): Document {
  const content = piecesOf(doc).flatMap(({ block }) => block ?? []);
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}
