"use client";
// A figure as a table. Drawn from its cells on both sides, see app/parts/question-table.tsx.
import type { Table } from "@/lib/insight/tables";
import s from "./insight.module.css";

/** @param table with the rows that are shown; @param of how many there are, where some are not shown */
export function Shown({ table: { caption, head, rows }, of = rows.length }: { table: Table; of?: number }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and so is reached by the keyboard
    <div className={s.scroll} tabIndex={0} role="region" aria-label={caption}>
      <table className={s.table}>
        <caption>{caption}{of > rows.length && `: the first ${rows.length} of ${of}; the CSV has all`}</caption>
        <thead><tr>{head.map((cell) => <th key={cell} scope="col">{cell}</th>)}</tr></thead>
        <tbody>
          {rows.map(([name, ...cells], nth) => (
            <tr key={nth}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => <td key={head[at + 1]}>{typeof cell === "number" ? cell.toLocaleString("en-US") : cell || "–"}</td>)}
            </tr>
          ))}
          {rows.length === 0 && <tr><td colSpan={head.length}>Nothing in this time.</td></tr>}
        </tbody>
      </table>
    </div>
  );
}
