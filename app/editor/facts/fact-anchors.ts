// Facts in the text: where their words stand, what they say, and how an anchor is set and taken away.
import type { Node } from "@tiptap/pm/model";
import type { Editor } from "@tiptap/react";
import type { BlockChange } from "@/lib/kit/doc";
import { documentSchema } from "@/lib/text/document";
import { sentenceAt } from "@/lib/text/sentences";
import { type Range, rangesOf } from "../anchors";
import { untracked } from "../suggest/track";

export const factRanges = rangesOf("claim");

/** Sets the anchor of a fact, or takes it away: no change of the words, so nothing to be undone, suggested or answered for. */
export function anchorFact(editor: Editor, key: string, range: Range | null): void {
  const type = editor.schema.marks.claim;
  if (!type) return;
  const { tr, doc } = editor.state;
  const change = range ? tr.addMark(range.from, range.to, type.create({ id: key })) : tr.removeMark(0, doc.content.size, type.create({ id: key }));
  editor.view.dispatch(change.setMeta("addToHistory", false).setMeta(untracked, true));
}

/** True of a block that is suggested to go, with all in it. */
export const isGoing = (node: Node): boolean => (node.attrs.change as BlockChange | null | undefined)?.kind === "deleted";

/**
 * The words of a stretch as they read when what is suggested is taken.
 * @param key only those of this fact: where a paragraph was written anew, its words stand in the old one and in the new
 */
export function wordsIn(doc: Node, { from, to }: Range, key?: string): string {
  let words = "";
  doc.nodesBetween(from, to, (node, at) => {
    if (isGoing(node)) return false;
    if (node.isTextblock && words !== "" && !words.endsWith(" ")) words += " ";
    if (!node.isText || node.marks.some(({ type }) => type.name === "deleted")) return true;
    if (key && !node.marks.some(({ type, attrs }) => type.name === "claim" && attrs.id === key)) return true;
    words += node.text!.slice(Math.max(0, from - at), to - at);
    return true;
  });
  return words.replace(/\s+/gu, " ").trim();
}

/** The words selected, without spaces at their ends; null where there are none. */
export function selectedWords({ state }: Editor): Range | null {
  const { from, to, empty } = state.selection;
  if (empty || wordsIn(state.doc, { from, to }) === "") return null;
  const text = state.doc.textBetween(from, to, "\ufffc", "\ufffc");
  return { from: from + (text.length - text.trimStart().length), to: to - (text.length - text.trimEnd().length) };
}

/** The sentence of a fact as this window has it: what a checker has read. */
export function sentenceHere(editor: Editor, key: string): string {
  const read = documentSchema.safeParse(editor.getJSON());
  return read.success ? sentenceAt(read.data, key) : "";
}

/** Brings the words into sight and selects them. */
export function showFact(editor: Editor, key: string): void {
  const range = factRanges(editor.state.doc).get(key);
  if (!range) return;
  editor.commands.setTextSelection(range);
  const { node } = editor.view.domAtPos(range.from);
  (node instanceof HTMLElement ? node : node.parentElement)?.scrollIntoView({ block: "center" });
}
