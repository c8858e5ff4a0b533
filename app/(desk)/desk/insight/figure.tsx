// One figure: what it says in a sentence, its chart, and the same as a table and as a file.
import type { ReactNode } from "react";
import type { Insight } from "@/lib/insight/queries";
import { type FigureName, tableOf } from "@/lib/insight/tables";
import { ChartOf } from "./charts/of-figure";
import s from "./insight.module.css";
import { Shown } from "./shown";

/** So many rows of a table are shown, and sent to the browser; a file has all. */
const mostRows = 60;

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
          <Shown table={{ ...table, rows: table.rows.slice(0, mostRows) }} of={table.rows.length} />
        </details>
        <a className="link" href={`/desk/insight/csv/${name}${query}`} download>CSV<span className="vh"> of {title}</span></a>
      </div>
    </section>
  );
}
