"use client";
// At the head of the margin: how many notes are open, which are shown, a note on the whole, and the way from one to the next.
import type { NoteView } from "@/lib/notes/note";
import { useKeyed } from "../tools/on-a-mac";
import styles from "./notes.module.css";

const filters = { open: "Open", all: "All", mine: "Mine" } as const;
export type NoteFilter = keyof typeof filters;

type Props = { notes: readonly NoteView[]; filter: NoteFilter; onFilter: (filter: NoteFilter) => void; onWhole: () => void; onStep: (by: 1 | -1) => void };

export function NotesHead({ notes, filter, onFilter, onWhole, onStep }: Props) {
  const open = notes.filter(({ settled }) => settled === null).length;
  const byKey = useKeyed();
  const fresh = notes.filter(({ isUnread }) => isUnread).length;
  return (
    <section className={styles.head} aria-label="Notes">
      <h2 className="lab">
        Notes <span className="quiet">{open === 0 ? "none open" : `${open} open`}{fresh > 0 ? `, ${fresh} new` : ""}</span>
      </h2>
      <div className={styles.acts}>
        {notes.length > 0 && (
          <div className={styles.filter} role="group" aria-label="Which notes are shown">
            {(Object.entries(filters) as [NoteFilter, string][]).map(([name, label]) => (
              <button key={name} type="button" aria-pressed={filter === name} onClick={() => onFilter(name)}>{label}</button>
            ))}
          </div>
        )}
        <button type="button" className="b" onClick={onWhole}>Note on the whole</button>
      </div>
      {notes.length > 1 && (
        <p className="moves">
          <button type="button" className="b bare" {...byKey("Mod-Alt-,")} onClick={() => onStep(-1)}>Previous note</button>
          <button type="button" className="b bare" {...byKey("Mod-Alt-.")} onClick={() => onStep(1)}>Next note</button>
        </p>
      )}
    </section>
  );
}
