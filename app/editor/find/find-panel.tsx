"use client";
// Find and replace: the words, how they are meant, and where one stands among what is found.
import type { Editor } from "@tiptap/react";
import { useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import styles from "../tools/tools.module.css";
import { find, foundIn, replaceAll, replaceChosen, step } from "./find";
import type { Query } from "./matches";

const options = [
  ["matchCase", "Match case"],
  ["wholeWords", "Whole words"],
  ["exactSigns", "Exact accents and signs"],
] as const;

type Props = {
  editor: Editor;
  /** Kept by the tools, so that it is there when the panel is opened again. */
  query: Query;
  setQuery: (query: Query) => void;
  mayWrite: boolean;
  isReplacing: boolean;
  /** Goes up with every asking: the field takes the focus again. */
  asked: number;
  close: () => void;
};

/** Of the words selected, those that can be looked for: a few in one paragraph. */
function selectedWords({ state: { selection, doc } }: Editor): string {
  const words = selection.$from.sameParent(selection.$to) ? doc.textBetween(selection.from, selection.to) : "";
  return words.length <= 100 ? words : "";
}

export function FindPanel({ editor, query, setQuery, mayWrite, isReplacing, asked, close }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const instead = useRef<HTMLInputElement>(null);
  const [by, setBy] = useState("");
  const [said, setSaid] = useState("");
  const { of, chosen } = useEditorState({ editor, selector: ({ editor: at }) => { const now = foundIn(at.state); return { of: now.found.length, chosen: now.chosen }; } });
  const look = (next: Query) => {
    setSaid("");
    setQuery(next);
    find(editor.view, next);
    step(editor.view, 0);
  };
  useEffect(() => {
    const words = editor.isFocused ? selectedWords(editor) : "";
    look(words === "" ? query : { ...query, words });
    // Who asks to replace words that are known already goes on to what comes in their place.
    const first = isReplacing && (words !== "" || document.activeElement === field.current) ? instead : field;
    first.current?.focus();
    first.current?.select();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each asking
  }, [asked]);
  useEffect(() => () => {
    if (!editor.isDestroyed) find(editor.view, null);
  }, [editor]);
  const leave = () => {
    close();
    editor.commands.focus();
  };
  const replace = (all: boolean) => {
    if (!all) replaceChosen(editor.view, by);
    const count = all ? replaceAll(editor.view, by) : 0;
    const sentence = count > 0 ? `${count} replaced. One Undo takes it back.` : "Nothing was replaced.";
    setSaid(all ? sentence : "");
  };
  const keys = (event: KeyboardEvent) => {
    const isMod = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    const isField = event.target instanceof HTMLInputElement && event.target.type !== "checkbox";
    if (key === "escape") leave();
    else if (key === "f3" || (isMod && key === "g")) step(editor.view, event.shiftKey ? -1 : 1);
    else if (isMod && key === "f") field.current?.select();
    else if (key === "enter" && isField && event.target === instead.current && !event.shiftKey) replace(false);
    else if (key === "enter" && isField) step(editor.view, event.shiftKey ? -1 : 1);
    else return;
    // The panel may stand in a form, which is not to be sent by it.
    event.preventDefault();
    event.stopPropagation();
  };
  const heard = { onKeyDown: keys };
  const count = chosen >= 0 ? `${chosen + 1} of ${of}` : of > 0 ? `${of} found` : "Not found";
  return (
    <div className={styles.panel} role="search" aria-label="Find and replace">
      <div className={styles.found}>
        <label htmlFor={id} className="lab">Find</label>
        <input {...heard} ref={field} id={id} className="t" autoComplete="off" autoCapitalize="off" spellCheck={false} value={query.words} aria-describedby={`${id}-count`} onChange={(event) => look({ ...query, words: event.target.value })} />
        <p className={styles.count} id={`${id}-count`} role="status">{query.words === "" || said !== "" ? "" : count}</p>
      </div>
      {mayWrite && (
        <>
          <label htmlFor={`${id}-by`} className="lab">Replace with</label>
          <input {...heard} ref={instead} id={`${id}-by`} className="t" autoComplete="off" value={by} onChange={(event) => setBy(event.target.value)} />
        </>
      )}
      <p className={styles.said} role="status">{said}</p>
      <div className={styles.options}>
        {options.map(([name, label]) => (
          <label key={name}>
            <input {...heard} type="checkbox" checked={query[name]} onChange={(event) => look({ ...query, [name]: event.target.checked })} /> {label}
          </label>
        ))}
      </div>
      <p className="moves">
        <button {...heard} type="button" className="b" aria-disabled={of === 0} onClick={() => step(editor.view, -1)}>Previous</button>
        <button {...heard} type="button" className="b" aria-disabled={of === 0} onClick={() => step(editor.view, 1)}>Next</button>
        {mayWrite && <button {...heard} type="button" className="b" aria-disabled={chosen < 0} onClick={() => replace(false)}>Replace</button>}
        {mayWrite && <button {...heard} type="button" className="b" aria-disabled={of === 0} onClick={() => replace(true)}>Replace all</button>}
      </p>
      <button {...heard} type="button" className={`b bare ${styles.close}`} onClick={leave}>Close</button>
    </div>
  );
}
