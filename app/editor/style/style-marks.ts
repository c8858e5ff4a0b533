// What the writing surface does for house style: a broken line under words that a rule has something to say of, no part of the text; a
// click on them, and the keys that go from one to the next and mend it.
import { type Editor, Extension } from "@tiptap/core";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Mapping } from "@tiptap/pm/transform";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import styles from "./style.module.css";

export type Range = { from: number; to: number };
export type StyleListener = {
  /** The words of this problem were clicked. */
  enter(id: string): void;
  /** To the next one behind the caret. */
  next(): void;
  /** Mends the one at the caret and goes on. */
  mend(): void;
};
/** TK has a look of its own. */
export type Marked = { id: string; range: Range; isPlain: boolean };

declare module "@tiptap/core" {
  interface Storage {
    styleMarks: { listener: StyleListener | null };
  }
}

type Drawn = { set: DecorationSet; on: string | null };
const styleMarks = new PluginKey<Drawn>("styleMarks");
const idOf = (decoration: Decoration) => (decoration.spec as { id: string }).id;

/**
 * Draws these, and shows one of them as the one looked at. No change of the text; nothing is done where they stand drawn already.
 * @param marked by their places in the document as it is now
 */
export function drawProblems(editor: Editor, marked: readonly Marked[], on: string | null): void {
  if (editor.isDestroyed) return;
  const drawn = styleMarks.getState(editor.state);
  const standing = new Map(drawn?.set.find().map((one) => [idOf(one), one]));
  if (drawn?.on === on && standing.size === marked.length && marked.every(({ id, range }) => standing.get(id)?.from === range.from && standing.get(id)?.to === range.to)) return;
  editor.view.dispatch(editor.state.tr.setMeta(styleMarks, { marked, on }).setMeta("addToHistory", false));
}

/**
 * What is drawn, moved by what was typed. What was typed in is not drawn: nobody knows whether it still holds, until it is read again in
 * an idle moment; and words with a line around them are made anew by the browser at each key.
 */
function moved(drawn: DecorationSet, { docs, mapping, doc }: Transaction): DecorationSet {
  return mapping.maps.reduce((set, map, at) => {
    let rest = set;
    map.forEach((from, to) => {
      rest = rest.remove(rest.find(from, to));
    });
    return rest.map(new Mapping([map]), docs[at + 1] ?? doc);
  }, drawn);
}

/** Where the words of a problem stand now; null when they are gone. */
export function rangeOf(editor: Editor, id: string): Range | null {
  const [one] = styleMarks.getState(editor.state)?.set.find(undefined, undefined, (spec) => (spec as { id: string }).id === id) ?? [];
  return one && one.to > one.from ? { from: one.from, to: one.to } : null;
}

/** The problems at a stretch of the text, in order. */
export const problemsAt = (editor: Editor, from: number, to: number): string[] =>
  (styleMarks.getState(editor.state)?.set.find(from, to) ?? []).toSorted((a, b) => a.from - b.from).map(idOf);

/** Hears what the surface says of house style; returns what ends it. */
export function hearStyle(editor: Editor, listener: StyleListener): () => void {
  editor.storage.styleMarks.listener = listener;
  return () => {
    editor.storage.styleMarks.listener = null;
  };
}

export const StyleMarks = Extension.create<object, { listener: StyleListener | null }>({
  name: "styleMarks",
  addStorage: () => ({ listener: null }),
  addKeyboardShortcuts() {
    const say = (what: "next" | "mend") => () => {
      this.storage.listener?.[what]();
      return this.storage.listener !== null;
    };
    return { "Mod-Alt-b": say("next"), "Mod-Alt-Shift-b": say("mend") };
  },
  addProseMirrorPlugins() {
    return [
      new Plugin<Drawn>({
        key: styleMarks,
        state: {
          init: () => ({ set: DecorationSet.empty, on: null }),
          apply(tr, drawn) {
            const next = tr.getMeta(styleMarks) as { marked: readonly Marked[]; on: string | null } | undefined;
            if (!next) return tr.docChanged ? { set: moved(drawn.set, tr), on: drawn.on } : drawn;
            const look = ({ id, isPlain }: Marked) => ({ class: [!isPlain && styles.mark, id === next.on && styles.on].filter(Boolean).join(" "), "data-house-style": id === next.on ? "on" : "" });
            return { set: DecorationSet.create(tr.doc, next.marked.map((one) => Decoration.inline(one.range.from, one.range.to, look(one), { id: one.id }))), on: next.on };
          },
        },
        props: {
          decorations: (state) => styleMarks.getState(state)?.set,
          handleClick: (view, position) => {
            const [one] = this.storage.listener ? (styleMarks.getState(view.state)?.set.find(position, position) ?? []) : [];
            if (one) this.storage.listener?.enter(idOf(one));
            return false;
          },
        },
      }),
    ];
  },
});
