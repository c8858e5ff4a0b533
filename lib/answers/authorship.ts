// Whose words are these? Each word of the last revision is traced through the chain to the hand that brought it in.
import { diffArrays } from "diff";
import type { Document } from "../text/document";
import { plainText } from "../text/document";
import { wordsOf } from "../text/words";

/** A revision and whose words are new in it: for an answer entered at the desk, the contributor who sent it. */
export type Link = { byId: number; document: Document };

/** So many words in a row that went from one place and came at another were moved, not written. */
const movedRun = 4;

/** The search for what is alike takes the square of this in steps, and nobody else is served meanwhile. */
const mostEdits = 1_500;

/** A changed comma or capital writes no word. */
const core = (word: string) => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

/**
 * How many words of the last revision each person wrote, by person id.
 * The sum is its word count; an empty chain has no words.
 * @param chain every revision of one question, first to last
 */
export function wordsBy(chain: readonly Link[]): Record<string, number> {
  let words: string[] = [];
  let owners: number[] = [];
  for (const { byId, document } of chain) {
    const next = wordsOf(plainText(document)).map(core);
    owners = inherit(words, owners, next, byId);
    words = next;
  }
  const counts: Record<string, number> = {};
  for (const owner of owners) counts[owner] = (counts[owner] ?? 0) + 1;
  return counts;
}

function inherit(before: readonly string[], owners: readonly number[], after: readonly string[], byId: number): number[] {
  // A text with nothing in common with the one before needs no search: what is alike is found below as moved.
  const changes = diffArrays([...before], [...after], { maxEditLength: mostEdits }) ?? [
    { removed: true, added: false, count: before.length },
    { removed: false, added: true, count: after.length },
  ];
  const result: (number | null)[] = [];
  const gone = new Set<number>();
  let from = 0;
  for (const change of changes) {
    for (let n = 0; n < change.count; n += 1) {
      if (change.added) result.push(null);
      else if (change.removed) gone.add(from++);
      else result.push(owners[from++]!);
    }
  }
  claimMoved(before, owners, gone, after, result);
  return result.map((owner) => owner ?? byId);
}

/** Gives words that were only moved back to who wrote them. */
function claimMoved(before: readonly string[], owners: readonly number[], gone: Set<number>, after: readonly string[], result: (number | null)[]): void {
  const places = new Map<string, number[]>();
  const run = (words: readonly string[], at: number) => words.slice(at, at + movedRun).join(" ");
  for (const at of gone) {
    if (at + movedRun > before.length) continue;
    const key = run(before, at);
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  for (let to = 0; to < after.length; to += 1) {
    if (result[to] !== null || to + movedRun > after.length) continue;
    const key = run(after, to);
    // Places given back already are dropped for good: a text of one word over and over would be walked through for each word.
    const left = (places.get(key) ?? []).filter((from) => gone.has(from));
    places.set(key, left);
    for (const from of left) {
      let length = 0;
      while (result[to + length] === null && gone.has(from + length) && before[from + length] === after[to + length]) length += 1;
      if (length < movedRun) continue;
      for (let n = 0; n < length; n += 1) {
        result[to + n] = owners[from + n]!;
        gone.delete(from + n);
      }
      break;
    }
  }
}
