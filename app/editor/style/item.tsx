"use client";
// One place that is not as house style has it: its words, the rule's sentence, the mend, and a way to let it stand.
import { type FormEvent, useId, useState } from "react";
import type { Part } from "@/lib/style/reading";
import styles from "./style.module.css";
import type { Placed } from "./use-problems";

const where: Record<Part, string> = { text: "", question: "In the question: ", credit: "In the credit line: ", headline: "In the headline: ", bio: "In the bio: " };

type Props = { problem: Placed; isOn: boolean; onShow: () => void; onMend: (() => void) | null; onStand: ((reason: string) => Promise<string | null>) | null };

export function StyleItem({ problem, isOn, onShow, onMend, onStand }: Props) {
  const [isStanding, setStanding] = useState(false);
  const { found, before, after, sentence, part, id, range } = problem;
  const said = found.trim() || "two spaces";
  const words = (
    <>
      {where[part] && <span className={styles.where}>{where[part]}</span>}
      {before}<b>{found.length > 120 ? `${found.slice(0, 120)}…` : found}</b>{after}
    </>
  );
  return (
    <li data-style={id} className={isOn ? styles.unfolded : undefined}>
      {range || part === "question" ? <button type="button" className={styles.words} title="Show it" onClick={onShow}>{words}</button> : <p className={styles.words}>{words}</p>}
      <p className={styles.sentence}>{sentence}</p>
      <p className={styles.acts}>
        {onMend && <button type="button" className="b" onClick={onMend}>Mend it<span className="vh"> “{said.slice(0, 60)}”</span></button>}
        {onStand && !isStanding && <button type="button" className="b bare" onClick={() => setStanding(true)}>Let it stand<span className="vh"> “{said.slice(0, 60)}”</span></button>}
      </p>
      {isStanding && onStand && <Reason onStand={onStand} onDone={() => setStanding(false)} />}
    </li>
  );
}

function Reason({ onStand, onDone }: { onStand: (reason: string) => Promise<string | null>; onDone: () => void }) {
  const id = useId();
  const [reason, setReason] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    const why = await onStand(reason);
    setSending(false);
    setRefusal(why);
    if (!why) onDone();
  };
  return (
    <form className={styles.reason} onSubmit={(event) => void send(event)}>
      <label htmlFor={id}>Why it may stand</label>
      <input id={id} className="t" maxLength={300} value={reason} ref={(field) => field?.focus()} aria-describedby={refusal ? `${id}-why` : undefined} onChange={(event) => setReason(event.target.value)} onKeyDown={(event) => event.key === "Escape" && onDone()} />
      {refusal && <p className="err" role="alert" id={`${id}-why`}>{refusal}</p>}
      <p className={styles.acts}>
        <button type="submit" className="b" disabled={sending}>{sending ? "Saving…" : "Let it stand"}</button>
        <button type="button" className="b bare" onClick={onDone}>Cancel</button>
      </p>
    </form>
  );
}
