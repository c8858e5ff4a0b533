// How words are set on a card: as large as they can be, in lines of one measure, cut at a word when there are too many. Pure.

/** The width of words at a size, in pixels. */
export type Measure = (words: string, size: number) => number;
export type Setting = {
  width: number;
  height: number;
  /** Sizes to try, the largest first. */
  sizes: readonly number[];
  /** From line to line, in sizes. */
  leading: number;
  mostLines: number;
};
export type SetWords = { size: number; lines: string[]; isCut: boolean };

const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/**
 * Words as a card can show them: in one run, and without pictures, for which its faces have no letter, nor signs that turn
 * the direction of writing, which would be torn apart where a line is broken. Spaces that hold words together stay.
 */
export const cardWords = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/(?![©®™])[\p{Extended_Pictographic}\p{Regional_Indicator}](?:[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]|\u200d|\ufe0e|\ufe0f)*|\u20e3|\ufe0e|\ufe0f|[\u202a-\u202e\u2066-\u2069]/gu, "")
    .replace(/[\p{Cc}\p{Zl}\p{Zp} \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+/gu, " ")
    .trim();

/** The largest size at which all the words fit; at the smallest they are cut, and end in an ellipsis. */
export function setWords(text: string, measure: Measure, { width, height, sizes, leading, mostLines }: Setting): SetWords {
  const linesAt = (size: number) => Math.max(1, Math.min(mostLines, Math.floor(height / (size * leading))));
  for (const size of sizes) {
    const most = linesAt(size);
    const lines = breakWords(text, (words) => measure(words, size), width, most + 1);
    if (lines.length <= most) return { size, lines: evened(text, lines, (words) => measure(words, size), width), isCut: false };
  }
  const size = sizes.at(-1)!;
  const lines = breakWords(text, (words) => measure(words, size), width, linesAt(size) + 1).slice(0, linesAt(size));
  lines.push(withEllipsis(lines.pop()!, (words) => measure(words, size), width));
  return { size, lines, isCut: true };
}

/** Breaks words into lines no wider than the measure, at most so many; a word wider than a line is broken between letters. */
export function breakWords(text: string, widthOf: (words: string) => number, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = "";
    if (lines.length >= most) return lines.slice(0, most);
    for (const { segment } of widthOf(word) <= width ? [{ segment: word }] : letters.segment(word)) {
      if (line && widthOf(line + segment) > width) {
        lines.push(line);
        line = "";
        if (lines.length >= most) return lines.slice(0, most);
      }
      line += segment;
    }
  }
  if (line) lines.push(line);
  return lines.slice(0, most);
}

/** The same words in as many lines, but as even as they can be: the narrowest measure that needs no line more, and tears no word. */
function evened(text: string, lines: string[], widthOf: (words: string) => number, width: number): string[] {
  if (lines.length < 2) return lines;
  const widest = Math.max(...text.split(" ").map(widthOf).filter((wide) => wide <= width), 0);
  let best = lines;
  for (let [low, high] = [Math.max(width * 0.6, widest), width]; high - low > 8; ) {
    const middle = (low + high) / 2;
    const tried = breakWords(text, widthOf, middle, lines.length + 1);
    if (tried.length <= lines.length) [best, high] = [tried, middle];
    else low = middle;
  }
  return best;
}

/** A line that ends in an ellipsis, with as many of its words as leave room for it. */
function withEllipsis(line: string, widthOf: (words: string) => number, width: number): string {
  const ended = (words: string) => `${words.replace(/[\s.,;:!?–—-]+$/u, "")}…`;
  const words = line.split(" ");
  while (words.length > 1 && widthOf(ended(words.join(" "))) > width) words.pop();
  let cut = words.join(" ");
  while (widthOf(ended(cut)) > width && cut !== "") cut = [...letters.segment(cut)].slice(0, -1).map(({ segment }) => segment).join("");
  return ended(cut);
}
