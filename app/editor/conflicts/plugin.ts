// Keeps a place in the running text for each conflict, whatever is typed around it. What stands there React draws.
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { ConflictView } from "../save-to";
import { placeOf } from "./place-of";

export const conflictsKey = new PluginKey<DecorationSet>("conflicts");
export type Shown = { conflict: ConflictView; element: HTMLElement };

export const conflictsPlugin = () =>
  new Plugin<DecorationSet>({
    key: conflictsKey,
    state: {
      init: () => DecorationSet.empty,
      apply(step, places) {
        const shown = step.getMeta(conflictsKey) as Shown[] | undefined;
        if (!shown) return places.map(step.mapping, step.doc);
        return DecorationSet.create(
          step.doc,
          shown.map(({ conflict, element }) => Decoration.widget(placeOf(step.doc, conflict), element, { key: `conflict ${conflict.id}`, side: 1, ignoreSelection: true, stopEvent: () => true })),
        );
      },
    },
    props: { decorations: (state) => conflictsKey.getState(state) },
  });
