"use client";
// The two texts of one paragraph, side by side with their differences marked, and the choice between them.
import { useId, useState } from "react";
import { ComparisonText } from "@/app/parts/comparison";
import { compare, type Comparison } from "@/lib/text/compare";
import type { Block, Document } from "@/lib/text/document";
import { asPrinted } from "@/lib/text/suggestions";
import { sayTime } from "../said-time";
import type { ConflictView } from "../save-to";
import type { Settled } from "../text-saving";
import { useWriting } from "../writing";
import styles from "./conflicts.module.css";

const asText = (content: Block[]): Document => asPrinted({ type: "doc", content });

/** One side of a comparison: what the two share, and what this one alone has, marked as its own. Neither side is struck: both stand. */
const sideOf = (comparison: Comparison, gone: "added" | "removed"): Comparison => {
  const own = <K extends string>(kind: K) => (kind === "removed" ? "added" : kind);
  return {
    ...comparison,
    paragraphs: comparison.paragraphs
      .filter(({ kind }) => kind !== gone)
      .map((paragraph) => ({
        ...paragraph,
        kind: own(paragraph.kind),
        looks: gone === "added" ? [] : paragraph.looks,
        pieces: paragraph.pieces.filter(({ kind }) => kind !== gone).map((piece) => ({ ...piece, kind: own(piece.kind) })),
      })),
  };
};

export function TwoTexts({ conflict }: { conflict: ConflictView }) {
  const { scene, settle } = useWriting();
  const id = useId();
  const [state, setState] = useState<{ busy: boolean; refusal: string | null }>({ busy: false, refusal: null });
  const comparison = compare(asText(conflict.standing), asText(conflict.other));
  const mayChoose = scene.hand === "write" || scene.hand === "suggest";
  const keep = async (kept: Settled) => {
    if (state.busy) return;
    setState({ busy: true, refusal: null });
    setState({ busy: false, refusal: await settle(conflict.id, kept) });
  };
  const choice = (kept: Settled, words: string) => (
    <button type="button" className="b" aria-disabled={state.busy || undefined} onClick={() => void keep(kept)}>
      {words}
    </button>
  );
  return (
    <section className={styles.conflict} aria-labelledby={id}>
      <h2 id={id}>There are two texts of this paragraph</h2>
      <p>
        {conflict.standingBy === conflict.otherBy ? `${conflict.otherBy} changed it in two windows` : `${conflict.standingBy} and ${conflict.otherBy} changed it at the same time`}, at {sayTime(conflict.at, scene.lang)}. Nothing is lost: both are kept until somebody chooses.
      </p>
      <div className={styles.both}>
        <article aria-label={`As it stands, by ${conflict.standingBy}`}>
          <h3 className="lab">As it stands, by {conflict.standingBy}</h3>
          {conflict.standing.length === 0 ? <p className={styles.gone}>Taken out.</p> : <ComparisonText comparison={sideOf(comparison, "added")} compact />}
          {mayChoose && choice("standing", "Keep this one")}
        </article>
        <article aria-label={`As ${conflict.otherBy} has it`}>
          <h3 className="lab">As {conflict.otherBy} has it</h3>
          {conflict.other.length === 0 ? <p className={styles.gone}>Taken out.</p> : <ComparisonText comparison={sideOf(comparison, "removed")} compact />}
          {mayChoose && choice("other", "Keep that one")}
        </article>
      </div>
      {mayChoose && <p className="moves">{choice("both", "Keep both")}</p>}
      {state.refusal && <p className="late" role="alert">{state.refusal}</p>}
    </section>
  );
}
