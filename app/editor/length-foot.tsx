"use client";
// The length along the foot: words first, then lines over or under the slot, and a line against its bracket.
import type { ReactNode } from "react";
import type { Slot } from "@/lib/answers/slot";
import { copyfit } from "@/lib/answers/copyfit";
import { sayLines } from "@/lib/copyfit/fit";
import styles from "./editor.module.css";
import length from "./length/length.module.css";
import { PartsTable } from "./length/parts-table";
import { SaidLength } from "./length/said-length";
import { useLength } from "./length/use-length";

const percent = (part: number) => `${Math.min(100, Math.round(part * 1000) / 10)}%`;

/** @param value and bracket in one unit, lines where there is a slot and words where there is none */
function Gauge({ value, from, to }: { value: number; from: number; to: number }) {
  const whole = Math.max(to * 1.25, value, 1);
  const style = { "--v": percent(value / whole), "--lo": percent(from / whole), "--hi": percent(to / whole), "--k": percent(to / Math.max(value, 1)) } as React.CSSProperties;
  return <span className={value > to ? "gauge over" : "gauge"} style={style} aria-hidden="true"><u /><i /></span>;
}

type Props = {
  /** Length in words. */
  asked: number;
  slot: Slot;
  /** The id of the field in which the question is edited on this page, if it is. */
  questionField?: string;
  left?: ReactNode;
  right?: ReactNode;
};

export function LengthFoot({ asked, slot, questionField, left, right }: Props) {
  const { fit, answer, tks } = useLength(slot, questionField);
  const inWords = copyfit(answer.words, asked);
  const isOver = fit.over === null ? inWords.state === "over" : fit.over > 0;
  const lines = sayLines(fit);
  return (
    <footer className={styles.foot} aria-label="Length">
      <div>
        <p className={styles.aside}>{left}</p>
        <div>
          <details className={length.fold}>
            <summary>
              {fit.slot === null ? <Gauge value={inWords.words} from={inWords.from} to={inWords.to} /> : <Gauge value={fit.lines} from={fit.slot - 1} to={fit.slot} />}
              <p>
                <b className={isOver ? "late" : undefined}>{answer.words.toLocaleString("en-US")} {answer.words === 1 ? "word" : "words"} · {lines}.</b> {inWords.sentence} <span className={length.more}>Part by part</span>
                {tks > 0 && <span className="care"> {tks === 1 ? "One TK is left" : `${tks} TKs are left`}: it cannot go to print with {tks === 1 ? "it" : "them"}.</span>}
              </p>
            </summary>
            <PartsTable fit={fit} setting={slot.setting} />
          </details>
          <SaidLength sentence={`${lines}.`} />
        </div>
        <p className={styles.due}>{right}</p>
      </div>
    </footer>
  );
}
