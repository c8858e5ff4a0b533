"use client";
// The writer's private sources, saved with the text and never printed.
import { useId } from "react";
import styles from "./editor.module.css";
import { useSourceNotes, useWriting } from "./writing";

export function SourceNotes() {
  const { scene, saveNow } = useWriting();
  const [notes, write] = useSourceNotes();
  const id = useId();
  const writes = scene.hand === "write";
  if (!writes && notes === "") return null;
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
        readOnly={!writes}
        value={notes}
        onChange={(event) => write(event.target.value)}
        onBlur={() => void saveNow()}
      />
    </section>
  );
}
