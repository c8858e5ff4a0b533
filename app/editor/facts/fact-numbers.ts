// What the writing surface does for facts: their numbers, drawn beside the words and no part of the text, amber while open; the key, and a
// click on the words of one.
import { type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { smallestAt } from "../anchors";
import { factRanges } from "./fact-anchors";
import styles from "./facts.module.css";

export type FactListener = {
  /** A fact is to be made of the selected words. */
  ask(): void;
  /** The words of this fact were clicked. */
  enter(key: string): void;
};
/** A fact as the text shows it. */
export type Numbered = { key: string; number: number; isOpen: boolean };

declare module "@tiptap/core" {
  interface Storage {
    facts: { listener: FactListener | null };
  }
}

/** Says which facts there are: a transaction with this and nothing else. */
const factNumbers = new PluginKey<DecorationSet>("factNumbers");

function numberSign({ number, isOpen }: Numbered): HTMLElement {
  const sign = document.createElement("sup");
  sign.className = `${styles.number} ${isOpen ? styles.isOpen : ""}`;
  sign.textContent = String(number);
  // The ledger says it; read out within the words it would only be in the way.
  sign.setAttribute("aria-hidden", "true");
  return sign;
}

function draw(doc: Node, facts: readonly Numbered[]): DecorationSet {
  const ranges = factRanges(doc);
  return DecorationSet.create(
    doc,
    facts.flatMap((fact) => {
      const range = ranges.get(fact.key);
      if (!range) return [];
      const number = Decoration.widget(range.to, () => numberSign(fact), { side: -1, key: `fact ${fact.number} ${fact.isOpen}`, ignoreSelection: true });
      return fact.isOpen ? [number, Decoration.inline(range.from, range.to, { class: styles.open! })] : [number];
    }),
  );
}

const asDrawn = (drawn: DecorationSet | undefined) => JSON.stringify(drawn?.find().map(({ from, to, spec }) => [from, to, spec.key]) ?? []);

/** Draws these numbers in the text, where they do not stand there already: what is drawn moves with the words. No change of the text. */
export function drawNumbers(editor: Editor, facts: readonly Numbered[]): void {
  if (editor.isDestroyed || asDrawn(factNumbers.getState(editor.state)) === asDrawn(draw(editor.state.doc, facts))) return;
  editor.view.dispatch(editor.state.tr.setMeta(factNumbers, facts).setMeta("addToHistory", false));
}

/** Hears what the surface says of facts; returns what ends it. */
export function hearFacts(editor: Editor, listener: FactListener): () => void {
  editor.storage.facts.listener = listener;
  return () => {
    editor.storage.facts.listener = null;
  };
}

export const Facts = Extension.create<object, { listener: FactListener | null }>({
  name: "facts",
  addStorage: () => ({ listener: null }),
  addKeyboardShortcuts() {
    return {
      "Mod-Alt-f": () => {
        this.storage.listener?.ask();
        return this.storage.listener !== null;
      },
    };
  },
  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        key: factNumbers,
        state: {
          init: () => DecorationSet.empty,
          apply(tr, drawn) {
            const facts = tr.getMeta(factNumbers) as readonly Numbered[] | undefined;
            // Typing moves what is drawn; it is drawn anew in an idle moment.
            return facts ? draw(tr.doc, facts) : drawn.map(tr.mapping, tr.doc);
          },
        },
        props: {
          decorations: (state) => factNumbers.getState(state),
          handleClick: (view, position) => {
            const key = this.storage.listener ? smallestAt(factRanges(view.state.doc), position) : null;
            if (key) this.storage.listener?.enter(key);
            return false;
          },
        },
      }),
    ];
  },
});
