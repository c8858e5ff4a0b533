"use client";
// Small services under an answer. Without JavaScript only the one that needs none is there.
import { useState, useSyncExternalStore } from "react";

const never = () => () => {};

export function AnswerActs({ citation, error }: { citation: string; error?: string }) {
  const [copied, setCopied] = useState(false);
  const here = useSyncExternalStore(never, () => true, () => false);
  async function copy() {
    await navigator.clipboard.writeText(document.getElementById(citation)?.textContent?.replace(/\s+/g, " ").trim() ?? "");
    setCopied(true);
  }
  if (!here && !error) return null;
  return (
    <p className="acts">
      {here && <button type="button" onClick={copy} aria-live="polite">{copied ? "Copied" : "Copy the citation"}</button>}
      {here && <button type="button" onClick={() => window.print()}>Print this page</button>}
      {error && <a href={error}>Tell us of an error</a>}
    </p>
  );
}
