// One figure: what it says in a sentence, its chart, and the same as a table and as a file.
import type { ReactNode } from "react";
import type { Insight } from "@/lib/insight/queries";
import { type FigureName, type Table, tableOf } from "@/lib/insight/tables";
import { ChartOf } from "./charts/of-figure";
import s from "./insight.module.css";

/** So many rows of a table are shown; a file has all. */
const most = 60;

/** @param empty said in place of the chart where there is nothing to draw */
export function Figure({ name, title, said, note, empty, figures, locale, query, children }: { name: FigureName; title: string; said: string; note?: string; empty?: string | false; figures: Insight; locale: string; query: string; children?: ReactNode }) {
  const table = tableOf(name, figures, locale);
  return (
    <section className={s.figure} aria-labelledby={`${name}-h`} id={name}>
      <h2 id={`${name}-h`}>{title}</h2>
      <p className={s.said}>{said}</p>
      {empty ? <p className={s.empty}>{empty}</p> : <div className={s.drawn}><ChartOf name={name} figures={figures} locale={locale} desc={said} title={table.caption} /></div>}
      {children}
      {note && <p className={s.note}>{note}</p>}
      <div className={s.foot}>
        <details>
          <summary>Show as table<span className="vh">: {title}</span></summary>
          <Shown table={table} />
        </details>
        <a className="link" href={`/desk/insight/csv/${name}${query}`} download>CSV<span className="vh"> of {title}</span></a>
      </div>
    </section>
  );
}

export function Shown({ table: { caption, head, rows } }: { table: Table }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and so is reached by the keyboard
    <div className={s.scroll} tabIndex={0} role="region" aria-label={caption}>
      <table className={s.table}>
        <caption>{caption}{rows.length > most && `: the first ${most} of ${rows.length}; the CSV has all`}</caption>
        <thead><tr>{head.map((cell) => <th key={cell} scope="col">{cell}</th>)}</tr></thead>
        <tbody>
          {rows.slice(0, most).map(([name, ...cells], nth) => (
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
