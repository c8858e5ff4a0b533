// The keys of the writing surface, bound from the table of commands.
import { type Editor, Extension } from "@tiptap/core";
import { keydownHandler } from "@tiptap/pm/keymap";
import { Plugin } from "@tiptap/pm/state";
import { type Command, commands, type Panel } from "./commands";

/** The toolbar: what opens beside the text when a command asks for it. Each says whether it did. */
export type SurfaceListener = { open(panel: Panel): boolean; next(by: 1 | -1): boolean; toBar(): boolean };

declare module "@tiptap/core" {
  interface Storage {
    surfaceKeys: { listener: SurfaceListener | null; choosePicture: (() => boolean) | null };
  }
}

/** Hears what the keys ask of the toolbar; returns what ends it. */
export function hearKeys(editor: Editor, listener: SurfaceListener): () => void {
  editor.storage.surfaceKeys.listener = listener;
  return () => {
    editor.storage.surfaceKeys.listener = null;
  };
}

/** Says how a picture is chosen, where it can be; returns what ends it. */
export function hearPicture(editor: Editor, choose: () => boolean): () => void {
  editor.storage.surfaceKeys.choosePicture = choose;
  return () => {
    editor.storage.surfaceKeys.choosePicture = null;
  };
}

const handlerOf = (editor: Editor, some: readonly Command[]) =>
  keydownHandler(Object.fromEntries(some.flatMap(({ keys, run }) => (run ? keys.map((key) => [key, () => run(editor) !== false]) : []))));

export const SurfaceKeys = Extension.create({
  name: "surfaceKeys",
  addStorage: () => ({ listener: null as SurfaceListener | null, choosePicture: null as (() => boolean) | null }),
  addProseMirrorPlugins() {
    const bound = commands.filter(({ isHeard }) => !isHeard);
    // On some keyboards the slash is Shift and 7: there the numbered list comes before the list of keys.
    const isSlash = ({ keys }: Command) => keys.includes("Mod-/");
    const handlers = [bound.filter((command) => !isSlash(command)), bound.filter(isSlash)].map((some) => handlerOf(this.editor, some));
    return [new Plugin({ props: { handleKeyDown: (view, event) => handlers.some((handle) => handle(view, event)) } })];
  },
});
