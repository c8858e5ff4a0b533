"use client";
// What one rule found: folded to its name and how many, or each with its words.
import { useState } from "react";
import { StyleItem } from "./item";
import styles from "./style.module.css";
import type { Placed } from "./use-problems";

const most = 8;

type Props = {
  name: string;
  problems: readonly Placed[];
  /** The one that is looked at. */
  on: string | null;
  /** Unfolded until somebody folds it. */
  isOpen: boolean;
  mayMend: boolean;
  onShow: (problem: Placed) => void;
  onMend: (problems: readonly Placed[]) => void;
  /** Null for whom nothing is to be let stand. Resolves with what stands in the way, or null. */
  onStand: ((problem: Placed, reason: string) => Promise<string | null>) | null;
};

export function StyleGroup({ name, problems, on, isOpen, mayMend, onShow, onMend, onStand }: Props) {
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [isAll, setAll] = useState(false);
  const [entered, setEntered] = useState(on);
  const at = problems.findIndex(({ id }) => id === on);
  // One that was gone to in the text unfolds its rule, once.
  if (on !== entered) {
    setEntered(on);
    if (at >= 0) setChosen(true);
    if (at >= most) setAll(true);
  }
  const open = chosen ?? isOpen;
  const shown = isAll ? problems : problems.slice(0, most);
  const mendable = mayMend ? problems.filter(({ mend, range }) => mend && range) : [];
  return (
    <li>
      <div className={styles.group}>
        <button type="button" className={styles.fold} aria-expanded={open} onClick={() => setChosen(!open)}>{name} <span>{problems.length}</span></button>
        {mendable.length > 1 && <button type="button" className="b" onClick={() => onMend(mendable)}>Mend all {mendable.length}<span className="vh"> of {name}</span></button>}
      </div>
      {open && (
        <ul className={styles.items}>
          {shown.map((problem) => (
            <StyleItem key={problem.id} problem={problem} isOn={problem.id === on} onShow={() => onShow(problem)} onMend={mayMend && problem.mend && problem.range ? () => onMend([problem]) : null} onStand={onStand && ((reason) => onStand(problem, reason))} />
          ))}
        </ul>
      )}
      {open && problems.length > most && <button type="button" className={`b bare ${styles.more}`} aria-expanded={isAll} onClick={() => setAll(!isAll)}>{isAll ? "Show fewer" : `Show all ${problems.length}`}</button>}
    </li>
  );
}
