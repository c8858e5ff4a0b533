// What is being woven: blocks with their pieces, before they are nodes of a text again.
import { Fragment, type Mark, type Node, type Schema } from "@tiptap/pm/model";
import type { BlockChange } from "@/lib/kit/doc";
import { type Me, withChange } from "./mine";
import { alike, type Unit } from "./units";

type Placed = { sign: string | null; node: Node; marks: readonly Mark[]; isGone: boolean };
/** `isNew`: its break came. `isGone`: its break went, and stands only as a suggestion. */
export type Made = { unit: Unit; change: BlockChange | null; pieces: Placed[]; isNew: boolean; isGone: boolean };
/** A place in what is woven: so many pieces into the block of that number. */
export type Spot = { block: number; piece: number };

/** An empty block before words that were only moved down: the block is what came, and the words stand in their own. */
export function turnRound(made: readonly Made[], me: Me): void {
  for (const [index, one] of made.entries()) {
    const next = made[index + 1];
    if (!next || next.change?.kind !== "split" || !next.isNew || !me.isMine(next.change.id)) continue;
    if (one.change || one.isNew || one.pieces.length > 0 || one.unit.block.type.name === "figure" || !alike(one.unit, next.unit)) continue;
    one.change = { id: next.change.id, kind: "inserted" };
    next.change = null;
  }
}

export function nodeOf(schema: Schema, { unit, change, pieces, isNew }: Made): Node {
  const content: Node[] = [];
  for (let from = 0; from < pieces.length; ) {
    const piece = pieces[from]!;
    let to = from + 1;
    if (piece.sign === null) content.push(piece.node.mark(piece.marks));
    else {
      let text = piece.sign;
      for (; to < pieces.length && pieces[to]!.sign !== null && sameMarks(pieces[to]!.marks, piece.marks); to += 1) text += pieces[to]!.sign;
      content.push(schema.text(text, piece.marks));
    }
    from = to;
  }
  const bare = unit.block.copy(Fragment.from(content));
  const block = isNew && unit.outer !== unit.block ? withChange(bare, null) : bare;
  return unit.outer === unit.block ? withChange(block, change) : withChange(unit.outer.copy(Fragment.from(block)), change);
}

/** Where a position of the plain edit lies in what is woven, counted from its first block; `past` what went there. Null: not in here. */
export function placeOf(made: readonly Made[], nodes: readonly Node[], spots: ReadonlyMap<number, Spot>, at: number, past: boolean): number | null {
  // A list item's words begin two positions after it.
  const spot = spots.get(at - 1) ?? (made.some(({ unit }) => unit.outer !== unit.block) ? spots.get(at - 2) : undefined);
  if (!spot) return null;
  const { block, piece } = past ? pastWhatWent(made, spot) : spot;
  const before = nodes.slice(0, block).reduce((sum, node) => sum + node.nodeSize, 0);
  return before + (made[block]!.unit.outer === made[block]!.unit.block ? 1 : 2) + piece;
}

const sameMarks = (a: readonly Mark[], b: readonly Mark[]) => a === b || (a.length === b.length && a.every((mark, index) => mark.eq(b[index]!)));

function pastWhatWent(made: readonly Made[], { block, piece }: Spot): Spot {
  const { pieces } = made[block]!;
  let at = piece;
  while (pieces[at]?.isGone) at += 1;
  return at === pieces.length && made[block + 1]?.isGone ? pastWhatWent(made, { block: block + 1, piece: 0 }) : { block, piece: at };
}
