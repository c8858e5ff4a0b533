// What the writing surface does for finding: marks the words found, and knows which of them is chosen, which is the one selected. While one
// types the marks only move along; the text is searched anew in an idle moment.
import { Extension } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { type EditorState, Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { whenIdle } from "../idle";
import { type Found, finderOf } from "./in-text";
import type { Query } from "./matches";
import { replaceFound } from "./replace";

type Finder = ReturnType<typeof finderOf>;
type Finding = { finder: Finder | null; found: readonly Found[]; marked: DecorationSet; isStale: boolean };
const nothing: Finding = { finder: null, found: [], marked: DecorationSet.empty, isStale: false };

const finding = new PluginKey<Finding>("finding");

const mark = (state: EditorState, found: readonly Found[]) =>
  DecorationSet.create(state.doc, found.flatMap(({ pieces }) => pieces.map(({ from, to }) => Decoration.inline(from, to, { class: "found" }))));

const search = (state: EditorState, finder: Finder): Finding => {
  const found = finder(state.doc);
  return { finder, found, marked: mark(state, found), isStale: false };
};

const chosenIn = (state: EditorState, found: readonly Found[]) => found.findIndex(({ from, to }) => from === state.selection.from && to === state.selection.to);

/** What is found now, and the number of the chosen one: -1 for none. */
export function foundIn(state: EditorState): { found: readonly Found[]; chosen: number } {
  const { found } = finding.getState(state) ?? nothing;
  return { found, chosen: chosenIn(state, found) };
}

/** Marks what is found; with null, no longer. No change of the text. */
export function find(view: EditorView, query: Query | null): void {
  view.dispatch(view.state.tr.setMeta(finding, query && query.words !== "" ? finderOf(query) : "over").setMeta("addToHistory", false));
}

/** Searches anew if the text changed meanwhile. */
function fresh(view: EditorView): readonly Found[] {
  const { finder, isStale } = finding.getState(view.state) ?? nothing;
  if (finder && isStale) view.dispatch(view.state.tr.setMeta(finding, finder).setMeta("addToHistory", false));
  return finding.getState(view.state)?.found ?? [];
}

/** The browser follows a selection only where the focus is, and that is in the panel. */
function bringIntoView(view: EditorView): void {
  const chosen = view.dom.querySelector(".found-chosen");
  const { top, bottom } = chosen?.getBoundingClientRect() ?? { top: Infinity, bottom: 0 };
  if (top < 160 || bottom > window.innerHeight - 160) chosen?.scrollIntoView({ block: "center" });
}

function choose(view: EditorView, one: Found | undefined): void {
  if (!one) return;
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, one.from, one.to)));
  bringIntoView(view);
}

/** Chooses the next after the selection or the one before it, and after the last the first. With 0: the one at the selection, or the next. */
export function step(view: EditorView, by: 1 | -1 | 0): void {
  const found = fresh(view);
  const { from, to } = view.state.selection;
  const chosen = chosenIn(view.state, found);
  if (by === -1) choose(view, found.findLast((one) => one.to <= from) ?? found.at(-1));
  else if (by === 0) choose(view, found.find((one) => one.from >= from) ?? found[0]);
  else choose(view, found.find((one) => one.from >= (chosen < 0 ? from : to)) ?? found[0]);
}

/** Puts words in the place of the chosen one and goes on to the next. Without a chosen one, it only goes to the next. */
export function replaceChosen(view: EditorView, words: string): void {
  const found = fresh(view);
  const chosen = found[chosenIn(view.state, found)];
  if (chosen) {
    const tr = replaceFound(closeHistory(view.state.tr), [chosen], words);
    view.dispatch(tr.setSelection(TextSelection.create(tr.doc, tr.mapping.map(chosen.to))));
  }
  step(view, 1);
}

/** Puts words in the place of all that is found, as one step. Returns how many there were; 0 where others' suggestions forbid it. */
export function replaceAll(view: EditorView, words: string): number {
  const [found, before] = [fresh(view), view.state.doc];
  if (found.length > 0) view.dispatch(replaceFound(closeHistory(view.state.tr), found, words));
  return view.state.doc === before ? 0 : found.length;
}

export const Find = Extension.create({
  name: "find",
  addProseMirrorPlugins() {
    return [
      new Plugin<Finding>({
        key: finding,
        state: {
          init: () => nothing,
          apply(tr, was, _, state) {
            const asked = tr.getMeta(finding) as Finder | "over" | undefined;
            if (asked) return asked === "over" ? nothing : search(state, asked);
            if (!was.finder || !tr.docChanged) return was;
            return { ...was, marked: was.marked.map(tr.mapping, tr.doc), isStale: true };
          },
        },
        props: {
          decorations(state) {
            const { found, marked, isStale } = finding.getState(state) ?? nothing;
            const chosen = isStale ? undefined : found[chosenIn(state, found)];
            return chosen ? marked.add(state.doc, chosen.pieces.map(({ from, to }) => Decoration.inline(from, to, { class: "found-chosen" }))) : marked;
          },
        },
        view: () => {
          let callOff = () => {};
          return {
            update(view) {
              if (!finding.getState(view.state)?.isStale) return;
              callOff();
              callOff = whenIdle(() => !view.isDestroyed && fresh(view));
            },
            destroy: () => callOff(),
          };
        },
      }),
    ];
  },
});
