"use client";
// Two texts where there should be one: both are shown, either can be kept, or both. Until then nothing is saved over anything.
import { useEffect, useRef } from "react";
import { DocumentText } from "@/app/parts/document-text";
import { isEmpty } from "@/lib/text/document";
import styles from "./editor.module.css";
import { sayTime } from "./said-time";
import type { Written } from "./saving";
import { joined, useWriting } from "./writing";

export function ConflictChoice({ lang }: { lang: string }) {
  const { written, state, settle } = useWriting();
  const heading = useRef<HTMLHeadingElement>(null);
  const other = state.conflict;
  const open = other !== null;
  useEffect(() => {
    if (open) heading.current?.scrollIntoView({ block: "center" });
  }, [open]);
  if (!other) return null;
  return (
    <section className={styles.conflict} aria-labelledby="two-texts">
      <h2 id="two-texts" ref={heading}>There are two texts</h2>
      <p>While this page was open, another text was saved by {other.by} at {sayTime(other.at, lang)}. Nothing has been overwritten. Keep one, or both: then what they share stands once, and where they differ yours stands first.</p>
      <div className={styles.both}>
        <Side name="The text on this page" written={written} />
        <Side name={`Saved by ${other.by}`} written={other} />
      </div>
      <p className="moves">
        <button type="button" className="b" onClick={() => settle(written)}>Keep the text on this page</button>
        <button type="button" className="b" onClick={() => settle({ document: other.document, notes: other.notes })}>Keep the other text</button>
        <button type="button" className="b" onClick={() => settle(joined(written, other))}>Keep both</button>
      </p>
    </section>
  );
}

function Side({ name, written }: { name: string; written: Written }) {
  return (
    <article aria-label={name}>
      <h3 className="lab">{name}</h3>
      <div className={styles.shown}>{isEmpty(written.document) ? <p>Nothing written.</p> : <DocumentText document={written.document} />}</div>
      {written.notes && <p className="why">Source notes: {written.notes}</p>}
    </article>
  );
}
