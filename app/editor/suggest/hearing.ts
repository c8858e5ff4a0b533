"use client";
// How the list of suggestions hears of keys and of the surface, and how long it says what was not done.
import type { Editor } from "@tiptap/react";
import { useEffect, useState } from "react";
import type { Verdict } from "./decide";
import type { SuggestingListener, SuggestingStorage } from "./suggesting";

/** Puts a listener there until what it returns is called. */
export function listening(storage: SuggestingStorage, listener: SuggestingListener): () => void {
  storage.listener = listener;
  return () => {
    storage.listener = null;
  };
}

/** What was not done, and at which place of the text. */
type Refused = { at: number; words: string };

/** It stands until the next edit. */
export function useRefused(editor: Editor | null): [Refused | null, (refused: Refused | null) => void] {
  const [refused, setRefused] = useState<Refused | null>(null);
  useEffect(() => {
    if (!editor || refused === null) return;
    const clear = ({ transaction }: { transaction: { docChanged: boolean; selectionSet: boolean } }) => void ((transaction.docChanged || transaction.selectionSet) && setRefused(null));
    editor.on("transaction", clear);
    return () => void editor.off("transaction", clear);
  }, [editor, refused]);
  return [refused, setRefused];
}

type Latest = { current: { step(to: 1 | -1): void; decideAll(keys: readonly string[], verdict: Verdict): Promise<void>; active: string | null } };

/** The same keys as in the text, while one is in an item beside it. */
export function useKeysBeside(mayDecide: boolean, latest: Latest): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-suggestion]")?.dataset.suggestion : undefined;
      if (!key || !event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const run = { KeyJ: () => latest.current.step(1), KeyK: () => latest.current.step(-1), Enter: () => mayDecide && void latest.current.decideAll([key], "taken"), Backspace: () => mayDecide && void latest.current.decideAll([key], "left") }[event.code];
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [mayDecide, latest]);
}
