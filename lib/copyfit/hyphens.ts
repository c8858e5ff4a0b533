// Where a word may be divided at the end of a line: TeX's patterns, by Liang's rule. English alone; words of anything else stay whole.

/** A word's parts, in order; one part when it is not divided. */
export type Divide = (word: string) => readonly string[];

export const undivided: Divide = (word) => [word];

/** No shorter word is divided, and no part is left alone with less than two letters before it or three after it. */
const shortest = 6;
const mark = "\u00ad";

const joinEnds = (parts: string[]): string[] => {
  if (parts.length > 1 && parts[0]!.length < 2) parts.splice(0, 2, parts[0]! + parts[1]!);
  if (parts.length > 1 && parts.at(-1)!.length < 3) parts.splice(-2, 2, parts.at(-2)! + parts.at(-1)!);
  return parts;
};

/** @param lang BCP 47, of the text */
export async function loadDivide(lang: string): Promise<Divide> {
  if (!lang.startsWith("en")) return undivided;
  const { default: patterns } = lang === "en-US" ? await import("hyphen/en-us") : await import("hyphen/en-gb");
  const known = new Map<string, readonly string[]>();
  return (word) => {
    // Names and words with figures or signs in them stay whole, as a careful setter leaves them.
    if (word.length < shortest || !/^\p{Ll}+$/u.test(word)) return [word];
    const parts = known.get(word) ?? joinEnds(patterns.hyphenateSync(word, { hyphenChar: mark, minWordLength: shortest }).split(mark));
    if (known.size < 20_000) known.set(word, parts);
    return parts;
  };
}
