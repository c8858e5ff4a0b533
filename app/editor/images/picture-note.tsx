"use client";
// One picture's particulars beside it: description, credit, by whose leave, and what must stay in view. What it still lacks for print is
// said in words.
import { useId, useState } from "react";
import type { ImageView } from "@/lib/images/image";
import { FocalPoint } from "./focal-point";
import type { FigureAttrs } from "./figures";
import styles from "./images.module.css";

type Props = { attrs: FigureAttrs; kept: ImageView | undefined; mayChange: boolean; onChange: (change: Partial<FigureAttrs>) => void; onRights: (rights: string) => Promise<string>; onDrop: () => void };

export function PictureNote({ attrs, kept, mayChange, onChange, onRights, onDrop }: Props) {
  const [wrong, setWrong] = useState("");
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const lacks = [attrs.alt === "" && "a description", attrs.credit === "" && "a credit", kept?.rights === "" && "by whose leave"].filter(Boolean);
  // Never folded under the hands of who fills it in.
  if (isOpen === null && lacks.length > 0) setOpen(true);
  if (!mayChange) {
    return (
      <div className="note">
        <b>Picture.</b> {attrs.credit || "No credit."} {kept?.rights && `By leave: ${kept.rights}.`}
      </div>
    );
  }
  return (
    <details className={`note ${styles.picture}`} open={isOpen ?? false} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>Picture{kept ? ` “${kept.name}”` : ""}.</b> {lacks.length > 0 ? <span className="care">Before it is printed: {lacks.join(", ")}.</span> : "Ready to be printed."}
      </summary>
      <Words label="Description" help="For those who do not see it: what it shows, in a sentence." value={attrs.alt} most={1_000} rows={2} onDone={(alt) => onChange({ alt })} />
      <Words label="Credit" help="As printed beside it: Imperial War Museum, A 15530." value={attrs.credit} most={300} rows={1} onDone={(credit) => onChange({ credit })} />
      {kept && (
        <Words
          label="By whose leave"
          help="Public domain, or who gave leave and when. The desk reads it; it is not printed."
          value={kept.rights}
          most={300}
          rows={1}
          onDone={(rights) => void onRights(rights).then(setWrong)}
        />
      )}
      {wrong && <p className="err" role="alert">{wrong}</p>}
      <p className={styles.label}>What must stay in view</p>
      <FocalPoint {...attrs} onChange={onChange} />
      <p className="moves"><button type="button" className="b bare" onClick={onDrop}>Take the picture out</button></p>
    </details>
  );
}

type WordsProps = { label: string; help: string; value: string; most: number; rows: number; onDone: (words: string) => void };

/** Kept when the field is left, so that one change of the text is made of it and not one for each key. */
function Words({ label, help, value, most, rows, onDone }: WordsProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const done = () => {
    if (typed !== null && typed.trim() !== value) onDone(typed.trim());
    setTyped(null);
  };
  return (
    <div className={styles.words}>
      <label htmlFor={id}>{label}</label>
      <textarea id={id} className="t" rows={rows} maxLength={most} aria-describedby={`${id}-help`} value={typed ?? value} onChange={(event) => setTyped(event.target.value)} onBlur={done} />
      <small id={`${id}-help`}>{help}</small>
    </div>
  );
}
