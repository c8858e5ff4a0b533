// The parts that share a slot, each measured: what readers will find under one heading.
import type { Document } from "../kit/doc";
import { fromCopy } from "../text/copy";
import { asPrinted } from "../text/suggestions";
import { wordCount } from "../text/words";
import { linesOfBlocks, type Setter } from "./block-lines";

export const partNames = { question: "Question", credit: "Credit line", answer: "Answer", bio: "Bio" } as const;
export type PartName = keyof typeof partNames;
/** Lines may be parts of one: space around a quote or a subhead. */
export type Part = { name: PartName; words: number; lines: number };

/** Set in italics, as on the page. */
const inItalics: readonly PartName[] = ["question", "bio"];

/** A part of the text, as if every suggestion were taken. */
export function measured(name: PartName, document: Document, setter: Setter): Part {
  const printed = asPrinted(document);
  return { name, words: wordCount(printed), lines: linesOfBlocks(printed.content, setter, { italic: inItalics.includes(name) }) };
}

/** The same of copy as it is typed: a question, a credit line. */
export const measuredCopy = (name: PartName, copy: string, setter: Setter): Part => measured(name, fromCopy(copy), setter);

/** The credit line, with its dash. */
export const measuredCredit = (credit: string, setter: Setter): Part =>
  credit === "" ? { name: "credit", words: 0, lines: 0 } : measured("credit", { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: `—${credit}` }] }] }, setter);
