// Edits by chance, for property tests: what a hand does to a text of which every word stands once, so that each can be looked for.
import * as fc from "fast-check";
import type { Block, Document, ListItem, Paragraph } from "./document";
import { textBlocks, textOf } from "./document";
import { normalise } from "./normalise";

/** One thing done to a text: where, and what; the numbers are taken by the length of what is there. */
export type Edit = { kind: "put in" | "take out" | "word" | "unword" | "move" | "split" | "join" | "rewrite" | "item"; at: number; to: number };
const place = fc.nat(1_000);
export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom("put in", "put in", "word", "word", "word", "take out", "unword", "move", "split", "join", "rewrite", "item"),
  at: place,
  to: place,
});

const paragraph = (words: readonly string[]): Paragraph => ({ type: "paragraph", content: [{ type: "text", text: words.join(" ") }] });
const item = (words: readonly string[]): ListItem => ({ type: "listItem", content: [paragraph(words)] });
/** Every word of a text. A word to go and the one to come in its place stand without a space between them, and are two. */
export const wordsIn = (blocks: readonly Block[] | Document): string[] =>
  ("content" in blocks ? textBlocks(blocks) : blocks.flatMap((block) => textBlocks(block)))
    .flatMap((block) => block.content ?? [])
    .flatMap((part) => (part.type === "text" ? part.text.split(/\s+/u) : []))
    .filter(Boolean);

/** A text of paragraphs of twelve words and a list, with words made by `word`. */
export const textOfWords = (paragraphs: number, word: () => string): Document => {
  const twelve = () => Array.from({ length: 12 }, word);
  const list: Block = { type: "bulletList", content: [item(twelve()), item(twelve())] };
  return { type: "doc", content: [...Array.from({ length: paragraphs }, () => paragraph(twelve())), list] };
};

/** The text after an edit; new words are made by `word`. An edit that finds nothing to do leaves the text as it is. */
export function edited(document: Document, { kind, at, to }: Edit, word: () => string): Document {
  const blocks = structuredClone(document.content);
  const index = blocks.length > 0 ? at % blocks.length : 0;
  const block = blocks[index];
  const words = block?.type === "paragraph" ? textOf(block).split(" ").filter(Boolean) : null;
  if (kind === "put in") blocks.splice(at % (blocks.length + 1), 0, paragraph([word(), word(), word()]));
  else if (kind === "take out" && blocks.length > 2) blocks.splice(index, 1);
  else if (kind === "move" && block) blocks.splice(to % blocks.length, 0, ...blocks.splice(index, 1));
  else if (kind === "item" && block?.type === "bulletList") block.content.splice(to % (block.content.length + 1), 0, item([word(), word()]));
  else if (kind === "rewrite" && words) blocks[index] = paragraph(words.map(word));
  else if (kind === "word" && words) blocks[index] = paragraph(words.toSpliced(to % (words.length + 1), 0, word()));
  else if (kind === "unword" && words && words.length > 3) blocks[index] = paragraph(words.toSpliced(to % words.length, 1));
  else if (kind === "split" && words && words.length > 5) blocks.splice(index, 1, paragraph(words.slice(0, words.length >> 1)), paragraph(words.slice(words.length >> 1)));
  else if (kind === "join" && words) {
    const next = blocks[index + 1];
    if (next?.type === "paragraph") blocks.splice(index, 2, paragraph([...words, ...textOf(next).split(" ")]));
  }
  return normalise({ type: "doc", content: blocks });
}
