"use client";
// The saved state as a sentence with a time. Said aloud only when it becomes another sentence, so that a screen reader is not
// interrupted at every save.
import Link from "next/link";
import { useSyncExternalStore } from "react";
import { sayTime } from "./said-time";
import type { SavingState } from "./saving";
import { useSaving, useWriting } from "./writing";

function sentence({ phase, savedAt, refusal }: SavingState, lang: string): string {
  if (phase === "away") return "Not saved: the desk cannot be reached. Your words are kept in this browser, and saving is tried again.";
  if (phase === "signedOut") return "Not saved: you have been signed out. Your words are kept in this browser; go on writing, and they are saved once you are signed in.";
  if (phase === "refused") return `Not saved. ${refusal ?? ""} Your words are kept in this browser.`;
  return savedAt ? `Saved at ${sayTime(savedAt, lang)}.` : "Nothing saved yet.";
}

const never = () => () => {};

type Props = {
  /** Can see the text now, and in which hand one writes, as a sentence after a save: "Only you see it until you submit." */
  who: string;
  /** The address of every save there was. */
  history: string;
};

export function SavedLine({ who, history }: Props) {
  const state = useSaving();
  const { scene } = useWriting();
  // Times are said in the browser's zone, which the server does not know.
  const here = useSyncExternalStore(never, () => true, () => false);
  const busy = state.phase === "typing" || state.phase === "saving";
  const wrong = state.phase === "away" || state.phase === "refused" || state.phase === "signedOut";
  return (
    <p className="saved">
      {busy && <span aria-hidden="true">Saving…</span>}
      <span role="status" className={busy ? "vh" : wrong ? "care" : undefined}>
        {here && sentence(state, scene.lang)}
        {here && !wrong && ` ${who}`}
      </span>
      {" "}<Link className="link" href={history} prefetch={false}>History</Link>
      {state.phase === "signedOut" && <> <a className="link" href="/sign-in" target="_blank" rel="noreferrer">Sign in in another tab</a></>}
    </p>
  );
}
