"use client";
// One suggestion beside the text: whose, what it would do, and what may be done with it.
import { memo, useEffect, useRef } from "react";
import { NoteThread } from "../notes/thread";
import { useKeyed } from "../tools/on-a-mac";
import styles from "./suggestions.module.css";
import type { Verdict } from "./decide";

export type SuggestionActs = { enter(key: string, isShown: boolean): void; decide(keys: readonly string[], verdict: Verdict): void };
type Props = { keyed: string; words: string; by: string; isActive: boolean; mayDecide: boolean; acts: SuggestionActs };

/** Drawn anew only when it says something else: with two hundred of them, one key costs one. */
export const SuggestionItem = memo(function SuggestionItem({ keyed, words, by, isActive, mayDecide, acts }: Props) {
  const frame = useRef<HTMLElement>(null);
  const byKey = useKeyed();
  const whose = by === "You" ? "You suggest" : `${by} suggests`;
  useEffect(() => {
    const element = frame.current;
    // On the way to a button nothing moves under the pointer.
    const come = ({ target }: Event) => acts.enter(keyed, target === element);
    element?.addEventListener("focusin", come);
    return () => element?.removeEventListener("focusin", come);
  }, [acts, keyed]);
  return (
    <article ref={frame} className={`note sug ${styles.item} ${isActive ? styles.active : ""}`} aria-label={`${whose}: ${words}`} data-suggestion={keyed} aria-current={isActive || undefined} tabIndex={-1}>
      <p className={styles.words}><b>{whose}:</b> {words}{/[.!?…]”$/u.test(words) ? "" : "."}</p>
      <div className="moves">
        {mayDecide && (
          <>
            <button type="button" className="b" {...byKey("Mod-Alt-Enter")} onClick={() => acts.decide([keyed], "taken")}>Take it</button>
            <button type="button" className="b bare" {...byKey("Mod-Alt-Backspace")} onClick={() => acts.decide([keyed], "left")}>Leave it</button>
          </>
        )}
        <NoteThread subject="suggestion" keyed={keyed} quote={words} ask="Answer" />
      </div>
    </article>
  );
});
