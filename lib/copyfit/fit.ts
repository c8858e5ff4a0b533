// How what is printed for a question goes into its slot: question, credit line, answer and bio together.
import type { Part } from "./parts";

export type Fit = {
  words: number;
  /** Of all parts with the space between them; a part of a line is a line. */
  lines: number;
  slot: number | null;
  /** Above the slot's lines, or below them where it is negative; null without a slot. */
  over: number | null;
  parts: readonly Part[];
};

/** @param space between question, answer and bio, in lines; the credit stands with the question */
export function fitOf(parts: readonly Part[], slot: number | null, space: number): Fit {
  const groups = new Set(parts.filter(({ lines }) => lines > 0).map(({ name }) => (name === "credit" ? "question" : name)));
  const sum = parts.reduce((all, part) => all + part.lines, 0) + Math.max(0, groups.size - 1) * space;
  const lines = Math.ceil(Math.round(sum * 100) / 100);
  return { words: parts.reduce((all, part) => all + part.words, 0), lines, slot, over: slot === null ? null : lines - slot, parts };
}

const count = (n: number, one: string) => `${n.toLocaleString("en-US")} ${one}${n === 1 ? "" : "s"}`;

/** "3 lines over", "12 lines under", "fits to the line"; without a slot how many lines it makes. */
export function sayLines({ lines, over }: Pick<Fit, "lines" | "over">): string {
  if (over === null) return count(lines, "line");
  return over === 0 ? "fits to the line" : `${count(Math.abs(over), "line")} ${over > 0 ? "over" : "under"}`;
}

/** About how many words of the answer go into so many lines, to the nearest five above ten; null when there is too little to judge by. */
export function wordsIn(lines: number, answer: Part | undefined): number | null {
  if (!answer || answer.words < 20 || answer.lines < 3) return null;
  const words = (Math.abs(lines) * answer.words) / answer.lines;
  return words < 10 ? Math.round(words) : Math.round(words / 5) * 5;
}
