// A block of text as house style reads it: the words as they would be printed, and where each of them stands in the block.
// Words suggested to go are not read; words suggested to come are.
import { type Block, type Document, type Inline, isTextBlock, type ListItem, type TextBlock } from "../kit/doc";
import { fromCopy } from "../text/copy";

/** Which part of what is printed a block belongs to. */
export type Part = "text" | "question" | "credit" | "headline" | "bio";
/** From the first character to the one after the last. */
export type Span = { from: number; to: number };

export type Words = {
  part: Part;
  text: string;
  /**
   * Where each character stands in the block, and at the end where the last one ends: a character, a hard break and a source note
   * count one each, as they do on the writing surface.
   */
  at: readonly number[];
  /** What of the text is in italics, in order. */
  italic: readonly Span[];
};

/** A stretch of a block as the surface and the stored text both have it: its words, or what counts one and is a new line, or is nothing. */
export type Piece = { text: string } | { sign: "break" | "note" };
export type Looked = Piece & { italic: boolean; gone: boolean };

/** Reads the pieces of one block. */
export function readPieces(pieces: readonly Looked[], part: Part): Words {
  let [text, position] = ["", 0];
  const at: number[] = [];
  const italic: Span[] = [];
  for (const piece of pieces) {
    const words = "text" in piece ? piece.text : piece.sign === "break" ? "\n" : "";
    const size = "text" in piece ? piece.text.length : 1;
    if (!piece.gone && words !== "") {
      const last = italic.at(-1);
      if (piece.italic && last?.to === text.length) last.to += words.length;
      else if (piece.italic) italic.push({ from: text.length, to: text.length + words.length });
      for (let i = 0; i < words.length; i += 1) at.push(position + i);
      text += words;
    }
    position += size;
  }
  at.push(text === "" ? position : at.at(-1)! + 1);
  return { part, text, at, italic };
}

const pieceOf = (inline: Inline): Looked => {
  const has = (type: string) => inline.marks?.some((mark) => mark.type === type) ?? false;
  const looks = { italic: has("italic"), gone: has("deleted") };
  return inline.type === "text" ? { text: inline.text, ...looks } : { sign: inline.type === "hardBreak" ? "break" : "note", ...looks };
};

/** Reads a stored block. A block that is suggested to go has no words. */
export const readBlock = (block: TextBlock, part: Part): Words => readPieces(block.attrs?.change?.kind === "deleted" ? [] : (block.content ?? []).map(pieceOf), part);

/** Reads a line without looks, such as a credit. */
export const readLine = (text: string, part: Part): Words => readPieces([{ text, italic: false, gone: false }], part);

/** What holds words and is not suggested to go, with all that stands in it. */
function livingBlocks(node: Document | Block | ListItem): TextBlock[] {
  if (node.type !== "doc" && node.attrs?.change?.kind === "deleted") return [];
  return node.type !== "doc" && isTextBlock(node) ? [node] : (node.content as (Block | ListItem)[]).flatMap(livingBlocks);
}

/** Every block of a stored text. */
export const readDocument = (document: Document, part: Part): Words[] => livingBlocks(document).map((block) => readBlock(block, part));
/** Every block of copy as it is typed: a question as printed. */
export const readCopy = (copy: string, part: Part): Words[] => readDocument(fromCopy(copy), part);

/** What is printed around a text. */
export type Around = { question: string; credit: string; bio: Document | null };
/** What comes before the text and what after it, in the order in which it is printed. */
export const readAround = ({ question, credit, bio }: Around): { before: Words[]; after: Words[] } => ({
  before: [...readCopy(question, "question"), ...(credit ? [readLine(credit, "credit")] : [])],
  after: bio ? readDocument(bio, "bio") : [],
});

/** True when the stretch touches italics. */
export const touchesItalic = ({ italic }: Words, { from, to }: Span): boolean => italic.some((span) => span.from < to && span.to > from);
/** True when all of the stretch is in italics. */
export const isItalic = ({ italic }: Words, { from, to }: Span): boolean => italic.some((span) => span.from <= from && span.to >= to);
