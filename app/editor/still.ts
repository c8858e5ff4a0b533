// When nobody types: what follows the text follows it then, all of it together, so that no key waits for it.
import type { Editor } from "@tiptap/react";
import { whenIdle } from "./idle";

/** Longer than between two keys of one word. */
const stillness = 150;
/** However fast somebody types on, what follows the text is never older than this. */
const longest = 1_500;

type Line = { listeners: Set<() => void>; stop(): void };
const lines = new WeakMap<Editor, Line>();

function begin(editor: Editor): Line {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let callOff = () => {};
  let since: number | null = null;
  /** One after the other, each in an idle moment of its own: a key that comes meanwhile waits for one of them at most. */
  const tell = () => {
    const due = [...listeners];
    const next = () => {
      since = null;
      due.shift()?.();
      if (due.length > 0) callOff = whenIdle(next);
    };
    callOff = whenIdle(next);
  };
  const changed = ({ transaction }: { transaction: { docChanged: boolean } }) => {
    if (!transaction.docChanged) return;
    const now = Date.now();
    since ??= now;
    if (now - since > longest) return; // it is asked for already, and no key calls it off any more
    callOff();
    clearTimeout(timer);
    timer = setTimeout(tell, Math.min(stillness, Math.max(0, since + longest - now)));
  };
  editor.on("transaction", changed);
  return {
    listeners,
    stop() {
      callOff();
      clearTimeout(timer);
      editor.off("transaction", changed);
    },
  };
}

/** Calls the listener in an idle moment after the words changed, when typing has paused or gone on for long. Returns what ends it. */
export function whenStill(editor: Editor, listener: () => void): () => void {
  const line = lines.get(editor) ?? begin(editor);
  lines.set(editor, line);
  line.listeners.add(listener);
  return () => {
    line.listeners.delete(listener);
    if (line.listeners.size > 0) return;
    line.stop();
    lines.delete(editor);
  };
}
