"use client";
// What stands above the text: the bar, and beside the words what a command opened. One thing at a time is open.
import type { Editor } from "@tiptap/react";
import { useEditorState } from "@tiptap/react";
import { useEffect, useMemo, useRef, useState } from "react";
import { step } from "../find/find";
import { FindPanel } from "../find/find-panel";
import type { Query } from "../find/matches";
import { useHasNotes } from "../notes/notes-provider";
import { PasteLine } from "../paste/paste-line";
import { Bar } from "./bar";
import { commandsFor, type Panel } from "./commands";
import { KeysList } from "./keys-list";
import { LinkField } from "./link-field";
import { noteSelected, SourceField } from "./source-field";
import { hearKeys } from "./surface-keys";
import styles from "./tools.module.css";

/** `times` goes up with every asking: what is open already takes the focus again. */
type Open = { panel: Panel; times: number } | null;

export function Tools({ editor, mayWrite }: { editor: Editor | null; mayWrite: boolean }) {
  const onDesk = useHasNotes();
  const commands = useMemo(() => commandsFor({ onDesk, mayWrite }), [onDesk, mayWrite]);
  const bar = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<Open>(null);
  const [query, setQuery] = useState<Query>({ words: "", matchCase: false, wholeWords: false, exactSigns: false });
  const note = useEditorState({ editor, selector: ({ editor: there }) => there && noteSelected(there.state) });
  const close = () => setOpen(null);
  const isFinding = open?.panel === "find" || open?.panel === "replace";
  useEffect(() => {
    if (!editor) return;
    const has = (panel: Panel) => commands.some(({ name }) => name === { link: "Link", source: "Source note", find: "Find", replace: "Replace", keys: "Keys" }[panel]);
    const opened = (panel: Panel) => {
      if (has(panel)) setOpen((before) => ({ panel, times: (before?.times ?? 0) + 1 }));
      return has(panel);
    };
    return hearKeys(editor, {
      open: opened,
      next(by) {
        if (!isFinding) return opened("find");
        step(editor.view, by);
        return true;
      },
      toBar() {
        bar.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
        return true;
      },
    });
  }, [editor, commands, isFinding]);
  // A source note that is chosen in the text shows its words; the focus stays in the text until it is asked for.
  const shown = open?.panel ?? (mayWrite && note !== null ? "source" : null);
  return (
    <div className={styles.tools}>
      <Bar editor={editor} commands={commands} bar={bar} />
      {editor && <PasteLine editor={editor} />}
      {editor && shown === "link" && <LinkField editor={editor} close={close} />}
      {editor && shown === "source" && <SourceField key={note ?? "new"} editor={editor} note={note ?? null} asked={open?.times ?? 0} enter={() => editor.storage.surfaceKeys.listener?.open("source")} close={close} />}
      {editor && isFinding && <FindPanel editor={editor} query={query} setQuery={setQuery} mayWrite={mayWrite} isReplacing={open.panel === "replace"} asked={open.times} close={close} />}
      {shown === "keys" && <KeysList commands={commands} close={close} />}
    </div>
  );
}
