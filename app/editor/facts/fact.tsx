"use client";
// One fact of the ledger: its number, its words, its source and how it stands; opened, what can be done with it.
import { type ReactNode, useState } from "react";
import { type ClaimView, isOpen, type Ledger, standing } from "@/lib/facts/claim";
import type { TypedSource } from "@/lib/facts/source";
import { NoteThread } from "../notes/thread";
import { Checking } from "./checking";
import type { Answer } from "./fact-doors";
import styles from "./facts.module.css";
import { InlineWords } from "./inline-words";
import type { LedgerState } from "./ledger";
import { Scans } from "./scans";
import { SourceForm } from "./source-form";

type Props = {
  claim: ClaimView;
  /** Its place in the text; null when its words are gone. */
  number: number | null;
  /** As the text has them now. */
  words: ReactNode;
  ledger: Ledger;
  state: LedgerState;
  isUnfolded: boolean;
  onToggle: () => void;
  /** Takes it off the ledger and its anchor from the text; resolves with what stands in the way, or null. */
  onDrop: () => Promise<string | null>;
  /** Its sentence as this window has it. */
  sentence: () => string;
};

const refusalOf = (answer: Answer) => ("refusal" in answer ? answer : null);

export function Fact({ claim, number, words, ledger, state, isUnfolded, onToggle, onDrop, sentence }: Props) {
  const [isNaming, setNaming] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { key } = claim;
  const open = isOpen(claim);
  const act = async (what: Parameters<LedgerState["act"]>[1]) => refusalOf(await state.act(key, what));
  return (
    <li className={`${open ? styles.openFact : ""} ${isUnfolded ? styles.unfolded : ""}`} data-fact={key}>
      <span className={styles.n}>{number ?? "–"}</span>
      <div>
        <button type="button" className={styles.words} aria-expanded={isUnfolded} onClick={onToggle}>{words}</button>
        {claim.source && <p className={styles.source}><InlineWords words={isUnfolded ? claim.source.note : claim.source.short} /></p>}
        <p className={open ? styles.stands : styles.quiet}>{number === null ? "Its words are no longer in the text." : standing(claim)}</p>
        {claim.word !== "" && <p className={styles.word}><span className="vh">A word of the checker: </span>{claim.word}</p>}
        {isUnfolded && (
          <div className={styles.panel}>
            {claim.lapsed && <p className={styles.help}>Checked by {claim.checkedBy} before that.</p>}
            {isNaming ? (
              <SourceForm claim={claim} sources={ledger.sources} onSend={(source: TypedSource | null) => act({ act: "source", source })} onClose={() => setNaming(false)} />
            ) : (
              <>
                {ledger.mayAdd && (
                  <p className="moves">
                    <button type="button" className="b" onClick={() => setNaming(true)}>{claim.citation ? "Change the source" : "Name the source"}</button>
                    <button type="button" className="b bare" onClick={async () => setRefusal(await onDrop())}>Take it off</button>
                  </p>
                )}
                {refusal && <p className="err" role="alert">{refusal}</p>}
                {ledger.mayCheck && number !== null && <Checking claim={claim} onCheck={async (found, word) => (await act({ act: "check", state: found, word, sentence: sentence() }))?.refusal ?? null} />}
                <Scans claim={claim} address={(id) => state.doors.scan(key, id)} mayAdd={ledger.mayAdd} onAdd={(file) => state.addScan(key, file)} onDrop={async (scanId) => (await act({ act: "dropScan", scanId }))?.refusal ?? null} />
                <NoteThread subject="claim" keyed={key} quote={claim.quote} ask="Write a note on it" />
                <p className={styles.help}>Made by {claim.addedBy}.</p>
              </>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
