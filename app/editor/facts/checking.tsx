"use client";
// What a checker found of a fact: verified, queried or wrong, with a word.
import { useId, useState } from "react";
import type { ClaimView } from "@/lib/facts/claim";
import styles from "./facts.module.css";

type Found = "verified" | "queried" | "wrong";
const acts: Record<Found, string> = { verified: "Verified", queried: "Query it", wrong: "Wrong" };

/** @param onCheck resolves with what stands in the way, or null */
export function Checking({ claim, onCheck }: { claim: ClaimView; onCheck: (state: Found, word: string) => Promise<string | null> }) {
  const id = useId();
  const [word, setWord] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [sending, setSending] = useState<Found | null>(null);
  const check = async (state: Found) => {
    setSending(state);
    const why = await onCheck(state, word);
    setSending(null);
    setRefusal(why);
    if (!why) setWord("");
  };
  return (
    <div className={styles.checking} role="group" aria-label={`Check “${claim.quote}”`}>
      <label htmlFor={id}>A word, for who reads the ledger</label>
      <textarea id={id} className="t" rows={2} maxLength={1_000} value={word} onChange={(event) => setWord(event.target.value)} />
      {refusal && <p className="err" role="alert">{refusal}</p>}
      <p className="moves">
        {(Object.entries(acts) as [Found, string][]).map(([state, label]) => (
          <button key={state} type="button" className="b" disabled={sending !== null} onClick={() => void check(state)}>{sending === state ? "Saving…" : label}</button>
        ))}
      </p>
    </div>
  );
}
