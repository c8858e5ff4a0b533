// The suggestions in a text by their keys; and changes that were made without being suggested, turned into suggestions.
import type { Block, Document, Inline, ListItem } from "../kit/doc";
import { isTextBlock } from "../kit/doc";
import { type Aligning, align, type Pair } from "./align";
import { textBlocks, textOf } from "./document";
import { byWords } from "./by-words";
import { isFaithful, wholeBlocks } from "./faithful";
import { normalise } from "./normalise";
import { closed, isHold, isOpen, type Run } from "./stretches";
import { stillborn } from "./stillborn";
import { rejected, withoutAnchors } from "./suggestions";

type Node = Block | ListItem;

const keysOn = (part: Inline): string[] =>
  (part.marks ?? []).flatMap((mark) => (mark.type === "inserted" || mark.type === "deleted" || mark.type === "reformatted" ? [mark.attrs.id] : []));
const wordsOf = (part: Inline) => (part.type === "text" ? part.text : part.type === "sourceNote" ? ` [${part.attrs.text}] ` : "\n");

/** Every suggestion in a text, by key, with the words it is about, in reading order; "" for a break alone. */
export function suggestedIn(document: Document): Map<string, string> {
  const found = new Map<string, string>();
  const add = (id: string, words: string) => found.set(id, (found.get(id) ?? "") + words);
  const walk = (node: Node) => {
    const change = node.attrs?.change;
    if (change) add(change.id, change.kind === "inserted" || change.kind === "deleted" ? `${found.has(change.id) ? "\n" : ""}${textBlocks(node).map(textOf).join("\n")}` : "");
    if (!isTextBlock(node)) return (node.content as Node[]).forEach(walk);
    for (const part of node.content ?? []) for (const id of keysOn(part)) if (id !== change?.id) add(id, wordsOf(part));
  };
  document.content.forEach(walk);
  return found;
}

/** What is said of a picture is no suggestion, and is changed at once. */
function plain<T extends Node>(node: T): T {
  if (node.type === "figure") return { ...node, attrs: { ...node.attrs, alt: "", credit: "", focalX: 0.5, focalY: 0.5 } };
  return isTextBlock(node) ? node : { ...node, content: (node.content as Node[]).map(plain) };
}
const bare = (document: Document): string => JSON.stringify(withoutAnchors(document).content.map(plain));
const ground = (document: Document): string => bare(rejected(document));
const doc = (...content: Block[]): Document => ({ type: "doc", content });

const aligning: Aligning<Block> = {
  key: (block) => ground(doc(block)),
  words: (block) => textBlocks(block).map(textOf).join("\n"),
  related: (a, b) => a.type === b.type || (isTextBlock(a) && isTextBlock(b) && a.type !== "figure" && b.type !== "figure"),
};

/**
 * `after` with what was changed since `before` and not suggested turned into suggestions, word by word. The text under the suggestions is
 * then what it was, and no word of `after` is lost. Where a change cannot be told so, the stretch around it is told as a whole: as it was,
 * to go, and as it is, to come, with what was suggested in that taken.
 */
export function asSuggested(before: Document, after: Document, newKey: () => string): Document {
  if (sameGround(before, after)) return after;
  const pairs = align(before.content, after.content, aligning);
  const content: Block[] = [];
  let done = 0;
  for (const [was, is] of closed([before.content, after.content], changedIn(pairs))) {
    content.push(...after.content.slice(done, is!.from));
    done = is!.from + is!.count;
    content.push(...told(inRun(before.content, was!), inRun(after.content, is!), newKey));
  }
  return normalise({ type: "doc", content: [...content, ...after.content.slice(done)] });
}

const inRun = (blocks: readonly Block[], { from, count }: Run): Block[] => blocks.slice(from, from + count);

/** Whether words come to a block from beyond a break, or go from it. */
const head = (block: Block) => `${isOpen(block)} ${isHold(block)}`;

/** The runs of blocks, in the one text and in the other, of which the ground differs, or may. */
function changedIn(pairs: readonly Pair<Block>[]): [Run, Run][] {
  const runs: [Run, Run][] = [];
  let [from, to, isWithin] = [0, 0, false];
  for (const [was, is] of pairs) {
    const isChanged = !was || !is || aligning.key(was) !== aligning.key(is) || head(was) !== head(is);
    if (isChanged && !isWithin) runs.push([{ from, count: 0 }, { from: to, count: 0 }]);
    isWithin = isChanged;
    const [before, after] = isChanged ? runs.at(-1)! : [null, null];
    if (was) from += 1;
    if (is) to += 1;
    if (before) before.count = from - before.from;
    if (after) after.count = to - after.from;
  }
  return runs;
}

function told(was: Block[], is: Block[], newKey: () => string): Block[] {
  const reading = (blocks: Block[]) => bare(doc(...blocks));
  const wordwise = byWords(was, is, { newKey, isAware: true, isSave: true }) as Block[];
  const said = [is, wordwise].find((one) => isFaithful({ was, is, said: one }, reading)) ?? wholeBlocks({ was, is }, newKey());
  return [...said, ...stillborn(is, said, newKey)];
}

/** True when the text under the suggestions is the same in both: what was changed was suggested. */
export const sameGround = (a: Document, b: Document): boolean => ground(a) === ground(b);
