// What one changes in a text that is not one's own alone is a suggestion: each edit is made as one (track.ts), by whatever key or tool.
// Also the keys that go from one suggestion to the next and decide it, and a click on its words; suggestions.tsx says what comes of them.
import { Extension } from "@tiptap/core";
import { isHistoryTransaction } from "@tiptap/pm/history";
import { type EditorState, Plugin, Selection, type Transaction } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import type { Node } from "@tiptap/pm/model";
import type { Hand } from "@/lib/answers/answer";
import { newKey } from "@/lib/kit/key";
import { smallestAt } from "../anchors";
import { broughtIn } from "../bring-in";
import { isAnchor } from "../hand-guard";
import type { Verdict } from "./decide";
import { suggestionsIn } from "./list";
import { keyOf, type Me } from "./mine";
import { pastDeleted } from "./past-deleted";
import { track, untracked } from "./track";
import { unsuggested } from "./unsuggested";

export type SuggestingListener = {
  step(by: 1 | -1): void;
  /** The words of this suggestion were clicked. */
  enter(key: string): void;
  /** Of the suggestion in hand or at the caret. False where there is none. */
  decide(verdict: Verdict): boolean;
  /** An edit was not made: suggestions of others lie in it. */
  refused(): void;
};

/** Changes that are not suggestions yet, because a word is still being composed: from where, and by which steps. */
type Composing = { from: EditorState; steps: Transaction[] };

export type SuggestingStorage = {
  listener: SuggestingListener | null;
  /** Keys of one's own suggestions: those made here, and those the desk says are. */
  own: Set<string>;
  composing: Composing | null;
  /** The text without what is only being composed. */
  settled(now: Node): Node;
  /** Makes suggestions of what was composed, now. */
  settle(): void;
};

declare module "@tiptap/core" {
  interface Storage {
    suggesting: SuggestingStorage;
  }
}

const isOwnEdit = (made: Transaction) => made.docChanged && !made.getMeta(broughtIn) && !made.getMeta(untracked) && !isHistoryTransaction(made) && !made.steps.every(isAnchor);

/** The step from what was composed to the same as suggestions, on top of what stands; null where it says so already. */
function composed({ from, steps }: Composing, now: EditorState, me: Me): Transaction | null {
  const plain = from.tr;
  for (const { steps: each } of steps) for (const step of each) plain.step(step);
  if (!plain.doc.eq(now.doc)) return null;
  plain.setSelection(Selection.fromJSON(plain.doc, now.selection.toJSON()));
  const tracked: Transaction | null = track(plain, from, me);
  if (tracked === plain) return null;
  const again = now.tr.setMeta(untracked, true);
  for (let at = plain.steps.length - 1; at >= 0; at -= 1) again.step(plain.steps[at]!.invert(plain.docs[at]!));
  for (const step of tracked?.steps ?? []) again.step(step);
  if (tracked) again.setSelection(Selection.fromJSON(again.doc, tracked.selection.toJSON()));
  // One step back takes both.
  const composition = steps.at(-1)?.getMeta("composition");
  return composition === undefined ? again : again.setMeta("composition", composition);
}

export const Suggesting = Extension.create<{ hand: Hand }, SuggestingStorage>({
  name: "suggesting",
  // Its Backspace comes before those that join and lift.
  priority: 200,
  addOptions: () => ({ hand: "write" }),
  addStorage() {
    return { listener: null, own: new Set<string>(), composing: null, settled: (now) => now, settle: () => {} };
  },

  onCreate() {
    const { storage, editor } = this;
    storage.settled = (now) => storage.composing?.from.doc ?? now;
    storage.settle = () => {
      const pending = storage.composing;
      storage.composing = null;
      if (!pending || editor.isDestroyed) return;
      const step = composed(pending, editor.state, meOf(storage));
      if (step) editor.view.dispatch(step);
      if (step?.doc.eq(pending.from.doc)) storage.listener?.refused();
    };
  },

  dispatchTransaction({ transaction, next }) {
    const { storage, options } = this;
    const editor = this.editor as Editor;
    if (options.hand !== "suggest" || editor.isCapturingTransaction || !transaction.docChanged) return next(transaction);
    if (storage.composing || (editor.view.composing && isOwnEdit(transaction))) {
      storage.composing ??= { from: editor.state, steps: [] };
      storage.composing.steps.push(transaction);
      next(transaction);
      if (!editor.view.composing) storage.settle();
      return;
    }
    if (!isOwnEdit(transaction)) return next(transaction);
    const tracked: Transaction | null = track(transaction, editor.state, meOf(storage));
    if (tracked) return next(tracked);
    storage.listener?.refused();
  },

  addKeyboardShortcuts() {
    const tell = (run: (listener: SuggestingListener) => boolean | void) => () => {
      const { listener } = this.storage;
      return listener !== null && run(listener) !== false;
    };
    const past = (towards: -1 | 1) => () => {
      const there = this.options.hand === "suggest" ? pastDeleted(this.editor.state, towards) : null;
      if (there) this.editor.view.dispatch(this.editor.state.tr.setSelection(there));
      return false; // what is to go there goes as ever
    };
    return {
      "Mod-Alt-j": tell((to) => to.step(1)),
      "Mod-Alt-k": tell((to) => to.step(-1)),
      "Mod-Alt-Enter": tell((to) => to.decide("taken")),
      "Mod-Alt-Backspace": tell((to) => to.decide("left")),
      Backspace: past(-1),
      "Mod-Backspace": past(-1),
      "Alt-Backspace": past(-1),
      Delete: past(1),
      "Mod-Delete": past(1),
      "Alt-Delete": past(1),
    };
  },

  addProseMirrorPlugins() {
    const { storage } = this;
    const { hand } = this.options;
    return [
      new Plugin({
        // The writer's own words beside or among such as are to go are not to go themselves.
        appendTransaction: (made, _, { selection, storedMarks, tr }) => {
          if (hand !== "write" || storedMarks || !selection.empty || !made.some(({ selectionSet, docChanged }) => selectionSet || docChanged)) return null;
          const marks = selection.$head.marks();
          return keyOf(marks, "deleted") === null ? null : tr.setStoredMarks(marks.filter(({ type }) => type.name !== "deleted"));
        },
        props: {
          transformPasted: (slice) => (hand === "suggest" ? unsuggested(slice) : slice),
          handleClick: (view, position) => {
            const key = storage.listener ? smallestAt(suggestionsIn(view.state.doc), position) : null;
            if (key) storage.listener?.enter(key);
            return false;
          },
          handleDOMEvents: {
            compositionend: (view) => {
              // The last signs of it are read after this.
              setTimeout(() => view.composing || storage.settle(), 0);
              return false;
            },
          },
        },
      }),
    ];
  },
});

const meOf = ({ own }: SuggestingStorage): Me => ({
  isMine: (key) => own.has(key),
  make() {
    const key = newKey();
    own.add(key);
    return key;
  },
});
