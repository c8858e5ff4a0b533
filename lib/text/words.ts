// Words as an editor counts them, and TK, the mark for copy still to come.
import { type Document, plainText, textBlocks, textOf } from "./document";
import { accepted } from "./suggestions";

/**
 * The words of a text. Rule: a word is what stands between white space, em dashes, double hyphens or ellipses and holds a
 * letter or a figure; so "forty-five", "don’t" and "1941–45" are one word each and a lone dash is none.
 */
export function wordsOf(text: string): string[] {
  return text.split(/[\s—―…]+|--+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** How many words a text or a plain string has, by the rule of wordsOf. */
export function wordCount(text: Document | string): number {
  return wordsOf(typeof text === "string" ? text : plainText(text)).length;
}

/** TK, or TK said several times (TKTK), in capitals and as a word of its own; punctuation may touch it. */
const tk = /(?<![\p{L}\p{N}\p{M}_])(?:TK)+(?![\p{L}\p{N}\p{M}_])/gu;

/** Where TK stands: the words around it, so that a person can find it. */
export type Gap = { paragraph: number; at: number; length: number; context: string };

/** Every TK of a text or plain string, in reading order. */
export function findTK(text: Document | string): Gap[] {
  const lines = typeof text === "string" ? text.split(/\n\s*\n/u) : textBlocks(accepted(text)).map(textOf);
  return lines.flatMap((line, paragraph) =>
    [...line.matchAll(tk)].map((found) => ({
      paragraph,
      at: found.index,
      length: found[0].length,
      context: line.slice(Math.max(0, found.index - 30), found.index + found[0].length + 30).trim(),
    })),
  );
}

/** True when copy is missing somewhere. */
export const hasTK = (text: Document | string): boolean => findTK(text).length > 0;
