"use client";
// Lines of the ledger as a table: whose, for what, from when, and how much; with boxes to tick where they are to be paid. Drawn from words, like QuestionTable.
import Link from "next/link";
import s from "./fees.module.css";
import type { Line } from "./line";

type Props = { lines: readonly Line[]; pick: boolean; label: string };

export function Lines({ lines, pick, label }: Props) {
  return (
    <table className={pick ? `${s.lines} ${s.picks}` : s.lines} aria-label={label}>
      <thead><tr>{pick && <th scope="col"><span className="vh">To pay</span></th>}<th scope="col">Contributor</th><th scope="col">For</th><th scope="col">Day</th><th scope="col">State</th><th scope="col" className={s.amount}>Fee</th></tr></thead>
      <tbody>
        {lines.map(({ id, who, at, question, what, small, day, state, ...fee }) => (
          <tr key={id}>
            {pick && <td className={s.pick}><label><input type="checkbox" name="feeId" value={id} aria-label={`${who}, ${what}`} /></label></td>}
            <td className={s.name}><Link className={s.who} href={`/desk/fees/${id}`} prefetch={false}>{who}</Link>{at && <small>{at}</small>}</td>
            <td className={s.rest}>
              {question ? <Link href={`/desk/questions/${question}`} prefetch={false}>{what}</Link> : what}
              <small>{small}</small>
            </td>
            <td className={`${s.rest} ${s.day}`}>{day}</td>
            <td className={s.rest}>{state}</td>
            <td className={s.amount}><Fee {...fee} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Fee = ({ fee, isMinus, isGone }: Pick<Line, "fee" | "isMinus" | "isGone">) => <span className={isGone && s.gone}><span className={isMinus ? "care num" : "num"}>{fee}</span></span>;
