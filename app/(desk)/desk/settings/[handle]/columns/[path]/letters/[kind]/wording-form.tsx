"use client";
// The words of a letter with a preview that follows them. Without JavaScript the form works, and the preview shows what is kept.
import { useDeferredValue, useState } from "react";
import { ActionForm, Field, Send, Tick } from "@/app/ui/form";
import { htmlOf } from "@/lib/mail/html";
import { type Variable, variables as dictionary } from "@/lib/mail/variables";
import { fill } from "@/lib/mail/wording";
import { wordingAction } from "../../../../../actions";
import s from "../../../../../settings.module.css";
import w from "../letters.module.css";

type Props = { columnId: number; kind: string; subject: string; body: string; isOff: boolean; canSwitchOff: boolean; variables: readonly Variable[]; samples: Record<Variable, string>; head: string; signOff: string };

export function WordingForm({ columnId, kind, subject, body, isOff, canSwitchOff, variables, samples, head, signOff }: Props) {
  const [typed, setTyped] = useState({ subject, body });
  const shown = useDeferredValue(typed);
  const letter = fill(shown, samples);
  const text = `${letter.body}\n\n${signOff}`;
  const change = (event: React.FormEvent<HTMLDivElement>) => {
    const { name, value } = event.target as HTMLInputElement;
    if (name === "subject" || name === "body") setTyped((now) => ({ ...now, [name]: value }));
  };
  return (
    <div className={w.both}>
      <div onInput={change}>
        <ActionForm action={wordingAction} label="The letter’s words">
          <input type="hidden" name="columnId" value={columnId} />
          <input type="hidden" name="kind" value={kind} />
          <Field name="subject" label="Subject" defaultValue={subject} />
          <Field name="body" label="Letter" rows={16} defaultValue={body} help="Paragraphs with a blank line between them. What begins with > is quoted; a link stands on a line of its own. A paragraph in which something has nothing to say is left out. The sign-off follows by itself." />
          {canSwitchOff && <Tick name="isOff" label="Do not send this letter" defaultChecked={isOff} />}
          <div className={s.send}><Send sending="Saving…">Save</Send></div>
        </ActionForm>
        <section aria-labelledby="fills">
          <h2 className="lab" id="fills">What is filled in</h2>
          <dl className={w.words}>
            {variables.map((name) => <div key={name}><dt>{`{${name}}`}</dt><dd>{dictionary[name].means}</dd></div>)}
          </dl>
        </section>
      </div>
      <section className={w.preview} aria-label="Preview">
        <h3>Subject</h3>
        <p className={w.subject}>{letter.subject}</p>
        <h3>As most see it</h3>
        <iframe className={w.frame} title="Preview of the letter" sandbox="" srcDoc={htmlOf(text, { head, locale: "en" })} />
        <h3>As plain text</h3>
        <div className={w.text}>{text}</div>
      </section>
    </div>
  );
}
