// The commonest edit of all: one who types on in words of one's own suggestion. What it says is known without comparing two texts, and
// a key waits for nothing.
import { Mark } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";
import { changeOf, isSuggestion, keyOf, type Me } from "./mine";

/**
 * What track() would make of it, where `tr` only puts words behind such as one suggested oneself, in the same look. Null of everything else.
 */
export function typedOn(tr: Transaction, state: EditorState, me: Me): Transaction | null {
  const [step] = tr.steps;
  if (tr.steps.length !== 1 || !(step instanceof ReplaceStep) || step.from !== step.to) return null;
  const typed = step.slice.content.firstChild;
  if (!typed?.isText || step.slice.content.childCount !== 1) return null;
  const place = state.doc.resolve(step.from);
  // What a block that comes or goes does to the words in it is for the comparison.
  for (let depth = place.depth; depth > 0; depth -= 1) if (changeOf(place.node(depth))) return null;
  const before = place.nodeBefore;
  const key = before?.isText ? keyOf(before.marks, "inserted") : null;
  if (!before || key === null || !me.isMine(key)) return null;
  const plain = before.marks.filter((mark) => !isSuggestion(mark));
  if (plain.length !== before.marks.length - 1 || !Mark.sameSet(plain, typed.marks.filter((mark) => !isSuggestion(mark)))) return null;
  if (Mark.sameSet(before.marks, typed.marks)) return tr;
  if (typed.marks.some(isSuggestion)) return null;
  const end = step.from + typed.nodeSize;
  if (!(tr.selection instanceof TextSelection) || !tr.selection.empty || tr.selection.head !== end) return null;
  const said = state.tr.setTime(tr.time).replaceWith(step.from, step.from, typed.mark(before.marks));
  return said.setSelection(TextSelection.create(said.doc, end));
}
