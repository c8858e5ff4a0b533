// A printed text as the splitter looks at it: line by line, each with what can be seen of it without understanding a word. Pure.
import { type Block, type Inline, isTextBlock, type TextBlock } from "../kit/doc";
import { textBlocks, textOf } from "../text/document";
import { hasLook } from "../text/runs";

/** A block of the text, or a part of a paragraph that was cut where a new line says something of its own. */
export type Line = {
  block: Block;
  /** Its words, in one line. */
  text: string;
  /** Wholly in bold or in italics. */
  isBold: boolean;
  isItalic: boolean;
  isSubhead: boolean;
  isQuote: boolean;
  /** Stars, rules and the like, between one piece and the next. */
  isRule: boolean;
};

const rule = /^(?:[*#·•⁂~_=\-–—]\s*){2,20}$|^[⁂•#*]$/u;
export const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** The part of all letters that wear a look, 0 to 1. */
export function shareOf(block: Block, look: "bold" | "italic"): number {
  let [worn, all] = [0, 0];
  for (const text of textBlocks(block)) for (const part of text.content ?? []) {
    if (part.type !== "text") continue;
    const letters = part.text.replace(/[^\p{L}\p{N}]/gu, "").length;
    all += letters;
    if (hasLook(part, look)) worn += letters;
  }
  return all === 0 ? 0 : worn / all;
}

export function lineOf(block: Block): Line {
  const text = oneLine(textBlocks(block).map(textOf).join(" "));
  return { block, text, isBold: shareOf(block, "bold") === 1, isItalic: shareOf(block, "italic") === 1, isSubhead: block.type === "subhead", isQuote: block.type === "blockquote", isRule: rule.test(text) };
}

const lengthOf = (part: Inline): number => (part.type === "text" ? part.text.length : part.type === "hardBreak" ? 1 : 0);

/** A paragraph in two, before so many of its characters and after them (a break counts as one). */
export function cutAt(block: TextBlock, at: number): [TextBlock, TextBlock] {
  const [before, after]: [Inline[], Inline[]] = [[], []];
  let seen = 0;
  for (const part of block.content ?? []) {
    const length = lengthOf(part);
    if (seen + length <= at) before.push(part);
    else if (seen >= at || part.type !== "text") after.push(part);
    else {
      before.push({ ...part, text: part.text.slice(0, at - seen) });
      after.push({ ...part, text: part.text.slice(at - seen) });
    }
    seen += length;
  }
  return [trimmed({ ...block, content: before }), trimmed({ ...block, content: after })];
}

/** Without blanks and breaks at its ends. */
export function trimmed(block: TextBlock): TextBlock {
  const content = [...(block.content ?? [])];
  for (let first = content[0]; first; first = content[0]) {
    if (first.type === "text") content[0] = { ...first, text: first.text.trimStart() };
    if (first.type === "sourceNote" || (first.type === "text" && /\S/u.test(first.text))) break;
    content.shift();
  }
  for (let last = content.at(-1); last; last = content.at(-1)) {
    if (last.type === "text") content[content.length - 1] = { ...last, text: last.text.trimEnd() };
    if (last.type === "sourceNote" || (last.type === "text" && /\S/u.test(last.text))) break;
    content.pop();
  }
  return { ...block, content };
}

/**
 * Takes so many characters off the beginning of a block's first paragraph, and within a quotation of the first in it.
 * @returns null when nothing is left
 */
export function dropStart(block: Block, characters: number): Block | null {
  if (isTextBlock(block)) {
    const [, rest] = cutAt(block, characters);
    return (rest.content ?? []).length > 0 ? rest : null;
  }
  if (block.type !== "blockquote") return block;
  const [first, ...others] = block.content;
  const left = first && dropStart(first, characters);
  const content = left ? [left, ...others] : others;
  return content.length > 0 ? { ...block, content } : null;
}

/** The same off the end of its last paragraph. */
export function dropEnd(block: Block, characters: number): Block | null {
  if (isTextBlock(block)) {
    const [rest] = cutAt(block, textOf(block).length - characters);
    return (rest.content ?? []).length > 0 ? rest : null;
  }
  if (block.type !== "blockquote") return block;
  const last = block.content.at(-1);
  const left = last && dropEnd(last, characters);
  const content = left ? [...block.content.slice(0, -1), left] : block.content.slice(0, -1);
  return content.length > 0 ? { ...block, content } : null;
}

/** The words of blocks as a plain text, a blank line between paragraphs. */
export const wordsOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => textBlocks(block).map((one) => oneLine(textOf(one))))
    .filter((text) => text !== "")
    .join("\n\n");
