// The shapes in which columns are printed, the surest first. Each says where the questions begin and end, or that it is not this one's. Pure.
import type { About } from "./split";
import { byAnswerLabel, byLabels, bySalutation } from "./by-words";
import { byCredits, byHeadings, byLooks, byQuotes, byTitle } from "./by-looks";
import type { Asked } from "./asked";
import type { Line } from "./lines";

/** By what each is told apart. */
export const shapes = {
  labels: "its Q and A",
  answerLabel: "the mark before its answer",
  salutation: "the letter that begins with “Dear”",
  quotes: "the quotation before its answer",
  credits: "the line with the reader’s name",
  looks: "the bold or slanted type of its question",
  headings: "the heading that asks",
  title: "the headline that asks",
} as const;
export type Shape = keyof typeof shapes;

export type Part = Asked & { heading: string; answer: Line[]; how: Shape; doubts: string[] };
/** Null: the text has another shape. */
export type Parting = (lines: readonly Line[], about: About) => Part[] | null;

const inOrder: readonly Parting[] = [byLabels, bySalutation, byAnswerLabel, byQuotes, byCredits, byLooks, byHeadings, byTitle];

/** The parts of a text by the first shape that fits; null when none does. */
export function partings(lines: readonly Line[], about: About): Part[] | null {
  for (const parting of inOrder) {
    const parts = parting(lines, about);
    if (parts && parts.length > 0) return parts;
  }
  return null;
}
