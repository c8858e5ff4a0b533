// A note's anchor set on a whole paragraph of a text. Pure.
import { type Block, type Document, isTextBlock, type ListItem, type TextBlock } from "../kit/doc";
import { textBlocks, textOf } from "../text/document";
import { normalise } from "../text/normalise";
import { accepted, rejected } from "../text/suggestions";

/** What a paragraph says: as it stands, with what is suggested in it, or without. */
const readings = (node: TextBlock): string[] => {
  const alone: Document = { type: "doc", content: [node] };
  return [textOf(node), ...[accepted(alone), rejected(alone)].map((document) => textBlocks(document).map(textOf).join(""))].map((text) => text.trim());
};

/**
 * The text with the anchor on the paragraph that says just this; of several alike, the one nearest to where it stood. Null where none does.
 * @param block where it stood, counted among the paragraphs
 */
export function anchored(document: Document, words: string, block: number, key: string): Document | null {
  const alike = textBlocks(document).flatMap((node, at) => (readings(node).includes(words) ? [{ node, at }] : []));
  const [nearest] = alike.toSorted((a, b) => Math.abs(a.at - block) - Math.abs(b.at - block));
  if (!nearest) return null;
  const mark = (node: TextBlock): TextBlock => ({ ...node, content: node.content?.map((part) => ({ ...part, marks: [...(part.marks ?? []), { type: "note", attrs: { id: key } }] })) }) as TextBlock;
  const walk = <T extends Block | ListItem>(node: T): T => (node === nearest.node ? mark(node as TextBlock) : isTextBlock(node) ? node : { ...node, content: (node.content as Block[]).map(walk) }) as T;
  return normalise({ type: "doc", content: document.content.map(walk) });
}
