"use client";
// The transcription pane: the reader's words, who wrote them, and what else was in the envelope.
import { startTransition, type ReactNode, useActionState, useEffect, useId, useRef, useState, useSyncExternalStore } from "react";
import { sayTime } from "@/app/editor/said-time";
import type { Transcription } from "@/lib/paper/paper";
import { putInInbox } from "../actions";
import { Conflict } from "./conflict";
import style from "./letter.module.css";
import { useTyping } from "./transcribing";

type Name = Exclude<keyof Transcription, "withheld">;
const never = () => () => {};

export function Pane({ lang }: { lang: string }) {
  const { letterId, pane, type, saveNow, version } = useTyping();
  const id = useId();
  const [sent, send, sending] = useActionState(putInInbox, {});
  const [stuck, setStuck] = useState(false);
  const alert = useRef<HTMLDivElement>(null);
  const refusal = stuck ? "What you typed is not saved yet, so it cannot go in the inbox. See below why." : sent.refusal;
  useEffect(() => {
    if (sent.refusal || stuck) alert.current?.focus();
  }, [sent, stuck]);
  const wrong = sent.fields ?? {};
  async function put() {
    const { phase } = await saveNow();
    setStuck(phase !== "saved");
    if (phase !== "saved") return;
    const form = new FormData();
    form.set("letterId", String(letterId));
    form.set("version", String(version()));
    startTransition(() => send(form));
  }
  const field = (name: Name, label: string, more: Partial<FieldProps> = {}) => <PaneField name={name} label={label} value={pane[name]} wrong={wrong[name]} change={(value) => type({ [name]: value })} {...more} />;
  return (
    <form
      className={style.pane}
      aria-label="Transcription"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending) void put();
      }}
    >
      {refusal && (
        <div className="oops" ref={alert} role="alert" tabIndex={-1}>
          <p>{refusal}</p>
          {!stuck && Object.keys(wrong).length > 0 && <ul>{Object.entries(wrong).map(([name, message]) => <li key={name}>{message}</li>)}</ul>}
        </div>
      )}
      <Conflict lang={lang} />
      {field("transcript", "The reader’s words", { rows: 14, help: "As they stand in the letter, mistakes and all." })}
      {field("name", "Name", { optional: true, help: "Leave it empty if the letter is unsigned: the name is then withheld." })}
      <div className="two">{field("town", "Town or city", { optional: true })}{field("region", "State or country", { optional: true })}</div>
      <div className="check"><input id={`${id}-withheld`} type="checkbox" checked={pane.withheld} onChange={(event) => type({ withheld: event.target.checked })} /><label htmlFor={`${id}-withheld`}>The writer asks to withhold the name</label></div>
      <div className="two">{field("postalAddress", "Postal address", { optional: true, rows: 3, help: "For a reply by post. Only editors see it." })}{field("email", "Email", { optional: true, type: "email", help: "With one, the reader gets the letters a form brings." })}</div>
      <div className="two">{field("postmarkedOn", "Postmarked on", { optional: true, type: "date" })}{field("enclosures", "Enclosures", { optional: true, help: "What else was in the envelope." })}</div>
      <div className="two">{field("originals", "Originals to return", { optional: true, help: "What the sender wants back." })}{field("returnBy", "Return by", { optional: true, type: "date" })}</div>
      <p className={`moves ${style.put}`}><button type="submit" className="b go" aria-disabled={sending || undefined}>{sending ? "Putting it in the inbox…" : "Put it in the inbox"}</button><Saved lang={lang} /></p>
    </form>
  );
}

type FieldProps = { name: string; label: string; value: string; change: (value: string) => void; wrong?: string; help?: ReactNode; optional?: boolean; rows?: number; type?: string };

/** Label, help, field, and the words when it is wrong, as in every form of the desk. */
function PaneField({ name, label, value, change, wrong, help, optional, rows, type = "text" }: FieldProps) {
  const id = useId();
  const common = {
    id,
    name,
    value,
    className: "t",
    "aria-invalid": wrong ? true : undefined,
    "aria-describedby": [help && `${id}-help`, wrong && `${id}-wrong`].filter(Boolean).join(" ") || undefined,
    onChange: (event: { target: { value: string } }) => change(event.target.value),
  };
  return (
    <div className={wrong ? "field bad" : "field"}>
      <label htmlFor={id}>{label}{optional && <span className="opt"> optional</span>}</label>
      {help && <p className="help" id={`${id}-help`}>{help}</p>}
      {rows ? <textarea {...common} rows={rows} /> : <input {...common} type={type} />}
      {wrong && <p className="err" id={`${id}-wrong`}>{wrong}</p>}
    </div>
  );
}

/** The saved state as a sentence with a time, in the browser's own zone, which the server does not know. */
function Saved({ lang }: { lang: string }) {
  const { state: { phase, savedAt, refusal, conflict } } = useTyping();
  const here = useSyncExternalStore(never, () => true, () => false);
  if (!here) return null;
  const busy = phase === "typing" || phase === "saving";
  const sentence =
    phase === "away" ? "Not saved: the desk cannot be reached. Saving is tried again." : phase === "refused" ? `Not saved. ${refusal ?? ""}` : conflict ? "Not saved: choose between the two texts above." : savedAt ? `Saved at ${sayTime(savedAt, lang)}.` : "";
  return (
    <span className={style.saved}>
      {busy && <span aria-hidden="true">Saving…</span>}
      <span role="status" className={busy ? "vh" : phase === "saved" ? "quiet" : "care"}>{sentence}</span>
    </span>
  );
}
