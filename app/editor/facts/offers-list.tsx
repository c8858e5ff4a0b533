"use client";
// What the desk found by itself: each one click to make a fact of, or to pass over for good.
import { useState } from "react";
import type { Offered } from "./offered-in-text";
import styles from "./facts.module.css";

const few = 8;

type Props = { offered: readonly Offered[]; onTake: (one: Offered) => void; onPassOver: (one: Offered) => void; onShow: (one: Offered) => void };

export function OffersList({ offered, onTake, onPassOver, onShow }: Props) {
  const [isAll, setAll] = useState(false);
  if (offered.length === 0) return null;
  const shown = isAll ? offered : offered.slice(0, few);
  return (
    <section className={styles.offers} aria-label="What the desk found">
      <h3 className="lab">The desk found {offered.length} more</h3>
      <ul>
        {shown.map((one) => (
          <li key={one.words}>
            <button type="button" className={styles.words} title="Show it in the text" onClick={() => onShow(one)}>{one.words}</button>
            <span className={styles.takes}>
              <button type="button" className="b bare" aria-label={`Make a fact of ${one.words}`} onClick={() => onTake(one)}>Fact</button>
              <button type="button" className="b bare" aria-label={`Pass over ${one.words}`} onClick={() => onPassOver(one)}>Pass</button>
            </span>
          </li>
        ))}
      </ul>
      {offered.length > few && <button type="button" className="b bare" aria-expanded={isAll} onClick={() => setAll(!isAll)}>{isAll ? "Show fewer" : `Show all ${offered.length}`}</button>}
    </section>
  );
}
