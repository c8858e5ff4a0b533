// A year of one contributor's fees on a sheet fit to print: each line, what was paid, and what is owed now.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { Given, sayTotals, stateOf } from "@/app/parts/fee-words";
import { type LedgerRow, statementFor, type Total } from "@/lib/fees/queries";
import { dayIn, sayDay } from "@/lib/kit/day";
import { myMagazines } from "@/lib/magazine/queries";
import { ledgerKinds } from "@/lib/words";
import s from "../../fees.module.css";

export const metadata: Metadata = { title: "Statement" };

type Props = { params: Promise<{ personId: string }>; searchParams: Promise<{ magazine?: string | string[]; year?: string | string[] }> };

export default async function Page({ params, searchParams }: Props) {
  const { personId } = await params;
  const { magazine: handle, year: asked } = await searchParams;
  const actor = await requireDesk(`/desk/fees/statement/${personId}`);
  const mine = (await myMagazines(actor)).filter(({ may }) => may("seeFees"));
  const magazine = (handle ? mine.find((one) => one.handle === handle) : mine[0]) ?? notFound();
  if (!/^\d{1,15}$/u.test(personId)) notFound();
  const today = dayIn(magazine.timeZone, requestTime());
  const year = typeof asked === "string" && /^20\d{2}$/u.test(asked) ? Number(asked) : Number(today.slice(0, 4));
  const { person, entries, owed } = await orNotFound(statementFor(actor, magazine.id, Number(personId), { from: `${year}-01-01`, before: `${year + 1}-01-01` }));
  const paid = entries.filter(({ kind, isReversed }) => kind === "paid" && !isReversed);
  return (
    <main className={`page ${s.page} ${s.sheet}`} id="main">
      <nav className={`crumb ${s.noprint}`} aria-label="You are in"><Link href={`/desk/fees?magazine=${magazine.handle}&by=${personId}&show=all`}>Fees</Link><span aria-hidden="true">/</span><Link href={`?magazine=${magazine.handle}&year=${year - 1}`}>{year - 1}</Link>{year < Number(today.slice(0, 4)) && <><span aria-hidden="true">/</span><Link href={`?magazine=${magazine.handle}&year=${year + 1}`}>{year + 1}</Link></>}</nav>
      <h1>Statement {year}</h1>
      <p className={s.to}>{person.name}<br />for answers in {magazine.name}<br />{sayDay(today, magazine.locale)}</p>
      {entries.length === 0 ? <p className={s.empty}>Nothing fell due and nothing was paid in {year}.</p> : (
        <table className={s.lines} aria-label={`Statement ${year}`}>
          <thead><tr><th scope="col">For</th><th scope="col">Day</th><th scope="col">State</th><th scope="col" className={s.amount}>Fee</th></tr></thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id}>
                <td className={s.name}>{entry.slugLine ?? (entry.word || ledgerKinds[entry.kind])}<small>{[ledgerKinds[entry.kind], entry.question, entry.issue].filter(Boolean).join(" · ")}</small></td>
                <td className={s.rest}>{sayDay(entry.day, magazine.locale, today)}</td>
                <td className={s.rest}>{stateOf(entry)}</td>
                <td className={s.amount}><span className={entry.isReversed || entry.kind === "reversed" ? s.gone : undefined}><Given of={entry} locale={magazine.locale} /></span></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={s.sum}>{paid.length > 0 ? sayTotals(summed(paid), magazine.locale) : "Nothing"} <small>paid in {year}</small></p>
      <p className={s.sum}>{owed.length > 0 ? sayTotals(owed, magazine.locale) : "Nothing"} <small>owed on {sayDay(today, magazine.locale)}</small></p>
      <p className={`${s.more} ${s.noprint} quiet`}>Print it with the browser: what leads elsewhere stays off the paper.</p>
    </main>
  );
}

/** By currency, as totals are. */
function summed(entries: LedgerRow[]): Total[] {
  const sums = new Map<string, Total>();
  for (const { currency, fee, amountMinor } of entries) {
    const before = sums.get(currency ?? fee) ?? { currency, fee, sum: 0, entries: 0 };
    sums.set(currency ?? fee, { ...before, sum: before.sum + (amountMinor ?? 0), entries: before.entries + 1 });
  }
  return [...sums.values()];
}
