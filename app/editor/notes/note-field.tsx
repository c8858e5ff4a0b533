"use client";
// Where a note is written. "@" and the beginning of a name bring up who may be meant; arrow keys choose, Enter puts the name in.
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { bounds, spokenTo } from "@/lib/notes/note";
import { useWriting } from "../writing";
import styles from "./notes.module.css";

type Props = {
  label: string;
  /** What the button says. */
  send: string;
  first?: string;
  onSend: (body: string, mentions: number[]) => void;
  onCancel?: () => void;
  onChange?: (body: string) => void;
  help?: ReactNode;
};

const begun = /(?:^|[\s(“])@([\p{L}\p{M}'’. -]{0,30})$/u;

export function NoteField({ label, send, first = "", onSend, onCancel, onChange, help }: Props) {
  const { people, me } = useWriting().scene;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [body, setBody] = useState(first);
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const found = typed === null ? [] : people.filter((person) => person.id !== me.id && person.name.toLowerCase().startsWith(typed.toLowerCase())).slice(0, 6);
  const isOpen = found.length > 0;

  const change = (next: string, caret: number) => {
    setBody(next);
    onChange?.(next);
    setTyped(begun.exec(next.slice(0, caret))?.[1] ?? null);
    setAt(0);
  };
  const choose = (name: string) => {
    const caret = field.current?.selectionStart ?? body.length;
    const before = body.slice(0, caret).replace(/@[^@]*$/u, `@${name} `);
    const next = before + body.slice(caret).replace(/^ /u, "");
    change(next, 0);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(before.length, before.length);
    });
  };
  const go = () => {
    if (body.trim() === "") return field.current?.focus();
    onSend(body.trim(), spokenTo(body, people).map((person) => person.id));
    setBody("");
  };
  const keys = (event: KeyboardEvent) => {
    if (isOpen && (event.key === "ArrowDown" || event.key === "ArrowUp")) setAt((at + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length);
    else if (isOpen && (event.key === "Enter" || event.key === "Tab")) choose(found[at]!.name);
    else if (isOpen && event.key === "Escape") setTyped(null);
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) go();
    else if (event.key === "Escape" && onCancel) onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className="lab">{label}</label>
      <textarea
        ref={field}
        id={id}
        className="t"
        rows={3}
        maxLength={bounds.body}
        value={body}
        onChange={(event) => change(event.target.value, event.target.selectionStart)}
        onKeyDown={keys}
        onBlur={() => setTyped(null)}
        // A textarea may not be a combobox: it says that names can be chosen, and the line below that there are some.
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={`${id}-names`}
        aria-activedescendant={isOpen ? `${id}-${found[at]!.id}` : undefined}
        aria-describedby={`${id}-help`}
      />
      <div id={`${id}-names`} role="listbox" aria-label="Who is meant" className={styles.names} hidden={!isOpen}>
        {found.map((person, index) => (
          <div
            key={person.id}
            id={`${id}-${person.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseDown={(event) => {
              event.preventDefault();
              choose(person.name);
            }}
          >
            {person.name}
          </div>
        ))}
      </div>
      <p className="vh" role="status">{isOpen && (found.length === 1 ? "One name. Enter puts it in." : `${found.length} names. Arrow keys choose, Enter puts one in.`)}</p>
      <p className={styles.help} id={`${id}-help`}>{help} <span className={styles.keys}>@ speaks to somebody by name.</span></p>
      <p className="moves">
        <button type="button" className="b" onClick={go}>{send}</button>
        {onCancel && <button type="button" className="b bare" onClick={onCancel}>Cancel</button>}
      </p>
    </div>
  );
}
