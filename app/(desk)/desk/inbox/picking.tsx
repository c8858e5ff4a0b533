"use client";
// Which of the questions shown are selected: by a box, by X, from one to another with Shift, or all of them.
import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from "react";
import { useAhead } from "./ahead";

export type Shown = { questionId: number; magazineId: number; columnId: number; reference: string; slugLine: string; name: string; words: string };
type Picked = { picked: Shown[]; shown: Shown[]; pick(reference: string, isOn: boolean, isRange: boolean): void; pickAll(isOn: boolean): void };
const Context = createContext<Picked | null>(null);

export function usePicked(): Picked {
  const picked = useContext(Context);
  if (!picked) throw new Error("a selection needs its list");
  return picked;
}

const none = { chosen: new Set<string>() as ReadonlySet<string>, last: null as string | null };

/** @param shown the questions of the list, in its order; what is not shown is not selected. @param act that was just done: with a new one nothing is selected */
export function Picking({ shown, act, children }: { shown: Shown[]; act?: string; children: ReactNode }) {
  const [{ chosen }, choose] = useState(none);
  const [done, setDone] = useState(act);
  if (act !== undefined && act !== done) {
    setDone(act);
    choose(none);
  }
  const value = useMemo<Picked>(
    () => ({
      shown,
      picked: shown.filter(({ reference }) => chosen.has(reference)),
      pick: (reference, isOn, isRange) =>
        choose((before) => {
          const ends = [reference, (isRange && before.last) || reference].map((end) => shown.findIndex((one) => one.reference === end));
          const range = shown.slice(Math.max(0, Math.min(...ends)), Math.max(...ends) + 1).map((one) => one.reference);
          return { chosen: new Set(isOn ? [...before.chosen, ...range] : [...before.chosen].filter((one) => !range.includes(one))), last: reference };
        }),
      pickAll: (isOn) => choose({ chosen: new Set(isOn ? shown.map(({ reference }) => reference) : []), last: null }),
    }),
    [shown, chosen],
  );
  return <Context value={value}><div className={value.picked.length > 0 ? "picking" : "unpicked"}>{children}</div></Context>;
}

/** Over the rows as they stand now. */
export function PickingHere({ act, children }: { act?: string; children: ReactNode }) {
  const { rows } = useAhead();
  const shown = useMemo(() => rows.map(({ questionId, magazineId, columnId, reference, slugLine, name, words }) => ({ questionId, magazineId, columnId, reference, slugLine, name: name ?? "", words })), [rows]);
  return <Picking act={act} shown={shown}>{children}</Picking>;
}

/** The box of one row. */
export function Pick({ reference, slugLine }: { reference: string; slugLine: string }) {
  const { picked, pick } = usePicked();
  const shift = useRef(false);
  return (
    <input
      type="checkbox"
      aria-label={`Select ${slugLine}`}
      checked={picked.some((one) => one.reference === reference)}
      onClick={(event) => (shift.current = event.shiftKey)}
      onChange={(event) => pick(reference, event.target.checked, shift.current)}
    />
  );
}

/** The box for all rows: half ticked while some are. */
export function PickAll() {
  const { picked, shown, pickAll } = usePicked();
  if (shown.length === 0) return null;
  const isAll = picked.length === shown.length;
  return (
    <input
      className="pickall"
      type="checkbox"
      aria-label={`Select all ${shown.length} shown`}
      title="Select all shown: Shift and X"
      data-key="shift+x"
      checked={isAll}
      ref={(box) => {
        if (box) box.indeterminate = picked.length > 0 && !isAll;
      }}
      onChange={() => pickAll(!isAll)}
    />
  );
}
