// How many lines a run of words makes at a given width: each line takes as much as it holds, as a plain setter does. Justifying does not
// change that; a paragraph composer that looks ahead may come out a line shorter or longer in ten.
import type { Widths } from "./face";
import type { Divide } from "./hyphens";

/** One sign as it is set: `scale` on its width, 1 but for small capitals and superscripts. */
export type Sign = { sign: string; widths: Widths; scale: number };
/** In thousandths of an em, as widths are. */
export type Measure = { width: number; first: number };

/** Words and what stands between them: `width` without and `space` after it. A line may end after each. */
type Word = { text: string; signs: Sign[]; width: number; space: number };

/** The signs' width beside each other. */
export function widthOf(signs: readonly Sign[]): number {
  let width = 0;
  for (const [at, { sign, widths, scale }] of signs.entries()) {
    const before = signs[at - 1];
    width += scale * (widths.of(sign) + (before?.widths === widths && before.scale === scale ? widths.kern(before.sign, sign) : 0));
  }
  return width;
}

/** After a dash a line may end, and after a hyphen between letters; not within a figure's range, nor before a dash. */
const endsAfter = (signs: readonly Sign[], at: number) => {
  const { sign } = signs[at]!;
  if (sign === "—" || sign === "\u00ad" || sign === "\u200b") return true;
  return (sign === "-" || sign === "–") && /\p{L}/u.test(signs[at - 1]?.sign ?? "") && /\p{L}/u.test(signs[at + 1]?.sign ?? "");
};

function wordsOf(signs: readonly Sign[]): Word[] {
  const words: Word[] = [];
  let from = 0;
  const close = (to: number, next: number) => {
    const own = signs.slice(from, to);
    // A space is measured with its neighbours: what kerns against it belongs to it.
    const whole = widthOf(signs.slice(from, next));
    const width = widthOf(own);
    if (to > from || words.length > 0) words.push({ text: own.map(({ sign }) => sign).join(""), signs: own, width, space: whole - width });
    from = next;
  };
  for (let at = 0; at < signs.length; at += 1) {
    if (signs[at]!.sign === " ") {
      let next = at + 1;
      while (signs[next]?.sign === " ") next += 1;
      close(at, next);
      at = next - 1;
    } else if (endsAfter(signs, at)) close(at + 1, at + 1);
  }
  if (from < signs.length) close(signs.length, signs.length);
  return words;
}

/** Longest part of a word, with a hyphen, that still goes into so much room; how many of its signs, or 0. */
function dividedAt({ text, signs }: Word, room: number, divide: Divide): number {
  const letters = /^(\P{L}*)(\p{L}+)\P{L}*$/u.exec(text);
  if (!letters) return 0;
  const parts = divide(letters[2]!);
  let length = [...letters[1]!].length;
  let best = 0;
  for (const part of parts.slice(0, -1)) {
    length += [...part].length;
    const head = signs.slice(0, length);
    if (widthOf([...head, { ...head.at(-1)!, sign: "-" }]) > room) break;
    best = length;
  }
  return best;
}

/** So much of a word without a place to divide it goes into an empty line: at least one sign, so that it ends. */
function forcedAt(signs: readonly Sign[], room: number): number {
  let fits = 1;
  while (fits < signs.length && widthOf(signs.slice(0, fits + 1)) <= room) fits += 1;
  return fits;
}

/** No word of English is longer, so none that is has a place to divide it; it is an address, or one key held down. */
const longestWord = 200;

/**
 * A word of any length over line after line, each as full as it goes. It is walked through once: to cut off each line's part and measure
 * the rest again would cost the square of its length.
 * @param room of the line it begins, which is empty
 * @returns how many lines it goes on to, and how wide its part of the last is
 */
function spread(signs: readonly Sign[], room: number, width: number): { more: number; last: number } {
  let [more, last, has] = [0, 0, room];
  for (const [at, sign] of signs.entries()) {
    const alone = widthOf([sign]);
    const beside = at === 0 ? alone : widthOf([signs[at - 1]!, sign]) - widthOf([signs[at - 1]!]);
    // The word's end may be too wide by what adding up many widths leaves over, as any word.
    if (at === 0 || last === 0 || last + beside <= has + (at === signs.length - 1 ? 0.5 : 0)) last += at === 0 || last === 0 ? alone : beside;
    else [more, last, has] = [more + 1, alone, width];
  }
  return { more, last };
}

/** The lines of words without a forced break in them; none when there are no words. */
export function linesOf(signs: readonly Sign[], { width, first }: Measure, divide: Divide): number {
  let lines = 0;
  let room = 0;
  let isEmpty = false;
  const next = () => {
    room = lines === 0 ? first : width;
    lines += 1;
    isEmpty = true;
  };
  for (const whole of wordsOf(signs)) {
    let word = whole;
    if (lines === 0) next();
    if (word.signs.length > longestWord && word.width > room + 0.5) {
      if (!isEmpty) next();
      const { more, last } = spread(word.signs, room, width);
      if (more > 0) {
        lines += more;
        room = width;
      }
      isEmpty = false;
      room -= last + word.space;
      continue;
    }
    // Half a thousandth of an em: what adding up many widths may leave over.
    while (word.width > room + 0.5) {
      let at = dividedAt(word, room, divide);
      if (at === 0 && isEmpty) at = forcedAt(word.signs, room);
      if (at >= word.signs.length) break;
      if (at > 0) {
        const rest = word.signs.slice(at);
        const left = widthOf(rest);
        word = { text: rest.map(({ sign }) => sign).join(""), signs: rest, width: left, space: word.space };
      }
      next();
    }
    room -= word.width + word.space;
    if (word.width > 0) isEmpty = false;
  }
  return lines;
}
