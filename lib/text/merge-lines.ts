// Plain notes of two hands made one again, line by line; where both changed a line, both stand.
import type { Paragraph } from "../kit/doc";
import { type Conflict, mergeNodes } from "./merge-blocks";
import type { Node } from "./match-blocks";
import { textBlocks, textOf } from "./document";

const nodesOf = (text: string): Paragraph[] => (text === "" ? [] : text.split("\n").map((line) => ({ type: "paragraph", content: line === "" ? [] : [{ type: "text", text: line }] })));
const linesOf = (nodes: readonly Node[]): string[] => nodes.flatMap((node) => textBlocks(node)).map(textOf);

/** Merges `mine` into `theirs`, both made from `base`. Nothing that somebody wrote and nobody took out is lost. */
export function mergeLines(base: string, mine: string, theirs: string): string {
  if (mine === base || mine === theirs) return theirs;
  if (theirs === base) return mine;
  const met: Conflict[] = [];
  const lines = linesOf(mergeNodes(nodesOf(base), nodesOf(mine), nodesOf(theirs), (nodes) => nodes, met));
  for (const conflict of met) {
    const kept = linesOf(conflict.theirs);
    const after = kept.length > 0 ? lines.lastIndexOf(kept.at(-1)!) + 1 : lines.length;
    lines.splice(after, 0, ...linesOf(conflict.mine).filter((line) => !kept.includes(line)));
  }
  return lines.join("\n");
}
