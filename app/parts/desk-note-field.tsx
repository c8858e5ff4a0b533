"use client";
// Where a note among the desk is written. After "@" the names that can be meant stand below; a press, or Tab and Enter, puts one in.
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useForm } from "@/app/ui/form";
import { bounds } from "@/lib/notes/note";

const begun = /(?:^|[\s(“])@([\p{L}\p{M}'’. -]{0,30})$/u;

export function DeskNoteField({ names }: { names: string[] }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [body, setBody] = useState("");
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = useForm().state.fields?.body;
  const found = typed === null ? [] : names.filter((name) => name.toLowerCase().startsWith(typed.toLowerCase()) && name !== typed).slice(0, 5);

  const put = (name: string) => {
    const caret = field.current?.selectionStart ?? body.length;
    setBody(`${body.slice(0, caret).replace(/@[^@]*$/u, `@${name} `)}${body.slice(caret)}`);
    setTyped(null);
    field.current?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.closest("form")?.requestSubmit();
    else if (event.key === "Escape") {
      if (typed === null) field.current?.blur();
      else setTyped(null);
    } else return;
    event.preventDefault();
  };
  return (
    <div className={wrong ? "field bad" : "field"}>
      <label htmlFor={id}>A note, to somebody with @name</label>
      <textarea ref={field} id={id} className="t" name="body" rows={2} maxLength={bounds.body} value={body} data-key="n" aria-invalid={wrong ? true : undefined} onKeyDown={keys}
        onChange={(event) => {
          setBody(event.target.value);
          setTyped(begun.exec(event.target.value.slice(0, event.target.selectionStart))?.[1] ?? null);
        }}
      />
      {found.length > 0 && <div className="moves" role="group" aria-label="Names">{found.map((name) => <button className="b" type="button" key={name} onClick={() => put(name)}>@{name}</button>)}</div>}
      {wrong && <p className="err">{wrong}</p>}
    </div>
  );
}
