"use client";
// The text being written and how it is saved, for every part of the page that shows something of it.
import type { Node } from "@tiptap/pm/model";
import type { Editor } from "@tiptap/react";
import { createContext, startTransition, useContext, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { whenIdle } from "./idle";
import type { ConflictView } from "./save-to";
import type { SavingState } from "./saving";
import type { Scene } from "./scene";
import { whenStill } from "./still";
import type { TextSaving } from "./text-saving";

export type { ConflictView } from "./save-to";

/** The same object until the editor or the conflicts change: typing draws nothing anew that only uses this. */
export type Writing = Pick<TextSaving, "saveNow" | "version" | "settle" | "decide"> & {
  scene: Scene;
  /** Of this window, by which the desk knows a save that is sent again. */
  tab: string;
  /** Null until the surface stands in the browser. */
  editor: Editor | null;
  /** For the surface alone: says which editor it is, and null when it goes. */
  setEditor(editor: Editor | null): void;
  conflicts: readonly ConflictView[];
  /** How saving stands at this moment; useSaving() follows it. */
  state(): SavingState;
  saving: TextSaving;
};

export const WritingContext = createContext<Writing | null>(null);

/** The text being written; only within TextWriting (text-writing.tsx). */
export function useWriting(): Writing {
  const writing = useContext(WritingContext);
  if (!writing) throw new Error("useWriting stands within TextWriting");
  return writing;
}

/** How saving stands, drawn anew as it changes. */
export function useSaving(): SavingState {
  const { saving } = useWriting();
  return useSyncExternalStore(saving.subscribe, saving.state, saving.state);
}

/** The writer's source notes, and how to change them. */
export function useSourceNotes(): [string, (next: string) => void] {
  const { saving } = useWriting();
  return [useSyncExternalStore(saving.subscribe, saving.notes, saving.notes), saving.writeNotes];
}

/**
 * A value derived from the text, read anew when typing pauses after it changed (still.ts): never while a key is being handled.
 * @param read keeps what it finds by the identity of the blocks (WeakMap<Node, …>), and is the same function from render to render
 * @param first before the surface stands in the browser
 */
export function useText<T>(read: (doc: Node) => T, first: T): T {
  const { editor } = useWriting();
  const [doc, setDoc] = useState<Node | null>(null);
  useEffect(() => {
    if (!editor) return;
    const catchUp = () => startTransition(() => setDoc(editor.state.doc));
    const callOff = whenIdle(catchUp);
    const end = whenStill(editor, catchUp);
    return () => {
      callOff();
      end();
    };
  }, [editor]);
  return useMemo(() => (doc ? read(doc) : first), [doc, read, first]);
}
