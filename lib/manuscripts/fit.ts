// The text of a Word file made to fit the question it is brought into: only anchors of notes and facts that there are, and only pictures
// that the desk keeps. Pure.
import { type Block, type Document, type Inline, isTextBlock, type ListItem } from "../kit/doc";
import { normalise } from "../text/normalise";

export type Known = {
  /** Anchors that lead somewhere. */
  notes: ReadonlySet<string>;
  claims: ReadonlySet<string>;
  /** What each picture of the file is at the desk; of one that could not be kept, its caption stays. */
  pictures: ReadonlyMap<string, { id: string; width: number; height: number } | null>;
};

export function fit(document: Document, { notes, claims, pictures }: Known): Document {
  const inline = (part: Inline): Inline => ({ ...part, marks: part.marks?.filter((mark) => (mark.type === "note" ? notes.has(mark.attrs.id) : mark.type === "claim" ? claims.has(mark.attrs.id) : true)) }) as Inline;
  const block = (node: Block): Block[] => {
    if (!isTextBlock(node)) return [{ ...node, content: node.type === "blockquote" ? node.content.flatMap(block) : node.content.map(item) } as Block];
    const content = (node.content ?? []).map(inline);
    if (node.type !== "figure") return [{ ...node, content }];
    const picture = pictures.get(node.attrs.image);
    if (picture) return [{ ...node, attrs: { ...node.attrs, image: picture.id, width: picture.width, height: picture.height }, content }];
    return [{ type: "paragraph", ...(node.attrs.change ? { attrs: { change: node.attrs.change } } : {}), content }];
  };
  const item = (node: ListItem): ListItem => ({ ...node, content: node.content.flatMap(block) });
  return normalise({ type: "doc", content: document.content.flatMap(block) });
}
