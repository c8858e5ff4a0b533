// A bar beside every block in which something is suggested. It is a class on the block and not a selector that looks into it: the
// browser would ask that anew at each key.
import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { changeOf } from "./mine";

const suggested = new Set(["inserted", "deleted", "reformatted"]);
/** Kept by the block itself, so that a key costs the block it is typed in. */
const known = new WeakMap<Node, boolean>();

function isChanged(block: Node): boolean {
  const kept = known.get(block);
  if (kept !== undefined) return kept;
  let found = changeOf(block) !== null;
  block.descendants((node) => {
    found ||= changeOf(node) !== null || node.marks.some(({ type }) => suggested.has(type.name));
    return !found;
  });
  known.set(block, found);
  return found;
}

function draw(doc: Node): DecorationSet {
  const bars: Decoration[] = [];
  doc.forEach((block, at) => {
    if (isChanged(block)) bars.push(Decoration.node(at, at + block.nodeSize, { class: "changed" }));
  });
  return DecorationSet.create(doc, bars);
}

const changeBars = new PluginKey<DecorationSet>("changeBars");

export const ChangeBars = Extension.create({
  name: "changeBars",
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: changeBars,
      state: { init: (_, { doc }) => draw(doc), apply: (tr, drawn) => (tr.docChanged ? draw(tr.doc) : drawn) },
      props: { decorations: (state) => changeBars.getState(state) },
    }),
  ],
});
