"use client";
// Questions in rows: the slug and what is asked, where it stands and since when, who has it and until when. Drawn from words alone, on both sides:
// as elements sent from the server the rows weigh three times as much, and are made twice.
import Link from "next/link";
import type { Cell, QuestionRow } from "./question-cells";

/** @param heads of the columns, the question's first; @param to what follows a question's sheet in the address, such as "/review" */
export function QuestionTable({ heads, rows, to = "" }: { heads: readonly string[]; rows: readonly QuestionRow[]; to?: string }) {
  return (
    <table className="qs">
      <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
      <tbody>
        {rows.map(({ reference, title, words, where, cells }) => (
          <tr key={reference}>
            <td className="q">
              <Link href={`/desk/questions/${reference}${to}`} prefetch={false}>{title}</Link>
              <p className="copy">{words}</p>
              <p className="quiet"><span className="num">{reference}</span> · {where}</p>
            </td>
            {cells.map((cell, nth) => <td key={nth} data-label={heads[nth + 1]}><Said {...cell} /></td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Said({ text, small, to, tone }: Cell) {
  if (to) return <a className="link" href={to}>{text}</a>;
  const said = <>{text}{small && <small>{small}</small>}</>;
  return tone ? <span className={tone}>{said}</span> : said;
}
