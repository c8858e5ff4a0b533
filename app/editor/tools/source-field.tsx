"use client";
// The words of a source note: put in at the caret, or changed in place where one is chosen in the text.
import { closeHistory } from "@tiptap/pm/history";
import { NodeSelection, type EditorState } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { longest } from "@/lib/text/schema";
import styles from "./tools.module.css";

/** The words of the source note that is chosen in the text; null when none is. */
export const noteSelected = ({ selection }: EditorState): string | null => (selection instanceof NodeSelection && selection.node.type.name === "sourceNote" ? (selection.node.attrs.text as string) : null);

type Props = {
  editor: Editor;
  /** The words of the one chosen; null: a new one comes. */
  note: string | null;
  /** How often the field was asked for; 0: it only shows what is chosen. */
  asked: number;
  /** The field was entered by hand. */
  enter: () => void;
  close: () => void;
};

export function SourceField({ editor, note, asked, enter, close }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [words, setWords] = useState(note ?? "");
  useEffect(() => {
    if (asked > 0) field.current?.focus();
  }, [asked]);
  const leave = () => {
    close();
    // Behind the note, so that it does not open again by itself.
    editor.chain().setTextSelection(editor.state.selection.to).focus().run();
  };
  const put = (text: string) => {
    const { selection, schema } = editor.state;
    const isChosen = noteSelected(editor.state) !== null;
    // A step of its own, however quickly it follows another.
    const tr = closeHistory(editor.state.tr);
    if (isChosen && text === "") tr.deleteSelection();
    else if (isChosen) tr.setNodeMarkup(selection.from, null, { text });
    else if (text !== "") tr.insert(selection.to, schema.nodes.sourceNote!.create({ text }));
    if (tr.docChanged) editor.view.dispatch(tr.scrollIntoView());
    leave();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Escape") leave();
    else if (event.key === "Enter" && !event.shiftKey) put(words.trim());
    else return;
    // The field may stand in a form, which is not to be sent by it.
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.panel} role="group" aria-label="Source note">
      <label htmlFor={id} className="lab">Where this comes from</label>
      <textarea
        ref={field}
        id={id}
        className="t"
        rows={4}
        maxLength={longest.sourceNote}
        aria-describedby={`${id}-help`}
        value={words}
        onFocus={() => asked === 0 && enter()}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={keys}
      />
      <p className="why" id={`${id}-help`}>A footnote of the text: author, title between *stars*, page.</p>
      <p className="moves">
        <button type="button" className="b" onClick={() => put(words.trim())}>{note === null ? "Put in the note" : "Change the note"}</button>
        {note !== null && <button type="button" className="b bare" onClick={() => put("")}>Take it out</button>}
        <button type="button" className="b bare" onClick={leave}>Cancel</button>
      </p>
    </div>
  );
}
