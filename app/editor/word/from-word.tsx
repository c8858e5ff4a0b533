"use client";
// In a form: the words of a Word file are put on the surface. What it holds beside words is said, and stays in the file.
import { useState } from "react";
import type { Document } from "@/lib/text/document";
import { ChooseWord } from "./choose-word";
import { readWords } from "./send";

/** @param onWords given the text of the file */
export function FromWord({ onWords }: { onWords: (document: Document) => void }) {
  const [said, setSaid] = useState<{ wrong: string } | { leftOut: readonly string[]; name: string } | "reading" | null>(null);
  const give = async (file: File) => {
    setSaid("reading");
    const found = await readWords(file);
    if ("refusal" in found) return setSaid({ wrong: found.refusal });
    onWords(found.document);
    setSaid({ leftOut: found.leftOut, name: file.name });
  };
  return (
    <div style={{ marginBottom: ".75rem" }}>
      <ChooseWord label="Put in a Word file" onFile={(file) => void give(file)} />
      {said === "reading" && <p role="status" className="why">Reading it…</p>}
      {said !== null && said !== "reading" && ("wrong" in said ? <p className="err" role="alert">{said.wrong}</p> : <p role="status" className="why">The words of “{said.name}” are in. {said.leftOut.join(" ")}</p>)}
    </div>
  );
}
