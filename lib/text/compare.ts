// Two texts side by side as one running text: which words came, which went, what changed its look. Pure data; the page draws it.
import { type Aligning, align } from "./align";
import { compareWords, type Piece } from "./compare-words";
import { type Block, type Document, isTextBlock, type ListItem, type Text, type TextBlock } from "../kit/doc";
import { sayBlock } from "./compare-blocks";
import { asPrinted } from "./suggestions";
import { wordCount } from "./words";

/** What a paragraph stands in, from outside in. */
export type Shape = "quote" | "bullet" | "number";
/** A paragraph taken out of the tree. A hard break is "\n" in its words. */
export type Flat = { shape: Shape[]; marker: string; parts: Text[]; as: TextBlock["type"]; /** What is said of a picture. */ picture: { image: string; alt: string; credit: string } | null; /** Source notes, in order. */ notes: string[] };
export type Compared = {
  kind: "same" | "changed" | "added" | "removed";
  shape: Shape[];
  /** The bullet or figure before it, if it opens a list item. */
  marker: string;
  pieces: Piece[];
  /** What it is: a paragraph, a subhead, a pull quote, or a picture's caption. */
  as: TextBlock["type"];
  /** Changes of look, of source notes and of what is said of a picture, each as a sentence. */
  looks: string[];
};
export type Comparison = { paragraphs: Compared[]; changes: number; added: number; removed: number };

/** Compares two stored texts as they would be printed, paragraph by paragraph and word by word. */
export const compare = (before: Document, after: Document): Comparison => compareFlat(flatten(asPrinted(before).content), flatten(asPrinted(after).content));

/** Compares two plain texts; a blank line parts paragraphs. */
export const compareTexts = (before: string, after: string): Comparison => compareFlat(flatText(before), flatText(after));

function flatten(blocks: readonly Block[], shape: readonly Shape[] = [], marker = ""): Flat[] {
  return blocks.flatMap((block, index): Flat[] => {
    const own = index === 0 ? marker : "";
    if (isTextBlock(block)) {
      const content = block.content ?? [];
      const parts = content.flatMap((part): Text[] => (part.type === "text" ? [part] : part.type === "hardBreak" ? [{ type: "text", text: "\n" }] : []));
      const picture = block.type === "figure" ? { image: block.attrs.image, alt: block.attrs.alt, credit: block.attrs.credit } : null;
      return [{ shape: [...shape], marker: own, parts, as: block.type, picture, notes: content.flatMap((part) => (part.type === "sourceNote" ? [part.attrs.text] : [])) }];
    }
    if (block.type === "blockquote") return flatten(block.content, [...shape, "quote"], own);
    const ordered = block.type === "orderedList";
    return block.content.flatMap((item: ListItem, at) => flatten(item.content, [...shape, ordered ? "number" : "bullet"], ordered ? `${at + 1}.` : "•"));
  });
}

const flatText = (text: string): Flat[] =>
  text
    .replace(/\r\n?/gu, "\n")
    .split(/\n[ \t]*\n\s*/u)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => ({ shape: [], marker: "", parts: [{ type: "text", text: paragraph }], as: "paragraph", picture: null, notes: [] }));

const aligning: Aligning<Flat> = { key: ({ shape, parts, as, picture, notes }) => JSON.stringify([shape, parts, as, picture, notes]), words: ({ parts, picture }) => picture?.image ?? parts.map((part) => part.text).join("") };

function compareFlat(before: readonly Flat[], after: readonly Flat[]): Comparison {
  const paragraphs = align(before, after, aligning).map(([from, to]): Compared => {
    if (!from || !to) {
      const only = (from ?? to)!;
      const kind = to ? "added" : "removed";
      return { kind, shape: only.shape, marker: only.marker, as: only.as, pieces: only.parts.length > 0 ? [{ kind, parts: only.parts }] : [], looks: sayBlock(from, to) };
    }
    const { pieces, looks } = compareWords(from.parts, to.parts);
    const all = [...(from.shape.join() === to.shape.join() ? [] : [sayShape(to.shape)]), ...looks, ...sayBlock(from, to)];
    const changed = all.length > 0 || pieces.some((piece) => piece.kind !== "same");
    return { kind: changed ? "changed" : "same", shape: to.shape, marker: to.marker, as: to.as, pieces, looks: all };
  });
  return {
    paragraphs,
    changes: paragraphs.reduce((sum, { pieces, looks }) => sum + changesIn(pieces) + looks.length, 0),
    added: words(paragraphs, "added"),
    removed: words(paragraphs, "removed"),
  };
}

/** Words out and words in at one place are one change. */
const changesIn = (pieces: readonly Piece[]) => pieces.filter((piece, at) => piece.kind !== "same" && (at === 0 || pieces[at - 1]!.kind === "same")).length;

const textOf = (piece: Piece) => piece.parts.map((part) => part.text).join("");
const words = (paragraphs: readonly Compared[], kind: Piece["kind"]) =>
  paragraphs.reduce((sum, { pieces }) => sum + pieces.filter((piece) => piece.kind === kind).reduce((n, piece) => n + wordCount(textOf(piece)), 0), 0);

function sayShape(shape: readonly Shape[]): string {
  const names = { quote: "a block quote", bullet: "an item of a bulleted list", number: "an item of a numbered list" };
  const last = shape.at(-1);
  return last ? `Now ${names[last]}.` : "Now a plain paragraph.";
}
