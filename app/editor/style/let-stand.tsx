"use client";
// What was let stand in this text, by whom and why, with the way back.
import { useState } from "react";
import type { StyleView } from "@/lib/style/queries";
import styles from "./style.module.css";

type Place = StyleView["ignores"][number];

/** @param onBack null for whom it is not to decide; resolves with what stands in the way, or null */
export function LetStand({ places, onBack }: { places: readonly Place[]; onBack: ((place: Place) => Promise<string | null>) | null }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  return (
    <details className={styles.stood}>
      <summary>Let stand: {places.length}</summary>
      {refusal && <p className="err" role="alert">{refusal}</p>}
      <ul>
        {places.map((place) => (
          <li key={`${place.rule} ${place.words}`}>
            <q>{place.words}</q> <span className={styles.where}>{place.ruleName}.</span>
            <p>{place.by}: {place.reason}</p>
            {onBack && <button type="button" className="b bare" onClick={() => void onBack(place).then(setRefusal)}>Bring it back<span className="vh"> “{place.words}”</span></button>}
          </li>
        ))}
      </ul>
    </details>
  );
}
