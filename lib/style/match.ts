// Small things the kinds of rule share when they read words.
import type { Found, Mend } from "./problem";

/** What of the text a match is a problem, with the words that make it one. */
export const found = (from: number, text: string, sentence: string, mend: Mend | null): Found => ({ from, to: from + text.length, sentence, mend });

/** Every match for which `say` has something to say. */
export function each(text: string, pattern: RegExp, say: (match: RegExpExecArray) => Found | null | false | undefined): Found[] {
  return [...text.matchAll(pattern)].flatMap((match) => say(match as RegExpExecArray) || []);
}

/** The words as a pattern finds them, a blank in them being any kind of blank; longest first, so that the longer is found. */
export const anyOf = (words: readonly string[]): string =>
  words.toSorted((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replace(/\s+/gu, "\\s+").replace(/['’]/gu, "['’]")).join("|");

/** Not within a word. */
export const alone = (pattern: string, flags = "gu") => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags);
