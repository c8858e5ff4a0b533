// Which paragraph of the one text became which of the other. Those alike to the letter are anchors; between them the
// pairing with the most words in common wins, and a paragraph with too little in common with any stands alone.
import { diffArrays } from "diff";
import type { Flat } from "./compare";
import { wordsOf } from "./words";

export type Pair = [Flat | null, Flat | null];

/** Less than this part of the words in common, and two paragraphs are two. */
const kinship = 0.35;
/** Beyond this many possible pairs no kinship is looked for: no answer has so many new paragraphs. */
const mostPairs = 10_000;

/** Pairs in reading order; what was removed comes before what took its place. */
export function align(before: readonly Flat[], after: readonly Flat[]): Pair[] {
  const key = (flat: Flat) => JSON.stringify([flat.shape, flat.parts]);
  const parts = diffArrays(before.map(key), after.map(key), { maxEditLength: 1_000 });
  if (!parts) return between(before, after);
  const pairs: Pair[] = [];
  let from = 0;
  let to = 0;
  let gap = [0, 0];
  const close = () => {
    for (const pair of between(before.slice(gap[0], from), after.slice(gap[1], to))) pairs.push(pair);
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

function between(before: readonly Flat[], after: readonly Flat[]): Pair[] {
  if (before.length * after.length > mostPairs) return [...before.map((flat): Pair => [flat, null]), ...after.map((flat): Pair => [null, flat])];
  const left = before.map(bag);
  const right = after.map(bag);
  const like = left.map((a) => right.map((b) => alike(a, b)));
  // best[i][j]: the most kinship that before[i..] and after[j..] can reach, in order.
  const best = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, like[i]![j]! >= kinship ? best[i + 1]![j + 1]! + like[i]![j]! : 0);
    }
  }
  const pairs: Pair[] = [];
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

function bag(flat: Flat): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(flat.parts.map((part) => part.text).join("").toLowerCase())) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const size = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, n) => sum + n, 0);

/** The part of all words that the two have in common, 0 to 1 (Dice's coefficient). */
function alike(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const all = size(a) + size(b);
  if (all === 0) return 1;
  let common = 0;
  for (const [word, n] of a) common += Math.min(n, b.get(word) ?? 0);
  return (2 * common) / all;
}
