// Mends what house style found, as whoever writes would: one ordinary change of the text, in the writer's own hand.
import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import type { Transaction } from "@tiptap/pm/state";
import type { Problem } from "@/lib/style/problem";
import { wordsBetween } from "./read-node";
import { type Range, rangeOf } from "./style-marks";

type Mendable = Pick<Problem, "found" | "mend"> & { id: string };

const isOfWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/**
 * What differs, as counts of signs that stay at the start and at the end: what is anchored in them stays, and a suggestion is short. A
 * word of which a part changes is changed whole, for who has to read the suggestion.
 */
export function differing(found: string, wanted: string): { start: number; end: number } {
  let [start, end] = [0, 0];
  while (start < Math.min(found.length, wanted.length) && found[start] === wanted[start]) start += 1;
  while (end < Math.min(found.length, wanted.length) - start && found.at(-1 - end) === wanted.at(-1 - end)) end += 1;
  if (isOfWord(found[start]) || isOfWord(wanted[start])) while (start > 0 && isOfWord(found[start - 1])) start -= 1;
  if (isOfWord(found.at(-1 - end)) || isOfWord(wanted.at(-1 - end))) while (end > 0 && isOfWord(found.at(-end))) end -= 1;
  return { start, end };
}

function change(tr: Transaction, { from, to }: Range, found: string, wanted: string): void {
  const { start, end } = differing(found, wanted);
  const words = wanted.slice(start, wanted.length - end);
  if (words === "") tr.delete(from + start, to - end);
  else tr.insertText(words, from + start, to - end);
}

/** Mends these in one change. What has been typed over meanwhile is left alone. Returns how many were mended. */
export function mend(editor: Editor, problems: readonly Mendable[]): number {
  const { tr, doc, schema } = editor.state;
  const there = problems
    .flatMap((problem) => {
      const range = rangeOf(editor, problem.id);
      return problem.mend && range && wordsBetween(doc, range.from, range.to) === problem.found ? [{ range, problem, mend: problem.mend }] : [];
    })
    .toSorted((a, b) => b.range.from - a.range.from);
  let [done, before] = [0, Infinity];
  for (const { range, problem, mend: how } of there) {
    if (range.to > before) continue; // two of them at the same words: the other is found again
    if ("text" in how) change(tr, range, problem.found, how.text);
    else if (how.italic) tr.addMark(range.from, range.to, schema.marks["italic"]!.create());
    else tr.removeMark(range.from, range.to, schema.marks["italic"]!);
    before = range.from;
    done += 1;
  }
  if (tr.docChanged) editor.view.dispatch(closeHistory(tr)); // Undo takes back the mend, and no word typed just before it
  // Where suggestions of others lie in the words, the change is not made (suggest/suggesting.ts).
  return editor.state.doc === doc ? 0 : done;
}
