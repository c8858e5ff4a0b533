"use client";
// The writer's private sources, saved with the text and never printed.
import { useId } from "react";
import styles from "./editor.module.css";
import { useWriting } from "./writing";

export function SourceNotes() {
  const { written, write, saveNow } = useWriting();
  const id = useId();
  return (
    <section className={styles.notes}>
      <label className="lab" htmlFor={id}>Source notes</label>
      <p className="why" id={`${id}-help`}>Where each fact comes from. The desk reads them; they are never printed.</p>
      <textarea
        id={id}
        className="t"
        rows={8}
        maxLength={20_000}
        aria-describedby={`${id}-help`}
        value={written.notes}
        onChange={(event) => write({ notes: event.target.value })}
        onBlur={() => void saveNow()}
      />
    </section>
  );
}
