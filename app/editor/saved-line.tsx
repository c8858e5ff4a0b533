"use client";
// The saved state as a sentence with a time. Said aloud only when it becomes another sentence, so that a screen reader is not
// interrupted at every save.
import { useSyncExternalStore } from "react";
import { sayTime } from "./said-time";
import type { SavingState } from "./saving";
import { useWriting } from "./writing";

function sentence({ phase, savedAt, refusal, conflict }: SavingState, lang: string): string {
  if (phase === "away") return "Not saved: the desk cannot be reached. Your words are kept in this browser, and saving is tried again.";
  if (phase === "refused") return `Not saved. ${refusal ?? ""} Your words are kept in this browser.`;
  if (conflict) return `Not saved: ${conflict.by} saved another text at ${sayTime(conflict.at, lang)}. Choose which to keep.`;
  return savedAt ? `Saved at ${sayTime(savedAt, lang)}.` : "Nothing saved yet.";
}

const never = () => () => {};

/** @param who can see the text now, as a sentence after a save: "Only you see it until you submit." */
export function SavedLine({ lang, who }: { lang: string; who: string }) {
  const { state } = useWriting();
  // Times are said in the browser's zone, which the server does not know.
  const here = useSyncExternalStore(never, () => true, () => false);
  const busy = state.phase === "typing" || state.phase === "saving";
  const wrong = state.phase === "away" || state.phase === "refused" || state.phase === "conflict";
  return (
    <p className="saved">
      {busy && <span aria-hidden="true">Saving…</span>}
      <span role="status" className={busy ? "vh" : wrong ? "care" : undefined}>
        {here && sentence(state, lang)}
        {here && !wrong && ` ${who}`}
      </span>
    </p>
  );
}
