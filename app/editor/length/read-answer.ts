// The length of the answer in the editor's own tree, as if every suggestion were taken: what was not touched costs nothing to count again.
import type { Node } from "@tiptap/pm/model";
import { beginsFlush, linesOfBlock, type Setter } from "@/lib/copyfit/block-lines";
import { isTextBlock, type ListItem } from "@/lib/kit/doc";
import { type Block, emptyDocument, sameDocument } from "@/lib/text/document";
import { asPrinted } from "@/lib/text/suggestions";
import { findTK, wordCount } from "@/lib/text/words";
import { type Piece, piecesOf } from "../text-in";

export type Read = { words: number; tks: number; lines: number };
/** One or more blocks that only together say what is printed of them, and what comes of them after a block that leaves them flush or not. */
type Counted = { nodes: readonly Node[]; printed: readonly Block[]; words: number; tks: number; flush?: number; indented?: number };

/** True of what surely takes the words beyond a break that goes: no picture, nothing that is itself only suggested, and no quote or list of such alone. */
const takesWords = (block: Block | ListItem): boolean => block.type !== "figure" && !block.attrs?.change && (isTextBlock(block) || (block.content as (Block | ListItem)[]).some(takesWords));
/** A suggested break or block may hand its words to what stands before it, past whatever takes none. */
const belongsToLast = ({ block }: Piece) => block === null || !takesWords(block);

function together(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last && belongsToLast(piece)) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

/**
 * Reads the answer's words, TKs and lines, block by block.
 * @param setter null where no lines are counted yet
 */
export function answerReader(setter: Setter | null): (doc: Node) => Read {
  const known = new WeakMap<Node, Counted>();
  const countedOf = (group: readonly Piece[]): Counted => {
    const nodes = group.flatMap((piece) => piece.nodes);
    const before = known.get(nodes[0]!);
    if (before?.nodes.length === nodes.length && nodes.every((node, at) => node === before.nodes[at])) return before;
    const content = group.flatMap(({ block }) => block ?? []);
    const taken = content.length > 0 ? asPrinted({ type: "doc", content }) : emptyDocument;
    // A text of nothing is an empty paragraph; beside other blocks it is none.
    const printed = sameDocument(taken, emptyDocument) ? null : taken;
    const counted: Counted = { nodes, printed: printed?.content ?? [], words: printed ? wordCount(printed) : 0, tks: printed ? findTK(printed).length : 0 };
    known.set(nodes[0]!, counted);
    return counted;
  };
  const linesIn = (counted: Counted, isFlush: boolean): number => {
    if (!setter) return 0;
    const [first, ...rest] = counted.printed;
    if (!first) return 0;
    const all = () => linesOfBlock(first, setter, { flush: isFlush }) + rest.reduce((sum, block, at) => sum + linesOfBlock(block, setter, { flush: beginsFlush(counted.printed[at]) }), 0);
    return isFlush ? (counted.flush ??= all()) : (counted.indented ??= all());
  };
  return (doc) => {
    const read: Read = { words: 0, tks: 0, lines: 0 };
    let last: Block | undefined;
    for (const group of together(piecesOf(doc))) {
      const counted = countedOf(group);
      read.words += counted.words;
      read.tks += counted.tks;
      read.lines += linesIn(counted, beginsFlush(last));
      last = counted.printed.at(-1) ?? last;
    }
    return read;
  };
}
