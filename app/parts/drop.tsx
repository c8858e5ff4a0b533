"use client";
// Where files are chosen, or dropped anywhere on the page.
import { useEffect, useId, useRef, useState } from "react";
import s from "./drop.module.css";

/** `name`: under which a form sends it where no scripts run; there the field itself is seen, for it tells what was chosen. */
type Props = { label: string; name?: string; help: string; accept: string; multiple?: boolean; onFiles: (files: File[]) => void; disabled?: boolean };

export function Drop({ label, name, help, accept, multiple, onFiles, disabled }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Anywhere on the page: a file dropped beside a small target would take its place in the window.
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(event.type === "dragover");
      if (event.type === "drop" && !disabled) onFiles([...event.dataTransfer.files].slice(0, multiple ? undefined : 1));
    };
    const kinds = ["dragover", "dragleave", "drop"] as const;
    for (const kind of kinds) document.addEventListener(kind, hold);
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, hold);
    };
  }, [onFiles, multiple, disabled]);
  return (
    <div className={over ? `${s.drop} ${s.over}` : s.drop}>
      <label className="b go" htmlFor={id}>{label}</label>
      <input
        ref={input}
        className={name ? `${s.input} ${s.named}` : s.input}
        name={name}
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        aria-describedby={`${id}-help`}
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])];
          event.target.value = ""; // so that the same file can be chosen again
          if (chosen.length > 0) onFiles(chosen);
        }}
      />
      <p className="why" id={`${id}-help`}>{help}</p>
    </div>
  );
}
