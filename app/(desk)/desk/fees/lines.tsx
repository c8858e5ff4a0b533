// Lines of the ledger as a table: whose, for what, from when, and how much; with boxes to tick where they are to be paid.
import Link from "next/link";
import { Given, stateOf } from "@/app/parts/fee-words";
import { sayDayShort } from "@/lib/kit/day";
import type { LedgerRow } from "@/lib/fees/queries";
import { ledgerKinds } from "@/lib/words";
import s from "./fees.module.css";

type Props = { entries: LedgerRow[]; today: string; pick?: boolean; several?: boolean; label: string };

export function Lines({ entries, today, pick = false, several = false, label }: Props) {
  return (
    <table className={pick ? `${s.lines} ${s.picks}` : s.lines} aria-label={label}>
      <thead><tr>{pick && <th scope="col"><span className="vh">To pay</span></th>}<th scope="col">Contributor</th><th scope="col">For</th><th scope="col">Day</th><th scope="col">State</th><th scope="col" className={s.amount}>Fee</th></tr></thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            {pick && <td className={s.pick}><label><input type="checkbox" name="feeId" value={entry.id} aria-label={`${entry.person}, ${entry.slugLine ?? entry.word}`} /></label></td>}
            <td className={s.name}><Link className={s.who} href={`/desk/fees/${entry.id}`} prefetch={false}>{entry.person}</Link>{several && <small>{entry.magazine}</small>}</td>
            <td className={s.rest}>
              {entry.question ? <Link href={`/desk/questions/${entry.question}`} prefetch={false}>{entry.slugLine}</Link> : entry.word}
              <small>{[ledgerKinds[entry.kind], entry.question, entry.issue].filter(Boolean).join(" · ")}</small>
            </td>
            <td className={`${s.rest} ${s.day}`}>{sayDayShort(entry.day, entry.locale, today)}</td>
            <td className={s.rest}>{stateOf(entry)}</td>
            <td className={s.amount}><span className={entry.isReversed || entry.kind === "reversed" ? s.gone : undefined}><Given of={entry} locale={entry.locale} /></span></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
