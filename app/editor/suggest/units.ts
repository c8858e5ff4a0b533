// A stretch of blocks read as units: text blocks, or list items that hold one paragraph. Each begins with a break and has pieces, one
// position wide: a sign, a line break, a source note. So a change of the text is a matter of which breaks and pieces came and went.
import type { Mark, Node } from "@tiptap/pm/model";
import type { BlockChange } from "@/lib/kit/doc";
import { changeOf } from "./mine";

export type Unit = { outer: Node; block: Node; at: number };
export type Break = { kind: "break"; unit: Unit; at: number; change: BlockChange | null };
/** `sign`: null of what is no text. */
export type Piece = { kind: "piece"; unit: Unit; at: number; sign: string | null; node: Node; marks: readonly Mark[] };
export type Token = Break | Piece;

/** Null where blocks stand that are no units. */
export function readUnits(nodes: readonly Node[], at: number): Unit[] | null {
  const units: Unit[] = [];
  let here = at;
  for (const outer of nodes) {
    const block = outer.isTextblock ? outer : outer.type.name === "listItem" && outer.childCount === 1 && outer.firstChild!.isTextblock ? outer.firstChild! : null;
    if (!block) return null;
    units.push({ outer, block, at: here });
    here += outer.nodeSize;
  }
  return units;
}

export const contentAt = ({ outer, block, at }: Unit): number => at + (outer === block ? 1 : 2);

export function tokensOf(units: readonly Unit[]): Token[] {
  const tokens: Token[] = [];
  for (const unit of units) {
    tokens.push({ kind: "break", unit, at: unit.at, change: changeOf(unit.outer) });
    const start = contentAt(unit);
    unit.block.forEach((node, offset) => {
      if (!node.isText) tokens.push({ kind: "piece", unit, at: start + offset, sign: null, node, marks: node.marks });
      else for (let index = 0; index < node.text!.length; index += 1) tokens.push({ kind: "piece", unit, at: start + offset + index, sign: node.text![index]!, node, marks: node.marks });
    });
  }
  return tokens;
}

const plainAttrs = (node: Node) => JSON.stringify({ ...node.attrs, change: null });
/** True when nothing but the change differs: of one kind, with the same attributes. */
export const alike = (a: Unit, b: Unit): boolean =>
  a.outer.type === b.outer.type && a.block.type === b.block.type && (a.outer.attrs === b.outer.attrs || plainAttrs(a.outer) === plainAttrs(b.outer)) && (a.block === a.outer || plainAttrs(a.block) === plainAttrs(b.block));
