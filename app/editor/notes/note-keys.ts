// What the writing surface does for notes: its keys, and a click on the words of one. What comes of it, notes.tsx says.
import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { noteAt } from "./anchors";

export type NoteListener = {
  /** A note is to be written at the selection. */
  ask(): void;
  step(by: 1 | -1): void;
  /** The words of this note were clicked. */
  enter(key: string): void;
};

declare module "@tiptap/core" {
  interface Storage {
    noteKeys: { listener: NoteListener | null };
  }
}

export const NoteKeys = Extension.create<object, { listener: NoteListener | null }>({
  name: "noteKeys",
  addStorage: () => ({ listener: null }),
  addKeyboardShortcuts() {
    const tell = (run: (listener: NoteListener) => void) => () => {
      if (!this.storage.listener) return false;
      run(this.storage.listener);
      return true;
    };
    return { "Mod-Alt-m": tell((to) => to.ask()), "Mod-Alt-.": tell((to) => to.step(1)), "Mod-Alt-,": tell((to) => to.step(-1)) };
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleClick: (view, position) => {
            const key = this.storage.listener ? noteAt(view.state.doc, position) : null;
            if (key) this.storage.listener?.enter(key);
            return false;
          },
        },
      }),
    ];
  },
});
