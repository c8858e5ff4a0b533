// The suggestions in a text by their keys; and changes that were made without being suggested, turned into suggestions.
import type { Block, BlockChange, Changed, Document, Inline, ListItem } from "../kit/doc";
import { isTextBlock } from "../kit/doc";
import { type Aligning, align } from "./align";
import { textBlocks, textOf } from "./document";
import { normalise } from "./normalise";
import { accepted, rejected, withoutAnchors } from "./suggestions";

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
const ground = (document: Document): string => JSON.stringify(withoutAnchors(rejected(document)).content.map(plain));
const doc = (...content: Block[]): Document => ({ type: "doc", content });
const isNothing = (block: Block) => ground(doc(block)) === ground(doc());

const aligning: Aligning<Block> = {
  key: (block) => ground(doc(block)),
  words: (block) => textBlocks(block).map(textOf).join("\n"),
  related: (a, b) => a.type === b.type || (isTextBlock(a) && isTextBlock(b) && a.type !== "figure" && b.type !== "figure"),
};

const changed = (block: Block, change: BlockChange): Block => ({ ...block, attrs: { ...(block.attrs as Changed | undefined), change } }) as Block;

/**
 * `after` with what was changed since `before` and not suggested turned into suggestions, a whole block each: as it was, to go, and as
 * it is, to come. The text under the suggestions is then what it was; where that cannot be had so, `after` as it is.
 */
export function asSuggested(before: Document, after: Document, newKey: () => string): Document {
  if (ground(before) === ground(after)) return after;
  const content = align(before.content, after.content, aligning).flatMap(([was, is]): Block[] => {
    if (was && is && aligning.key(was) === aligning.key(is)) return [is];
    const gone = was && !isNothing(was) ? [was.attrs?.change ? was : changed(was, { id: newKey(), kind: "deleted" })] : [];
    const came = is && !isNothing(is) ? accepted(doc(is)).content.map((block) => changed(block, { id: newKey(), kind: "inserted" })) : is ? [is] : [];
    return [...gone, ...came];
  });
  const suggested = normalise({ type: "doc", content });
  return ground(suggested) === ground(before) ? suggested : after;
}

/** True when the text under the suggestions is the same in both: what was changed was suggested. */
export const sameGround = (a: Document, b: Document): boolean => ground(a) === ground(b);
