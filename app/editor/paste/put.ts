// A pasted text put in: within a paragraph its words join the words there, over a selection it takes its place.
import { Fragment, type Mark, Slice } from "@tiptap/pm/model";
import { closeHistory } from "@tiptap/pm/history";
import { TextSelection, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { type Block, type Document, isTextBlock } from "@/lib/kit/doc";
import { isEmpty, textBlocks } from "@/lib/text/document";
import { cleanText } from "@/lib/text/normalise";
import { longest } from "@/lib/text/schema";

/** The sentence where the text would grow longer than it may be. */
export const tooLong = `With what you pasted this text would be longer than ${longest.characters.toLocaleString("en-US")} characters. Nothing was changed.`;

/** `at`: where it was dropped; the selection for null. */
export type Where = number | null;

function at(view: EditorView, where: Where): Transaction {
  const { tr, doc } = view.state;
  return where === null ? tr : tr.setSelection(TextSelection.near(doc.resolve(Math.min(where, doc.content.size))));
}
/** One step back takes a paste and nothing else. */
const done = (tr: Transaction) => closeHistory(tr).scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste");

/** A caption is one paragraph, so what is pasted there is one. */
const oneParagraph = (document: Document): Block[] => [
  { type: "paragraph", content: textBlocks(document).flatMap((block, index) => [...(index > 0 ? [{ type: "text" as const, text: " " }] : []), ...(block.content ?? []).map((part) => (part.type === "hardBreak" ? { type: "text" as const, text: " " } : part))]) },
];

/** @returns the transaction; null where there is nothing to put in; a sentence where it would be too much */
export function putting(view: EditorView, document: Document, where: Where): Transaction | string | null {
  const tr = at(view, where);
  if (isEmpty(document) && document.content.every((block) => isTextBlock(block) && block.type !== "figure" && !block.content)) return null;
  const blocks = tr.selection.$from.parent.type.name === "figure" ? oneParagraph(document) : document.content;
  const nodes = Fragment.from(blocks.map((block) => view.state.schema.nodeFromJSON(block)));
  if (view.state.doc.textContent.length + nodes.textBetween(0, nodes.size).length > longest.characters) return tooLong;
  return done(tr.replaceSelection(Slice.maxOpen(nodes, false)));
}

/** Plain words within a line: with the looks of the words they come to stand in, as if they were typed. */
export function puttingWords(view: EditorView, words: string, where: Where): Transaction | string | null {
  const tr = at(view, where);
  const text = cleanText(words);
  if (text === "") return null;
  if (view.state.doc.textContent.length + text.length > longest.characters) return tooLong;
  const marks = (tr.storedMarks ?? tr.selection.$from.marks()).filter((mark: Mark) => !["inserted", "deleted", "reformatted"].includes(mark.type.name));
  return done(tr.replaceSelection(new Slice(Fragment.from(view.state.schema.text(text, marks)), 0, 0)));
}
