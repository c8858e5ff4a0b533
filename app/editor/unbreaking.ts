// Shows every space that does not break by a faint sign beneath it, without touching the text.
import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** What a block holds is kept by the block itself, so that a key costs the block it is typed in. */
const known = new WeakMap<Node, readonly number[]>();

function spacesIn(block: Node): readonly number[] {
  const kept = known.get(block);
  if (kept) return kept;
  // One character per inline leaf, so that places in the text are places in the document.
  const text = block.textBetween(0, block.content.size, undefined, " ");
  const places = [...text.matchAll(/\u00a0/gu)].map(({ index }) => index);
  known.set(block, places);
  return places;
}

function mark(doc: Node): DecorationSet {
  const found: Decoration[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    for (const place of spacesIn(node)) found.push(Decoration.inline(at + 1 + place, at + 2 + place, { class: "unbreaking" }));
    return false;
  });
  return found.length > 0 ? DecorationSet.create(doc, found) : DecorationSet.empty;
}

export const Unbreaking = Extension.create({
  name: "unbreaking",
  addProseMirrorPlugins() {
    const key = new PluginKey<DecorationSet>("unbreaking");
    return [
      new Plugin<DecorationSet>({
        key,
        state: { init: (_, state) => mark(state.doc), apply: (tr, marked) => (tr.docChanged ? mark(tr.doc) : marked) },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});
