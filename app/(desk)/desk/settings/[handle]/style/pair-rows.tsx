"use client";
// What is wanted and what is written instead, row by row. It is sent as one pair a line; without a script those lines are the field.
import { useId, useRef, useState, useSyncExternalStore } from "react";
import { Field, useForm } from "@/app/ui/form";
import styles from "./style.module.css";

type Row = { key: number; prefer: string; instead: string };

const rowsIn = (lines: string): Omit<Row, "key">[] =>
  lines.split("\n").filter((line) => line.trim() !== "").map((line) => {
    const [prefer = "", ...rest] = line.split(":");
    return { prefer: prefer.trim(), instead: rest.join(":").trim() };
  });
const linesOf = (rows: readonly Row[]) => rows.filter(({ prefer, instead }) => prefer.trim() !== "" || instead.trim() !== "").map(({ prefer, instead }) => `${prefer.trim()}: ${instead.trim()}`).join("\n");
const never = () => () => {};

export function PairRows({ name, lines, help }: { name: string; lines: string; help?: string }) {
  const hasScript = useSyncExternalStore(never, () => true, () => false);
  return hasScript ? <Rows name={name} lines={lines} /> : <Field name={name} label="Terms, one a line" help={help} rows={8} defaultValue={lines} />;
}

function Rows({ name, lines }: { name: string; lines: string }) {
  const { state } = useForm();
  const id = useId();
  const wrong = Object.entries(state.fields ?? {}).find(([field]) => field.startsWith(name))?.[1];
  const [rows, setRows] = useState<Row[]>(() => rowsIn(lines).map((row, key) => ({ key, ...row })));
  const made = useRef(rows.length);
  const frame = useRef<HTMLFieldSetElement>(null);
  const focus = (at: number) => requestAnimationFrame(() => (frame.current?.querySelectorAll<HTMLElement>("li input:first-of-type")[at] ?? frame.current?.querySelector<HTMLElement>("[data-add]"))?.focus());
  const write = (key: number, part: Partial<Row>) => setRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  return (
    <fieldset ref={frame} className={wrong ? "field bad" : "field"} aria-describedby={wrong ? `${id}-wrong` : undefined}>
      <legend>What is wanted, and what is written instead</legend>
      <p className="help">Several with semicolons between: the Second World War; WWII.</p>
      <input type="hidden" name={name} value={linesOf(rows)} />
      <ul className={styles.pairs}>
        {rows.map((row, at) => (
          <li key={row.key}>
            <input className="t" aria-label={`Wanted, row ${at + 1}`} placeholder="World War II" maxLength={120} value={row.prefer} onChange={(event) => write(row.key, { prefer: event.target.value })} />
            <input className="t" aria-label={`Written instead, row ${at + 1}`} placeholder="the Second World War; WWII" maxLength={2000} value={row.instead} onChange={(event) => write(row.key, { instead: event.target.value })} />
            <button type="button" className="b bare" onClick={() => { setRows(rows.filter(({ key }) => key !== row.key)); focus(at); }}>Remove<span className="vh"> {row.prefer || `row ${at + 1}`}</span></button>
          </li>
        ))}
      </ul>
      {wrong && <p className="err" id={`${id}-wrong`}>{wrong}</p>}
      <button type="button" className="b" data-add="" onClick={() => { setRows([...rows, { key: made.current++, prefer: "", instead: "" }]); focus(rows.length); }}>Add a pair</button>
    </fieldset>
  );
}
