// What kind of block the words at the caret stand in, and how they come to stand in another: out of the quote or list they are in, into
// the new one. Pictures stay pictures.
import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Selection, type Transaction } from "@tiptap/pm/state";
import { liftTarget } from "@tiptap/pm/transform";

export type Kind = "paragraph" | "subhead" | "blockquote" | "pullQuote" | "bulletList" | "orderedList";

const wraps = ["blockquote", "bulletList", "orderedList"];

/** Of the words at the caret; null in a picture's caption, which is of no other kind. */
export function kindAt({ selection }: EditorState): Kind | null {
  // Where all is selected, or a picture as a whole, of what comes first.
  const { $from } = selection.$from.parent.isTextblock ? selection : Selection.near(selection.$from, 1);
  if ($from.parent.type.name === "figure") return null;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { name } = $from.node(depth).type;
    if (wraps.includes(name) || name === "subhead" || name === "pullQuote") return name as Kind;
  }
  return "paragraph";
}

/** Makes plain paragraphs, or what `kind` says, of all that is selected. What is suggested of a block stays with it. */
export function plain(tr: Transaction, kind: "paragraph" | "subhead" | "pullQuote"): true {
  const { from, to } = tr.selection;
  const type = tr.doc.type.schema.nodes[kind]!;
  const places: number[] = [];
  tr.doc.nodesBetween(from, to, (node, at) => {
    if (node.isTextblock && node.type.name !== "figure") places.push(at);
    return !node.isTextblock;
  });
  const done = tr.steps.length;
  for (const place of places) {
    const at = () => tr.doc.resolve(tr.mapping.slice(done).map(place) + 1);
    for (let $at = at(), range = $at.blockRange(); range; $at = at(), range = $at.blockRange()) {
      const depth = liftTarget(range);
      if (depth === null) break;
      tr.lift(range, depth);
    }
    const $at = at();
    // Words alone can be of any kind; an item of a list opens with a paragraph.
    const index = $at.index($at.depth - 1);
    if ($at.parent.type !== type && $at.node(-1).canReplaceWith(index, index + 1, type)) tr.setNodeMarkup($at.before(), type, { change: ($at.parent as Node).attrs.change as unknown });
  }
  return true;
}

/** Of a list within a list, one step out is the list around it. */
const isNested = ({ selection: { $from } }: EditorState) => Array.from({ length: $from.depth }, (_, depth) => $from.node(depth).type.name).filter((name) => name === "listItem").length > 1;

/** Makes what is selected a block of this kind; pressed again, plain paragraphs. */
export function setKind(editor: Editor, kind: Kind): void {
  const now = kindAt(editor.state);
  const isIn = now === kind;
  const chain = editor.chain().focus();
  if (now === null) return;
  if (isIn && isNested(editor.state)) chain.liftListItem("listItem").run();
  else if (isIn) chain.command(({ tr }) => plain(tr, "paragraph")).run();
  else if (kind === "blockquote") chain.command(({ tr }) => plain(tr, "paragraph")).wrapIn(kind).run();
  else if (kind === "bulletList") (now === "orderedList" ? chain : chain.command(({ tr }) => plain(tr, "paragraph"))).toggleList(kind, "listItem").run();
  else if (kind === "orderedList") (now === "bulletList" ? chain : chain.command(({ tr }) => plain(tr, "paragraph"))).toggleList(kind, "listItem").run();
  else chain.command(({ tr }) => plain(tr, kind)).run();
}
