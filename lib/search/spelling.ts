// Words that are spelled amiss: which of a query may be, how far two spellings are apart, and which known word was likely meant. Pure.
import { fold } from "../kit/fold";

/** A word of a query, as typed and where, and as it is compared. */
export type Typed = { typed: string; word: string; from: number };
/** A word the archive has: on how many pages, and on how many with a capital alone. */
export type Known = { word: string; printed: string; answers: number; named: number };

const fewestLetters = 4;

/** The words of a query that could be spelled otherwise: no numbers, none too short, and nothing that is to be left out (-word, -"some words"). */
export function wordsOf(query: string): Typed[] {
  return [...query.matchAll(/-?"[^"]*"?|[^\s"]+/gu)]
    .filter(([piece]) => !piece.startsWith("-"))
    .flatMap(({ 0: piece, index }) => [...piece.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: typed, index: within }) => ({ typed, word: fold(typed), from: index + within })))
    .filter(({ word }) => word.length >= fewestLetters);
}

/** How many letters have to be put in, left out, changed or swapped with the next to make one of the other (optimal string alignment). */
export function distance(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}

/** The longer a word, the more may be wrong in it. */
const allowed = (word: string) => (word.length < 6 ? 1 : word.length < 9 ? 2 : 3);
const isName = ({ answers, named }: Known) => named * 2 > answers;

/** The word that was likely meant: the nearest; of those as near a name, and one that stands on many pages. Null when none is near. */
export function meant(word: string, known: readonly Known[]): Known | null {
  const costs = known
    .map((each) => ({ each, apart: distance(word, each.word) }))
    .filter(({ apart }) => apart > 0 && apart <= allowed(word))
    .map(({ each, apart }) => ({ each, cost: apart + (word[0] === each.word[0] ? 0 : 0.5) - (isName(each) ? 0.6 : 0) - Math.min(0.5, Math.log10(each.answers) / 6) }));
  return costs.toSorted((a, b) => a.cost - b.cost || (a.each.word < b.each.word ? -1 : 1))[0]?.each ?? null;
}

/** A query with some of its words in another spelling, and everything between them as typed. */
export function respelled(query: string, changes: readonly { at: Typed; to: Known }[]): string {
  return changes
    .toSorted((a, b) => b.at.from - a.at.from)
    .reduce((words, { at, to }) => words.slice(0, at.from) + (isName(to) ? to.printed : to.printed.toLowerCase()) + words.slice(at.from + at.typed.length), query);
}
