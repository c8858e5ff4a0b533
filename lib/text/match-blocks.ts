// What became of each block of a text in a later one: it stands in its place, changed or not, was parted in two, joined with the
// next, moved elsewhere or taken out; and what is new, by the place it was put in.
import type { Block, Inline, ListItem } from "../kit/doc";
import { isTextBlock } from "../kit/doc";
import { type Aligning, align, alike, type Bag, bagOf, common, size } from "./align";
import { textBlocks, textOf } from "./document";
import { isNothing } from "./faithful";
import { withoutAnchors } from "./suggestions";

export type Node = Block | ListItem;
/** A block that came; `from` when it stood elsewhere before, by the index it had there. */
export type Came = { node: Node; from: number | null };
export type Match = {
  /** For each block of the earlier text what stands in its place; empty where it was taken out or moved. */
  at: Node[][];
  /** Where a block went that was moved, by its earlier index. */
  moved: Map<number, Node>;
  /** What came before each block of the earlier text; one more, for the end. */
  came: Came[][];
  /** True at i when the blocks i and i + 1 were joined in one. */
  joined: boolean[];
};

/** Fewer words are found again by chance, and are not said to be moved. */
const movedWords = 4;
/** So much alike is a block that was moved and changed. */
const movedAlike = 0.7;
/** So many of its words have to come from the block it was parted from. */
const partOf = 0.8;

const texts = new WeakMap<Node, { key: string; words: string; bag: Bag }>();
/** The words and source notes of a block, with or without what is only suggested. */
const wordsOf = (node: Node, isWanted: (part: Inline) => boolean): string =>
  textBlocks(node)
    .map((block) => (block.content ?? []).filter(isWanted))
    .map((content) => [textOf({ type: "paragraph", content }), ...content.flatMap((part) => (part.type === "sourceNote" ? [part.attrs.text] : []))].join(" "))
    .join("\n");
/** Without what is only suggested, of which two hands put in as much as they like; all, where nothing else stands. */
function former(node: Node): string {
  const isGround = (part: Inline) => !part.marks?.some(({ type }) => type === "inserted");
  return textBlocks(node).some(({ content }) => content?.some(isGround)) ? wordsOf(node, isGround) : wordsOf(node, () => true);
}

/** A block without its anchors; one without a word, which is nothing by itself, as it is. */
function plain(node: Node): unknown {
  const bare = withoutAnchors({ type: "doc", content: [node.type === "listItem" ? { type: "bulletList", content: [node] } : node] });
  return bare.content.every(isNothing) ? node : bare;
}

function textsOf(node: Node) {
  let known = texts.get(node);
  if (!known) {
    const words = former(node);
    known = { key: JSON.stringify(plain(node)), words, bag: bagOf(words) };
    texts.set(node, known);
  }
  return known;
}

/** Equal for blocks that are alike but for the notes and claims anchored in them. */
export const keyOf = (node: Node): string => textsOf(node).key;
/** True when two runs of blocks are alike but for the notes and claims anchored in them. */
export const same = (a: readonly Node[], b: readonly Node[]): boolean => a.length === b.length && a.every((node, at) => keyOf(node) === keyOf(b[at]!));

/** Equal for blocks that came alike, or that were moved from one place. */
export const cameKey = ({ node, from }: Came): string => (from === null ? keyOf(node) : `moved ${from}`);

const isWords = (node: Node) => isTextBlock(node) && node.type !== "figure";
const family = (node: Node) => (node.type === "figure" ? `figure ${node.attrs.image}` : isWords(node) ? "words" : node.type);
const related = (a: Node, b: Node) => family(a) === family(b);
// The picture is the figure, whatever becomes of its caption.
const aligning: Aligning<Node> = { key: keyOf, words: (node) => (node.type === "figure" ? node.attrs.image : textsOf(node).words), related };

/** Matches a later run of blocks with an earlier one. */
export function match(before: readonly Node[], after: readonly Node[]): Match {
  const found: Match = { at: before.map(() => []), moved: new Map(), came: Array.from({ length: before.length + 1 }, () => []), joined: before.map(() => false) };
  let next = 0;
  for (const [from, to] of align(before, after, aligning)) {
    if (from) found.at[next++] = to ? [to] : [];
    else found.came[next]!.push({ node: to!, from: null });
  }
  findParted(before, found);
  findJoined(before, found);
  findMoved(before, found);
  return found;
}

const without = (a: Bag, b: Bag): Map<string, number> => new Map([...a].map(([word, n]) => [word, n - (b.get(word) ?? 0)] as const).filter(([, n]) => n > 0));
const isWithin = (part: Bag, whole: Bag) => size(part) >= 2 && common(part, whole) >= partOf * size(part);

function findParted(before: readonly Node[], { at, came }: Match): void {
  before.forEach((node, i) => {
    const [first] = at[i]!;
    if (!first || keyOf(first) === keyOf(node) || !(isWords(node) || node.type === "listItem")) return;
    let left = without(textsOf(node).bag, textsOf(first).bag);
    const takes = (one: Came | undefined): one is Came => {
      if (!one || !related(one.node, node) || !isWithin(textsOf(one.node).bag, left)) return false;
      left = without(left, textsOf(one.node).bag);
      return true;
    };
    // What was put in where the next blocks went stands after those.
    let next = i + 1;
    while (came[next]!.length === 0 && at[next]?.length === 0) next += 1;
    for (let one = came[next]![0]; takes(one); one = came[next]![0]) at[i]!.push(came[next]!.shift()!.node);
    for (let one = came[i]!.at(-1); takes(one); one = came[i]!.at(-1)) at[i]!.unshift(came[i]!.pop()!.node);
  });
}

function findJoined(before: readonly Node[], { at, came, joined }: Match): void {
  const takes = (into: number, gone: number) => {
    const [node] = at[into] ?? [];
    if (!node || at[gone]?.length !== 0 || !related(before[into]!, before[gone]!)) return false;
    return isWithin(textsOf(before[gone]!).bag, without(textsOf(node).bag, textsOf(before[into]!).bag));
  };
  for (let i = 0; i + 1 < before.length; i += 1) {
    const [first, second] = [takes(i, i + 1), takes(i + 1, i)];
    joined[i] = first || second;
    // What came between the two stands after the joined block, or before it.
    if (first) came[i + 2]!.unshift(...came[i + 1]!.splice(0));
    else if (second) came[i]!.push(...came[i + 1]!.splice(0));
  }
}

function findMoved(before: readonly Node[], { at, moved, came, joined }: Match): void {
  const gone = before.flatMap((node, i) => (at[i]!.length === 0 && !joined[i] && !joined[i - 1] && size(textsOf(node).bag) >= movedWords ? [i] : []));
  const open = came.flat();
  const give = (i: number, to: Came | undefined) => {
    if (!to) return;
    to.from = i;
    moved.set(i, to.node);
  };
  for (const i of gone) give(i, open.find(({ node, from }) => from === null && keyOf(node) === keyOf(before[i]!)));
  for (const i of gone) {
    if (moved.has(i)) continue;
    give(i, open.find(({ node, from }) => from === null && related(node, before[i]!) && alike(textsOf(node).bag, textsOf(before[i]!).bag) >= movedAlike));
  }
}
