// Which paragraph of the one text became which of the other. Those alike to the letter are anchors; between them the
// pairing with the most words in common wins, and a paragraph with too little in common with any stands alone.
import { diffArrays } from "diff";
import { wordsOf } from "./words";

export type Pair<T> = [T | null, T | null];
/** How items are told apart: alike to the letter by `key`, akin by their `words`, where they are `related` at all. */
export type Aligning<T> = { key(item: T): string; words(item: T): string; related?(a: T, b: T): boolean };
/** How often each word stands in a text. */
export type Bag = ReadonlyMap<string, number>;

/** Less than this part of the words in common, and two paragraphs are two. */
const kinship = 0.35;
/** Beyond this many possible pairs no kinship is looked for: no answer has so many new paragraphs. */
const mostPairs = 10_000;

/** Pairs in reading order; what was removed comes before what took its place. */
export function align<T>(before: readonly T[], after: readonly T[], by: Aligning<T>): Pair<T>[] {
  const parts = diffArrays(before.map(by.key), after.map(by.key), { maxEditLength: 1_000 });
  if (!parts) return between(before, after, by);
  const pairs: Pair<T>[] = [];
  let from = 0;
  let to = 0;
  let gap = [0, 0];
  const close = () => {
    for (const pair of between(before.slice(gap[0], from), after.slice(gap[1], to), by)) pairs.push(pair);
  };
  for (const part of parts) {
    if (part.added) to += part.count;
    else if (part.removed) from += part.count;
    else {
      close();
      for (let n = 0; n < part.count; n += 1) pairs.push([before[from++]!, after[to++]!]);
      gap = [from, to];
    }
  }
  close();
  return pairs;
}

function between<T>(before: readonly T[], after: readonly T[], { words, related = () => true }: Aligning<T>): Pair<T>[] {
  if (before.length * after.length > mostPairs) return [...before.map((item): Pair<T> => [item, null]), ...after.map((item): Pair<T> => [null, item])];
  const left = before.map((item) => bagOf(words(item)));
  const right = after.map((item) => bagOf(words(item)));
  const like = left.map((a, i) => right.map((b, j) => (related(before[i]!, after[j]!) ? alike(a, b) : 0)));
  // best[i][j]: the most kinship that before[i..] and after[j..] can reach, in order.
  const best = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, like[i]![j]! >= kinship ? best[i + 1]![j + 1]! + like[i]![j]! : 0);
    }
  }
  const pairs: Pair<T>[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const paired = i < before.length && j < after.length && like[i]![j]! >= kinship && best[i]![j] === best[i + 1]![j + 1]! + like[i]![j]!;
    if (paired) pairs.push([before[i++]!, after[j++]!]);
    else if (i < before.length && best[i]![j] === best[i + 1]![j]) pairs.push([before[i++]!, null]);
    else pairs.push([null, after[j++]!]);
  }
  return pairs;
}

/** The words of a text with how often each stands in it, whatever their capitals. */
export function bagOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text.toLowerCase())) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

export const size = (counts: Bag): number => [...counts.values()].reduce((sum, n) => sum + n, 0);

/** How many words of the one are in the other too. */
export function common(a: Bag, b: Bag): number {
  let found = 0;
  for (const [word, n] of a) found += Math.min(n, b.get(word) ?? 0);
  return found;
}

/** The part of all words that the two have in common, 0 to 1 (Dice's coefficient). */
export function alike(a: Bag, b: Bag): number {
  const all = size(a) + size(b);
  return all === 0 ? 1 : (2 * common(a, b)) / all;
}
