// The suggestions in the open text. What a block holds is kept by the block itself, so that a key costs one block.
import type { Node } from "@tiptap/pm/model";
import type { Block } from "@/lib/kit/doc";
import { saySuggestion } from "@/lib/text/say-suggestion";
import { type Found, foundIn, gathered, type Suggestion } from "@/lib/text/suggestion-list";

const ofBlocks = new WeakMap<Node, readonly Found[]>();
const ofTexts = new WeakMap<Node, ReadonlyMap<string, Suggestion>>();

function inBlock(block: Node): readonly Found[] {
  const known = ofBlocks.get(block) ?? foundIn(block.toJSON() as Block);
  ofBlocks.set(block, known);
  return known;
}

/** Every suggestion by its key, in reading order, with its place in this document. */
export function suggestionsIn(doc: Node): ReadonlyMap<string, Suggestion> {
  const known = ofTexts.get(doc);
  if (known) return known;
  const found: Found[] = [];
  doc.forEach((block, offset) => {
    for (const one of inBlock(block)) found.push({ ...one, from: one.from + offset, to: one.to + offset });
  });
  const all = gathered(found);
  ofTexts.set(doc, all);
  return all;
}

/** A suggestion as it is said beside the text: the same object for as long as it says the same. */
export type Said = { key: string; words: string };

/** Reads what is suggested, for useText(): the same array while nothing but places changed. */
export function saidReader(): (doc: Node) => readonly Said[] {
  let last: readonly Said[] = [];
  return (doc) => {
    const before = new Map(last.map((one) => [one.key, one]));
    const now = [...suggestionsIn(doc).values()].map((one): Said => {
      const [words, known] = [saySuggestion(one), before.get(one.key)];
      return known?.words === words ? known : { key: one.key, words };
    });
    if (now.length !== last.length || now.some((one, index) => one !== last[index])) last = now;
    return last;
  };
}
