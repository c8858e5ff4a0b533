// Shows every TK in the text in the colour and weight of a warning, without touching the text.
import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { findTK } from "@/lib/text/words";

type Place = { at: number; length: number };
/** What a block holds is kept by the block itself, so that a key costs the block it is typed in. */
const known = new WeakMap<Node, readonly Place[]>();

function tksIn(block: Node): readonly Place[] {
  const places = known.get(block);
  if (places) return places;
  // One character per inline leaf, so that places in the text are places in the document.
  const found = findTK(block.textBetween(0, block.content.size, undefined, " "));
  known.set(block, found);
  return found;
}

function mark(doc: Node): DecorationSet {
  const found: Decoration[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    for (const tk of tksIn(node)) found.push(Decoration.inline(at + 1 + tk.at, at + 1 + tk.at + tk.length, { class: "tk" }));
    return false;
  });
  return found.length > 0 ? DecorationSet.create(doc, found) : DecorationSet.empty;
}

export const MissingCopy = Extension.create({
  name: "missingCopy",
  addProseMirrorPlugins() {
    const key = new PluginKey<DecorationSet>("missingCopy");
    return [
      new Plugin<DecorationSet>({
        key,
        state: { init: (_, state) => mark(state.doc), apply: (tr, marked) => (tr.docChanged ? mark(tr.doc) : marked) },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});
