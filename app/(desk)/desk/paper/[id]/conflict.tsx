"use client";
// Two people have typed the same letter: both texts are shown, and one of them, or both, is kept by the person's word.
import { useEffect, useRef } from "react";
import { sayTime } from "@/app/editor/said-time";
import { transcription, type Transcription } from "@/lib/paper/paper";
import style from "./letter.module.css";
import { useTyping } from "./transcribing";

const labels: Partial<Record<keyof Transcription, string>> = { name: "Name", town: "Town or city", region: "State or country", postalAddress: "Postal address", email: "Email", postmarkedOn: "Postmarked on", enclosures: "Enclosures", originals: "Originals to return", returnBy: "Return by" };

export function Conflict({ lang }: { lang: string }) {
  const { pane, state: { conflict }, settle } = useTyping();
  const heading = useRef<HTMLHeadingElement>(null);
  const open = conflict !== null;
  useEffect(() => {
    if (open) heading.current?.scrollIntoView({ block: "center" });
  }, [open]);
  if (!conflict) return null;
  const other = transcription.parse(conflict);
  const together = pane.transcript === other.transcript ? pane.transcript : [pane.transcript, other.transcript].filter(Boolean).join("\n\n");
  return (
    <section className={style.conflict} aria-labelledby="two-texts">
      <h2 id="two-texts" ref={heading}>There are two texts</h2>
      <p>While this page was open, the letter was saved by {conflict.by} at {sayTime(conflict.at, lang)}. Nothing has been overwritten.</p>
      <div className={style.sides}>
        <Side name="On this page" pane={pane} other={other} />
        <Side name={`Saved by ${conflict.by}`} pane={other} other={pane} />
      </div>
      <p className="moves">
        <button type="button" className="b" onClick={() => settle(pane)}>Keep what is on this page</button>
        <button type="button" className="b" onClick={() => settle(other)}>Keep the other</button>
        {together !== pane.transcript && <button type="button" className="b" onClick={() => settle({ ...pane, transcript: together })}>Keep the words of both</button>}
      </p>
    </section>
  );
}

/** The words, and of the other fields those in which the two differ. */
function Side({ name, pane, other }: { name: string; pane: Transcription; other: Transcription }) {
  const differing = (Object.keys(labels) as (keyof Transcription)[]).filter((field) => pane[field] !== other[field]);
  return (
    <article aria-label={name}>
      <h3 className="lab">{name}</h3>
      <div className={style.shown}>{pane.transcript || "Nothing typed."}</div>
      {differing.length > 0 && <dl className="dl">{differing.map((field) => <div key={field}><dt>{labels[field]}</dt><dd>{String(pane[field]) || "empty"}</dd></div>)}</dl>}
    </article>
  );
}
