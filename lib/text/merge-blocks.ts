// The three-way merge of runs of blocks, also of the items of a list and of what stands in a quote.
import { diffArrays } from "diff";
import { type Block, isTextBlock, type ListItem, type TextBlock } from "../kit/doc";
import { carryAnchors } from "./merge-anchors";
import { cameKey, type Came, type Match, match, type Node, same } from "./match-blocks";
import { meet } from "./meet";

export type Conflict = { base: Node[]; mine: Node[]; theirs: Node[] };
/** Says in which quote or list a conflict stands. */
type Wrap = (nodes: Node[]) => Node[];
type Two = { base: readonly Node[]; mine: Match; theirs: Match; wrap: Wrap; met: Conflict[] };

/** What is made of two runs that came of one; paragraphs changed by both are added to `met`, and stand as theirs. */
export function mergeNodes(base: readonly Node[], mine: readonly Node[], theirs: readonly Node[], wrap: Wrap, met: Conflict[]): Node[] {
  const two: Two = { base, mine: match(base, mine), theirs: match(base, theirs), wrap, met };
  stayPut(two.mine, two.theirs);
  stayPut(two.theirs, two.mine);
  meet(base, two.mine, two.theirs);
  const merged: Node[] = [];
  for (let i = 0; i <= base.length; i += 1) {
    merged.push(...bothCame(two, two.mine.came[i]!, two.theirs.came[i]!));
    if (i === base.length) break;
    const from = i;
    while (two.mine.joined[i] || two.theirs.joined[i]) i += 1;
    if (from < i) merged.push(...joinedRun(two, from, i));
    else merged.push(...inPlace(two, i));
  }
  return merged;
}

/** What the other joined with its neighbour, or what went between the two, was not moved but taken out and put in again. */
function stayPut({ moved, came }: Match, { joined }: Match): void {
  came.forEach((many, place) => {
    for (const one of many) {
      if (one.from === null || !(joined[place - 1] || joined[one.from] || joined[one.from - 1])) continue;
      moved.delete(one.from);
      one.from = null;
    }
  });
}

/** What both put in at one place: theirs, then mine, what is alike once. */
function bothCame(two: Two, mine: readonly Came[], theirs: readonly Came[]): Node[] {
  let [m, t] = [0, 0];
  return diffArrays(theirs.map(cameKey), mine.map(cameKey)).flatMap(({ added, removed, count }) =>
    Array.from({ length: count }).flatMap((): Node[] => {
      if (added) return mineCame(two, mine[m++]!);
      const one = theirs[t++]!;
      const twin = removed ? null : mine[m++]!;
      if (one.from !== null) return theirsMoved(two, one.node, one.from);
      return twin ? carryAnchors([], [twin.node], [one.node]) : [one.node];
    }),
  );
}

function mineCame(two: Two, { node, from }: Came): Node[] {
  if (from === null) return [node];
  // Both moved it: it stands where they put it.
  if (two.theirs.moved.has(from)) return [];
  const there = two.theirs.at[from]!;
  return there.length === 0 ? [node] : mergeRun(two, [two.base[from]!], [node], there);
}

function theirsMoved(two: Two, node: Node, from: number): Node[] {
  const here = two.mine.moved.has(from) ? [two.mine.moved.get(from)!] : two.mine.at[from]!;
  return here.length === 0 ? [node] : mergeRun(two, [two.base[from]!], here, [node]);
}

function joinedRun(two: Two, from: number, to: number): Node[] {
  const run = ({ at, came }: Match) => at.slice(from, to + 1).flatMap((nodes, n) => [...(n === 0 ? [] : came[from + n]!.map(({ node }) => node)), ...nodes]);
  return mergeRun(two, two.base.slice(from, to + 1), run(two.mine), run(two.theirs));
}

