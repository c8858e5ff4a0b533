// A text without pictures that are not there to be shown.
import { type Block, type Document, isTextBlock, type ListItem } from "../kit/doc";
import { normalise } from "./normalise";

/** The text with only those figures whose picture is `kept`; their captions go with the others. */
export function withoutFigures(document: Document, kept: (image: string) => boolean): Document {
  const blocks = <T extends Block | ListItem>(nodes: readonly T[]): T[] =>
    nodes.flatMap((node) => {
      if (node.type === "figure") return kept(node.attrs.image) ? [node] : [];
      return isTextBlock(node) ? [node] : [{ ...node, content: blocks(node.content as Block[]) } as T];
    });
  return normalise({ type: "doc", content: blocks(document.content) });
}
