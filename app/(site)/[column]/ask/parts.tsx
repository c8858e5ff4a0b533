// What the reader's forms are made of. Plain HTML: they work without JavaScript, and a refused one is drawn by the same hands.
import type { ReactNode } from "react";
import { type Hearing, hearingNames, hearings } from "@/lib/words";
import style from "./ask.module.css";

/** What was typed before, and what is wrong with it, by the names of the fields. */
export type Again = { typed?: Record<string, string>; wrong?: Record<string, string>; sentence?: string };

type Field = Again & { name: string; label: string; help: ReactNode; rows?: number; type?: "text" | "email"; autoComplete?: string; inputMode?: "email"; className?: string; children?: ReactNode };

/** Label, help, field, and the words when it is wrong, in that order. `children` stand beneath the field. */
export function Field({ name, label, help, rows, typed, wrong, type, autoComplete, inputMode, className, children }: Field) {
  const sentence = wrong?.[name];
  const common = {
    id: name,
    name,
    autoComplete,
    className: className ? `t ${className}` : "t",
    defaultValue: typed?.[name],
    dir: "auto",
    "aria-required": true,
    "aria-invalid": sentence ? true : undefined,
    "aria-describedby": `${sentence ? `${name}-wrong ` : ""}${name}-help`,
  } as const;
  return (
    <div className={sentence ? "field bad" : "field"}>
      <label htmlFor={name}>{label}</label>
      <p className="help" id={`${name}-help`}>{help}</p>
      {rows ? <textarea {...common} rows={rows} /> : <input {...common} type={type} inputMode={inputMode} />}
      {children}
      {sentence && <p className="err" id={`${name}-wrong`}>{sentence}</p>}
    </div>
  );
}

const counted = ["", "One thing needs", "Two things need", "Three things need", "Four things need", "Five things need", "Six things need"];

/** What stands above a refused form: that nothing is lost, and the way to each field that needs another look. */
export function Oops({ heading, named, wrong = {}, sentence }: Again & { heading: string; named: Record<string, string> }) {
  const fields = Object.keys(named).filter((name) => wrong[name]);
  if (!sentence && fields.length === 0) return null;
  return (
    // A page that comes in answer to a form begins with what it says of it, also without JavaScript.
    // oxlint-disable-next-line jsx-a11y/no-autofocus
    <div className={`oops ${style.oops}`} id="oops" role="alert" tabIndex={-1} autoFocus>
      <h2>{heading}</h2>
      {sentence && <p>{sentence}</p>}
      {fields.length > 0 && (
        <p>
          {counted[fields.length]} another look:{" "}
          {fields.map((name, index) => (
            <span key={name}>
              {index > 0 && (index === fields.length - 1 ? " and " : ", ")}
              <a href={`#${name}`}>{named[name]}</a>
            </span>
          ))}
          . Everything you typed is still here.
        </p>
      )}
    </div>
  );
}

/** Name, town and state: the same on every form of readers. */
export function NameFields(again: Again) {
  return (
    <>
      <Field {...again} name="name" label="Your name" help="As it should be printed." autoComplete="name" />
      <div className="two">
        <Field {...again} name="town" label="Town or city" help="Never your street." autoComplete="address-level2" />
        <Field {...again} name="region" label="State or country" help="Spelled out or short, as you like." autoComplete="address-level1" />
      </div>
    </>
  );
}

/** The same with whether the name is withheld: on the form and where it can be corrected. */
export function CreditFields({ withheldLine, ...again }: Again & { withheldLine: string }) {
  return (
    <>
      <NameFields {...again} />
      <div className="check">
        <input type="checkbox" id="withheld" name="withheld" value="on" defaultChecked={again.typed?.withheld === "on"} aria-describedby="withheld-help" />
        <label htmlFor="withheld">Withhold my name</label>
        <p className="help" id="withheld-help">We will print “{withheldLine}” and your state or country. The editors will know who you are; nobody else will.</p>
      </div>
    </>
  );
}

/** Whether the question may be shown on the column's board: with the words that are kept, and never ticked beforehand. */
export function BoardTick({ typed, path, wording }: Again & { path: string; wording: string }) {
  return (
    <div className="check">
      <input type="checkbox" id="board" name="board" value="on" defaultChecked={typed?.board === "on"} aria-describedby="board-help" />
      <label htmlFor="board">{wording}</label>
      <p className="help" id="board-help">Others may then say that they wonder too. An editor decides what <a href={`/${path}/questions`}>stands there</a>, and you can change your mind at any time.</p>
    </div>
  );
}

const helps: Record<Hearing, string> = {
  all: "That it has come, whether we take it up, and when it is answered.",
  printed: "One letter, when the answer is out.",
  never: "How things stand is on a private page whose address you get when you send.",
};

/** A field that people do not see, and programs fill in. */
export const Trap = () => (
  <div className={style.trap}>
    <label htmlFor="subject">Leave this empty</label>
    <input id="subject" name="subject" tabIndex={-1} autoComplete="off" />
  </div>
);

/** What the reader wants to be written about; the same on the form and on the status page. */
export function HearingFields({ typed, wrong, legend }: Again & { legend: string }) {
  const chosen = hearingNames.find((name) => name === typed?.hearing) ?? "all";
  return (
    <fieldset className={wrong?.hearing ? "field bad" : "field"} id="hearing" aria-describedby="hearing-help">
      <legend>{legend}</legend>
      {hearingNames.map((name) => (
        <div className="check" key={name}>
          <input type="radio" id={`hearing-${name}`} name="hearing" value={name} defaultChecked={name === chosen} aria-describedby={`hearing-${name}-help`} />
          <label htmlFor={`hearing-${name}`}>{hearings[name]}</label>
          <p className="help" id={`hearing-${name}-help`}>{helps[name]}</p>
        </div>
      ))}
      <p className="help" id="hearing-help">An editor may still write to you in person, about your question alone.</p>
      {wrong?.hearing && <p className="err">{wrong.hearing}</p>}
    </fieldset>
  );
}
