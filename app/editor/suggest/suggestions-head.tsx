"use client";
// At the head of the margin: how many suggestions are open, whose are shown, and all of them at once.
import { useState } from "react";
import type { Verdict } from "./decide";
import { useKeyed } from "../tools/on-a-mac";
import styles from "./suggestions.module.css";
import type { By } from "./use-suggesters";

type Props = {
  /** How many each person made, in the order of the text. */
  people: readonly (By & { count: number })[];
  open: number;
  /** Whose are shown; null: everybody's. */
  person: number | null;
  onPerson: (person: number | null) => void;
  mayDecide: boolean;
  onAll: (verdict: Verdict) => void;
  onStep: (by: 1 | -1) => void;
};

const verbs = { taken: "Take", left: "Leave" } satisfies Record<Verdict, string>;

export function SuggestionsHead({ people, open, person, onPerson, mayDecide, onAll, onStep }: Props) {
  const [asking, setAsking] = useState<Verdict | null>(null);
  const byKey = useKeyed();
  const chosen = people.find(({ id }) => id === person);
  const count = chosen?.count ?? open;
  const all = `all ${count}${chosen ? ` by ${chosen.name}` : ""}`;
  return (
    <section className={styles.head} aria-label="Suggestions">
      <h2 className="lab">Suggestions <span className="quiet">{open} open</span></h2>
      {people.length > 1 && (
        <label className={styles.filter}>
          By{" "}
          <select value={person ?? ""} onChange={(event) => { onPerson(event.target.value === "" ? null : Number(event.target.value)); setAsking(null); }}>
            <option value="">everybody</option>
            {people.map((one) => <option key={one.id} value={one.id}>{one.name} ({one.count})</option>)}
          </select>
        </label>
      )}
      {asking ? (
        <p className="moves" role="group" aria-label={`${verbs[asking]} ${all}?`}>
          {/* Focus comes here with the question. */}
          <button type="button" className="b go" ref={(element) => element?.focus()} onClick={() => { setAsking(null); onAll(asking); }}>{verbs[asking]} {all}</button>
          <button type="button" className="b bare" onClick={() => setAsking(null)}>Cancel</button>
        </p>
      ) : (
        <p className="moves">
          {mayDecide && open > 1 && (
            <>
              <button type="button" className="b" onClick={() => setAsking("taken")}>Take all</button>
              <button type="button" className="b" onClick={() => setAsking("left")}>Leave all</button>
            </>
          )}
          {open > 1 && (
            <>
              <button type="button" className="b bare" {...byKey("Mod-Alt-k")} onClick={() => onStep(-1)}>Previous<span className="vh"> suggestion</span></button>
              <button type="button" className="b bare" {...byKey("Mod-Alt-j")} onClick={() => onStep(1)}>Next<span className="vh"> suggestion</span></button>
            </>
          )}
        </p>
      )}
    </section>
  );
}
