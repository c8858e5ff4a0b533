// Signs in the text that are shown in a way of their own, without touching the text: TK, and spaces that do not break.
import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { findTK } from "@/lib/text/words";

type Place = { at: number; length: number };

/** An extension that gives this class to the places found in the words of each block. */
function shownSigns(name: string, className: string, placesIn: (words: string) => readonly Place[]) {
  /** What a block holds is kept by the block itself, so that a key costs the block it is typed in. */
  const known = new WeakMap<Node, readonly Place[]>();
  const placesOf = (block: Node): readonly Place[] => {
    const kept = known.get(block);
    if (kept) return kept;
    // One character per inline leaf, so that places in the text are places in the document.
    const found = placesIn(block.textBetween(0, block.content.size, undefined, " "));
    known.set(block, found);
    return found;
  };
  const mark = (doc: Node): DecorationSet => {
    const found: Decoration[] = [];
    doc.descendants((node, at) => {
      if (!node.isTextblock) return true;
      for (const place of placesOf(node)) found.push(Decoration.inline(at + 1 + place.at, at + 1 + place.at + place.length, { class: className }));
      return false;
    });
    return found.length > 0 ? DecorationSet.create(doc, found) : DecorationSet.empty;
  };
  const key = new PluginKey<DecorationSet>(name);
  return Extension.create({
    name,
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: { init: (_, state) => mark(state.doc), apply: (tr, marked) => (tr.docChanged ? mark(tr.doc) : marked) },
        props: { decorations: (state) => key.getState(state) },
      }),
    ],
  });
}

/** Every TK in the colour and weight of a warning. */
export const MissingCopy = shownSigns("missingCopy", "tk", findTK);
/** Every space that does not break, by a faint sign beneath it. */
export const Unbreaking = shownSigns("unbreaking", "unbreaking", (words) => [...words.matchAll(/\u00a0/gu)].map(({ index }) => ({ at: index, length: 1 })));
