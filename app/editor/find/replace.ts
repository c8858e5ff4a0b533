// Other words in the place of words found.
import type { Mark } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import type { Found } from "./in-text";
import { shared } from "./matches";

type Place = { at: number; marks: readonly Mark[] };

/** Where words come in at this unit of the words found, and the looks they take: those of the sign before, or of the first. */
function placeAt(tr: Transaction, { pieces }: Found, unit: number): Place {
  let past = 0;
  for (const { from, to } of pieces) {
    const at = from + unit - past;
    if (at <= to) return { at, marks: (at > from ? tr.doc.resolve(at).nodeBefore : tr.doc.resolve(at).nodeAfter)!.marks };
    past += to - from;
  }
  throw new RangeError("past the words found");
}

/** Takes away these units of the words found, and only them. Where the first stood, and how it looked. */
function takeAway(tr: Transaction, { pieces, words }: Found, from: number, to: number): Place {
  let place: Place = { at: pieces[0]!.from, marks: [] };
  let past = words.length;
  for (const piece of pieces.toReversed()) {
    past -= piece.to - piece.from;
    const [start, end] = [piece.from + Math.max(0, from - past), Math.min(piece.to, piece.from + to - past)];
    if (start >= end) continue;
    place = { at: start, marks: tr.doc.resolve(start).nodeAfter!.marks };
    tr.delete(start, end);
  }
  return place;
}

/** What stays at the ends; nothing where that is the smaller part: “hulk” for “wreck” is another word, and no “hul” for a “wrec”. */
function kept(was: string, is: string): { before: number; after: number } {
  const ends = shared(was, is);
  return (ends.before + ends.after) * 2 < Math.min(was.length, is.length) ? { before: 0, after: 0 } : ends;
}

/**
 * Puts `words` in the place of each of those found, with their looks; where most stays alike at their ends that stays untouched, and so do
 * words between that are to go. One transaction: it is undone in one step, and for a hand that suggests it becomes suggestions.
 * @param found in order, in the document of the transaction
 */
export function replaceFound(tr: Transaction, found: readonly Found[], words: string): Transaction {
  for (const one of found.toReversed()) {
    if (one.words === words) continue;
    const { before, after } = kept(one.words, words);
    const end = one.words.length - after;
    const { at, marks } = before === end ? placeAt(tr, one, before) : takeAway(tr, one, before, end);
    const come = words.slice(before, words.length - after);
    if (come !== "") tr.insert(at, tr.doc.type.schema.text(come, marks));
  }
  return tr;
}
