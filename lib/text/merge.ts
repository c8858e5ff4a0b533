// Two texts made from one, made one again. Block by block: what one hand changed is taken, what both put in is kept of both, and
// where both changed the same paragraph a person has to choose. Nothing that somebody wrote and nobody took out is ever lost.
import type { Block, Document } from "../kit/doc";
import type { Node } from "./match-blocks";
import { type Conflict as Met, mergeNodes } from "./merge-blocks";
import { normalise } from "./normalise";

/** A paragraph that both changed, as each has it; empty for whoever took it out. An item of a list stands in a list of its own. */
export type Conflict = { base: Block[]; mine: Block[]; theirs: Block[] };
export type Merged = { document: Document; conflicts: Conflict[] };

/** The blocks of a text; an empty text has none. */
const blocksOf = (document: Document): Block[] => normalise(document).content.filter((block) => block.type !== "paragraph" || block.content || block.attrs?.change);

/**
 * Merges `mine` into `theirs`, both made from `base`. Where both changed a paragraph the document keeps theirs, and the conflict has
 * both. Notes and claims that one side anchored in a paragraph of which the other changed the words are no conflict.
 */
export function merge(base: Document, mine: Document, theirs: Document): Merged {
  const met: Met[] = [];
  const content = mergeNodes(blocksOf(base), blocksOf(mine), blocksOf(theirs), (nodes) => nodes, met) as Block[];
  const plain = (nodes: Node[]) => (nodes.length === 0 ? [] : normalise({ type: "doc", content: nodes as Block[] }).content);
  return { document: normalise({ type: "doc", content }), conflicts: met.map((one) => ({ base: plain(one.base), mine: plain(one.mine), theirs: plain(one.theirs) })) };
}
