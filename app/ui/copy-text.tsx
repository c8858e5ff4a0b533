"use client";
// A text to be taken elsewhere, with a button that copies it. Without scripts it can be marked and copied by hand.
import { useId, useState } from "react";

export function CopyText({ label, text, className }: { label: string; text: string; className?: string }) {
  const id = useId();
  const [said, setSaid] = useState("Copy");
  const copy = () => navigator.clipboard.writeText(text).then(() => setSaid("Copied"), () => setSaid("Mark it and copy it by hand"));
  return (
    <div role="group" aria-labelledby={id}>
      <p className="lab" id={id}>{label}</p>
      {/* Long lines can be reached by the keyboard as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={className} tabIndex={0} aria-labelledby={id}>{text}</pre>
      <button className="b" type="button" aria-live="polite" onClick={() => void copy()}>{said}<span className="vh"> {label}</span></button>
    </div>
  );
}
