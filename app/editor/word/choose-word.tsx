"use client";
// The button by which a Word file is chosen.
import { useRef } from "react";

/** @param label on the button; @param onFile given the file that was chosen */
export function ChooseWord({ label, onFile }: { label: string; onFile: (file: File) => void }) {
  const choose = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="b" onClick={() => choose.current?.click()}>{label}</button>
      <input
        ref={choose}
        type="file"
        accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        hidden
        aria-label="Choose a Word file"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          event.target.value = "";
        }}
      />
    </>
  );
}
