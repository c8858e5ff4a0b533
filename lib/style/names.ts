// Names in a text, and when two of them are likely to be one name spelled two ways.
import { beginsHere } from "./sentences";

export type Named = { from: number; word: string };

const shortest = 5;
/** No name is longer than sixty letters; a row of hyphened capitals would be read to its end from each of them. */
const word = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}-]{0,60}\p{Ll}(?![\p{L}\p{N}])/gu;

/**
 * The words of five letters and more that are names: with a capital where no sentence begins. A word that opens a sentence is one only
 * where it is a name elsewhere, which who asks must know.
 */
export function namesIn(text: string): { names: Named[]; opening: Named[]; plain: string[] } {
  const [names, opening]: [Named[], Named[]] = [[], []];
  for (const { 0: found, index } of text.matchAll(word)) {
    if (found.length < shortest) continue;
    (beginsHere(text, index) ? opening : names).push({ from: index, word: found });
  }
  return { names, opening, plain: text.match(/(?<![\p{L}\p{N}-])\p{Ll}{5,}(?![\p{L}\p{N}-])/gu) ?? [] };
}

/** True when one letter was left out, put in, changed, or two neighbours changed places: Damerau and Levenshtein's distance of one. */
export function oneApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || short === long) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  return short.slice(at + 1) === long.slice(at + 1) || (short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2));
}

/** Ends by which two words are of one stem and both right: Germany and German, Allied and Allies, Berlin and Berlins. */
const added = /^[snyedr]$/u;
const changed = new Set(["ds", "sd", "ns", "sn", "ys", "sy", "dr", "rd", "sr", "rs"]);

/** True when two names are so alike that one of them may be a slip: the same capital, one letter apart, and no plural or people of the other. */
export function alike(a: string, b: string): boolean {
  if (a[0] !== b[0] || a.length < shortest || b.length < shortest || !oneApart(a, b)) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length > short.length) return !(long.startsWith(short) && added.test(long.slice(-1)));
  return !(short.slice(0, -1) === long.slice(0, -1) && changed.has(short.slice(-1) + long.slice(-1)));
}
