// Shows every TK in the text in the colour and weight of a warning, without touching the text.
import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { findTK } from "@/lib/text/words";

function mark(doc: Node): DecorationSet {
  const found: Decoration[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    // One character per inline leaf, so that places in the text are places in the document.
    const text = node.textBetween(0, node.content.size, undefined, " ");
    for (const tk of findTK(text)) found.push(Decoration.inline(at + 1 + tk.at, at + 1 + tk.at + tk.length, { class: "tk" }));
    return false;
  });
  return DecorationSet.create(doc, found);
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