function inPlace(two: Two, i: number): Node[] {
  if (two.mine.moved.has(i) || two.theirs.moved.has(i)) return [];
  const base = [two.base[i]!];
  const [mine, theirs] = [two.mine.at[i]!, two.theirs.at[i]!];
  // Taken out by the one, changed by the other: what the one put right in its place is its other text.
  if (mine.length === 0 && theirs.length > 0 && !same(base, theirs)) return mergeRun(two, base, instead(two.mine, two.theirs, i), theirs);
  if (theirs.length === 0 && mine.length > 0 && !same(base, mine)) return mergeRun(two, base, mine, instead(two.theirs, two.mine, i));
  return mergeRun(two, base, mine, theirs);
}

function instead({ came }: Match, other: Match, i: number): Node[] {
  const [only, more] = came[i + 1]!;
  // What the other put in too stands beside it.
  if (!only || more || only.from !== null || other.came[i + 1]!.some((one) => cameKey(one) === cameKey(only))) return [];
  return [came[i + 1]!.shift()!.node];
}

function mergeRun(two: Two, base: Node[], mine: Node[], theirs: Node[]): Node[] {
  if (same(mine, base) || same(mine, theirs)) return carryAnchors(base, mine, theirs);
  if (same(theirs, base)) return carryAnchors(base, theirs, mine);
  if (base.length === 1 && mine.length === 1 && theirs.length === 1) {
    const one = mergeNode(two, base[0]!, mine[0]!, theirs[0]!);
    if (one) return one;
  }
  two.met.push({ base: two.wrap(base), mine: two.wrap(mine), theirs: two.wrap(theirs) });
  return carryAnchors(base, mine, theirs);
}

/** Both changed one block; null when they changed the same of it. */
function mergeNode(two: Two, base: Node, mine: Node, theirs: Node): Node[] | null {
  const all = [base, mine, theirs];
  const isText = all.every(isTextBlock);
  if (!isText && all.some((node) => node.type !== base.type)) return null;
  const shell = mergeShell(base, mine, theirs);
  if (!shell) return null;
  if (isText || isTextBlock(base) || isTextBlock(mine) || isTextBlock(theirs)) {
    const [b, m, t] = all.map(asWords);
    if (same([m!], [b!])) return carryAnchors([base], [mine], [{ ...theirs, ...shell } as Node]);
    if (same([t!], [b!])) return carryAnchors([base], [theirs], [{ ...mine, ...shell } as Node]);
    return same([m!], [t!]) ? carryAnchors([base], [mine], [{ ...theirs, ...shell } as Node]) : null;
  }
  const wrap: Wrap = (nodes) => (nodes.length === 0 ? [] : two.wrap([{ ...theirs, content: nodes } as Node]));
  const content = mergeNodes(base.content, mine.content, theirs.content, wrap, two.met);
  return content.length > 0 ? [{ ...theirs, ...shell, content } as Node] : [];
}

/** The words alone, whatever they stand as. */
const asWords = (node: Node): Block => ({ type: "paragraph", content: (node as TextBlock).content ?? [] });

type Shell = Pick<Block | ListItem, "type" | "attrs">;

/** What a block is and what is said of it, each thing by itself; null when both said otherwise of one thing. */
function mergeShell(base: Node, mine: Node, theirs: Node): Shell | null {
  const [b, m, t] = [base, mine, theirs].map((node): Record<string, unknown> => ({ type: node.type, ...node.attrs }));
  const shell: Record<string, unknown> = {};
  for (const name of new Set([b, m, t].flatMap((one) => Object.keys(one!)))) {
    const [was, here, there] = [b, m, t].map((one) => JSON.stringify(one![name]));
    if (here !== was && there !== was && here !== there) return null;
    const value = (here === was ? t : m)![name];
    if (value !== undefined) shell[name] = value;
  }
  const { type, ...attrs } = shell;
  return { type, attrs: Object.keys(attrs).length > 0 ? attrs : undefined } as Shell;
}
