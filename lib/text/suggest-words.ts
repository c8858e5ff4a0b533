// A text that was changed elsewhere, as suggestions on the one it was made from: paragraph by paragraph, and in a paragraph word by word.
// What stays keeps its notes, its facts and whatever was suggested of it before; what the other text suggests itself, it suggests here.
import { type Block, type Document, isTextBlock, type ListItem } from "../kit/doc";
import { byWords, type How } from "./by-words";
import { plainText } from "./document";
import { carryAnchors } from "./merge-anchors";
import { normalise } from "./normalise";
import { asSuggested, sameGround, suggestedIn } from "./suggested";
import { accepted, decide } from "./suggestions";

/**
 * @param before the text as it stands, with what is suggested of it
 * @param after the other; its own suggestions stay what they are, where they are about words that both have
 * @returns a text whose ground, with nothing suggested taken, is that of `before`, and which with all taken reads as `after`
 */
export function suggestedByWords(before: Document, after: Document, how: How): Document {
  const isWhole = how.isAware || suggestedIn(before).size === 0;
  // Where all that differs is suggested there, it is suggested here.
  if (sameGround(before, after) && isWhole) return normalise({ type: "doc", content: carryAnchors([], before.content, after.content) });
  const suggested = compared(before, withBreaks(after), how);
  // Suggestions upon each other can be such that no order of taking them reads as the other text: then it is compared as it reads.
  return !isWhole || plainText(suggested) === plainText(after) ? suggested : compared(before, accepted(after), how);
}

function compared(before: Document, after: Document, how: How): Document {
  const suggested = normalise({ type: "doc", content: byWords(before.content, after.content, how) as Block[] });
  return sameGround(before, suggested) ? suggested : asSuggested(before, after, how.newKey);
}

/** A suggested break moves whole paragraphs: it is taken as it is wanted there, and suggested here by what comes of it. */
function withBreaks(document: Document): Document {
  const breaks = new Set<string>();
  const walk = (node: Block | ListItem) => {
    const change = node.attrs?.change;
    if (change?.kind === "split" || change?.kind === "joined") breaks.add(change.id);
    if (!isTextBlock(node)) (node.content as Block[]).forEach(walk);
  };
  document.content.forEach(walk);
  return breaks.size === 0 ? document : decide(document, (key) => (breaks.has(key) ? "taken" : "open"));
}
