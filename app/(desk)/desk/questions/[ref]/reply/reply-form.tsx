"use client";
// What is typed stands at once on the sheet beside it, which is what the printer gets.
import Link from "next/link";
import { useEffect, useId, useState } from "react";
import { ActionForm, Send, useForm } from "@/app/ui/form";
import { addressLines, type Paper, papers, paperNames, type Shape, shapeNames, shapes, windowLines } from "@/lib/paper/reply";
import { writeByPost } from "./actions";
import { LabelSheet, LetterSheet, pageRules } from "./sheets";
import style from "./reply.module.css";

type Wording = { key: string; label: string; text: string };
type Props = { questionId: number; reference: string; shape: Shape; paper: Paper; token: string; to: string; from: string[]; magazine: string; date: string; lang: string; wordings: Wording[] };

export function ReplyForm({ questionId, reference, shape, paper, token, to, from, magazine, date, lang, wordings }: Props) {
  const [address, setAddress] = useState(to);
  const [body, setBody] = useState("");
  const [offered, setOffered] = useState<Wording | null>(null);
  const lines = addressLines(address);
  // A wording is taken over an empty page, or over another wording as it stands; over somebody's own words when they say so.
  const take = (wording: Wording) => {
    if (body.trim() !== "" && !wordings.some(({ text }) => text === body)) return setOffered(wording);
    setBody(wording.text);
    setOffered(null);
  };
  const at = (more: { as?: Shape; paper?: Paper }) => `/desk/questions/${reference}/reply?${new URLSearchParams({ as: shape, paper, ...more })}`;
  return (
    <div className={style.both}>
      <style>{pageRules(shape, paper)}</style>
      <div className={style.off}>
        <nav className="tabs" aria-label="Shape">
          {shapeNames.map((name) => <Link key={name} href={at({ as: name })} scroll={false} aria-current={shape === name ? "page" : undefined}>{shapes[name]}</Link>)}
        </nav>
        <p className={`why ${style.paper}`}>
          {shape === "letter" ? papers[paper] : paper === "letter" ? "Label 3½ × 1⅛ in" : "Label 89 × 36 mm"}.{" "}
          {paperNames.filter((name) => name !== paper).map((name) => <Link key={name} className="link" href={at({ paper: name })} scroll={false}>{name === "a4" ? "Print for A4 instead" : "Print for US Letter instead"}</Link>)}
        </p>
        {shape === "letter" && wordings.length > 0 && (
          <div className={style.wordings} role="group" aria-label="Standing wordings">
            <h2 className="lab">Standing wordings</h2>
            <p className="moves">{wordings.map((wording) => <button type="button" className="b" key={wording.key} aria-pressed={body === wording.text} onClick={() => take(wording)}>{wording.label}</button>)}</p>
            {offered && (
              <div className={style.offer} role="status">
                <p>There are words of your own in the letter.</p>
                <p className="moves">
                  <button type="button" className="b" onClick={() => { setBody(offered.text); setOffered(null); }}>Put “{offered.label}” in their place</button>
                  <button type="button" className="b bare" onClick={() => setOffered(null)}>Leave them</button>
                </p>
              </div>
            )}
          </div>
        )}
        <ActionForm action={writeByPost} label={shape === "letter" ? "The letter" : "The label"} className={style.form}>
          <input type="hidden" name="questionId" value={questionId} />
          <input type="hidden" name="reference" value={reference} />
          <input type="hidden" name="token" value={token} />
          <Area name="address" label="Address" rows={5} value={address} change={setAddress} help={lines.length > windowLines[paper] && shape === "letter" ? `This has ${lines.length} lines; ${windowLines[paper]} show in the window for certain.` : to.includes("\n") ? "As the reader gave it. What you change here is for this letter alone." : "No postal address is known of this reader."} />
          {shape === "letter" && <Area name="body" label="Letter" rows={14} value={body} change={setBody} />}
          <p className="moves">
            {shape === "letter" && <Send sending="Noting it…">Note it in the story, and print</Send>}
            <button type="button" className={shape === "letter" ? "b bare" : "b go"} onClick={() => window.print()}>{shape === "letter" ? "Print only" : "Print the label"}</button>
          </p>
          <PrintOnceNoted />
        </ActionForm>
      </div>
      <section className={style.desk} aria-label="As it will be printed">
        {shape === "letter" ? <LetterSheet paper={paper} to={lines} from={from} magazine={magazine} date={date} body={body} lang={lang} /> : <LabelSheet paper={paper} to={lines} from={from} magazine={magazine} lang={lang} />}
      </section>
    </div>
  );
}

/** Opens the printer's dialog when the letter has been noted. */
function PrintOnceNoted() {
  const { state } = useForm();
  useEffect(() => {
    if (state.done) window.print();
  }, [state]);
  return null;
}

/** A field whose words stand on the sheet as well. */
function Area({ name, label, rows, value, change, help }: { name: string; label: string; rows: number; value: string; change: (text: string) => void; help?: string }) {
  const { state } = useForm();
  const id = useId();
  const wrong = state.fields?.[name];
  return (
    <div className={wrong ? "field bad" : "field"}>
      <label htmlFor={id}>{label}</label>
      {help && <p className="help" id={`${id}-help`}>{help}</p>}
      <textarea className="t" id={id} name={name} rows={rows} value={value} onChange={(event) => change(event.target.value)} aria-invalid={wrong ? true : undefined} aria-describedby={[help && `${id}-help`, wrong && `${id}-wrong`].filter(Boolean).join(" ") || undefined} />
      {wrong && <p className="err" id={`${id}-wrong`}>{wrong}</p>}
    </div>
  );
}
