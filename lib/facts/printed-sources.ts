// The sources as readers get them: what verified facts rest on, and the writer's own notes on sources, each once, in the order of the text.
import type { Citation } from "../kit/citation";
import { type Block, type Document, type Inline, type SourceNote } from "../kit/doc";
import { inlineFromCopy } from "../text/inline-copy";
import { normalise } from "../text/normalise";
import { textBlocks } from "../text/document";
import { accepted } from "../text/suggestions";
import { chicago, wordsOfCited } from "./chicago";
import { sourceKey, withoutPlace } from "./source";

/** A claim as far as printing asks for it. */
export type Verified = { key: string; citation: Citation };

/** A writer's note as a sentence of its own. */
const ofNote = ({ attrs }: SourceNote): Inline[] => inlineFromCopy(attrs.text);

/**
 * Each source a paragraph; null when there is none. A source cited for several facts stands once, without pages.
 * @param document with its anchors, as revisions keep it
 * @param verified facts that are verified and whose sentence has not changed since
 */
export function printedSources(document: Document, verified: readonly Verified[]): Document | null {
  const cited = new Map(verified.map(({ key, citation }) => [key, citation]));
  const printed = new Map<string, Inline[]>();
  for (const part of textBlocks(accepted(document)).flatMap((block) => block.content ?? [])) {
    if (part.type === "sourceNote") {
      const words = ofNote(part);
      const known = `note ${wordsOfCited(words).toLowerCase()}`;
      if (!printed.has(known)) printed.set(known, words);
    }
    for (const mark of part.marks ?? []) {
      const citation = mark.type === "claim" ? cited.get(mark.attrs.id) : undefined;
      if (citation && !printed.has(sourceKey(citation))) printed.set(sourceKey(citation), chicago(withoutPlace(citation)).note);
    }
  }
  const blocks = [...printed.values()].map((content): Block => ({ type: "paragraph", content }));
  return blocks.length > 0 ? normalise({ type: "doc", content: blocks }) : null;
}
