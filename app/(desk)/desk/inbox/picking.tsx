"use client";
// Which of the questions shown are selected: by a box, by X, from one to another with Shift, or all of them.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { useAhead } from "./ahead";

export type Shown = { questionId: number; magazineId: number; columnId: number; reference: string; slugLine: string; name: string; words: string };
type Picked = { picked: Shown[]; shown: Shown[]; pick(reference: string, isOn: boolean, isRange: boolean): void; pickAll(isOn: boolean): void };
const Context = createContext<Picked | null>(null);
/** What a row's box has to know. It stays the same while the list only moves, so that no row is drawn anew for it. */
type Boxes = { chosen: ReadonlySet<string>; pick: Picked["pick"] };
const BoxesContext = createContext<Boxes>({ chosen: new Set(), pick: () => {} });

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
  const order = useRef(shown);
  useEffect(() => {
    order.current = shown;
  }, [shown]);
  const pick = useCallback<Picked["pick"]>((reference, isOn, isRange) => {
    const list = order.current;
    choose((before) => {
      const ends = [reference, (isRange && before.last) || reference].map((end) => list.findIndex((one) => one.reference === end));
      const range = list.slice(Math.max(0, Math.min(...ends)), Math.max(...ends) + 1).map((one) => one.reference);
      return { chosen: new Set(isOn ? [...before.chosen, ...range] : [...before.chosen].filter((one) => !range.includes(one))), last: reference };
    });
  }, []);
  const boxes = useMemo<Boxes>(() => ({ chosen, pick }), [chosen, pick]);
  const value = useMemo<Picked>(
    () => ({
      shown,
      picked: shown.filter(({ reference }) => chosen.has(reference)),
      pick,
      pickAll: (isOn) => choose({ chosen: new Set(isOn ? shown.map(({ reference }) => reference) : []), last: null }),
    }),
    [shown, chosen, pick],
  );
  return (
    <Context value={value}>
      <BoxesContext value={boxes}>
        <div className={value.picked.length > 0 ? "picking" : "unpicked"}>{children}</div>
      </BoxesContext>
    </Context>
  );
}

/** Over the rows as they stand now. */
export function PickingHere({ act, children }: { act?: string; children: ReactNode }) {
  const { rows } = useAhead();
  const shown = useMemo(() => rows.map(({ questionId, magazineId, columnId, reference, slugLine, name, asSent }) => ({ questionId, magazineId, columnId, reference, slugLine, name: name ?? "", words: asSent })), [rows]);
  return <Picking act={act} shown={shown}>{children}</Picking>;
}

/** The box of one row. */
export function Pick({ reference, slugLine }: { reference: string; slugLine: string }) {
  const { chosen, pick } = useContext(BoxesContext);
  const shift = useRef(false);
  return (
    <input
      type="checkbox"
      aria-label={`Select ${slugLine}`}
      checked={chosen.has(reference)}
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
