// Fees: who is owed what, what was paid, and the whole ledger. What is looked at stands in the address.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { Choose } from "@/app/parts/choose";
import { ChooseOfMany } from "@/app/parts/choose-of-many";
import { packed } from "@/app/parts/options";
import { sayTotals } from "@/app/parts/fee-words";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { daysOf, feeAddress, type FeeFilter, feeFilter, feeViews, type Grouping, groupings } from "@/lib/fees/filter";
import { feeChoices, ledgerPage, owedBy, totalsOf } from "@/lib/fees/queries";
import { dayIn } from "@/lib/kit/day";
import { myMagazines } from "@/lib/magazine/queries";
import { payMeans, payMeansNames } from "@/lib/words";
import { payAction } from "./actions";
import s from "./fees.module.css";
import { lineOf } from "./line";
import { Lines } from "./lines";

export const metadata: Metadata = { title: "Fees" };

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireDesk("/desk/fees");
  const filter = feeFilter.parse(await searchParams);
  const mine = (await myMagazines(actor)).filter(({ may }) => may("seeFees"));
  const magazine = filter.magazine ? (mine.find(({ handle }) => handle === filter.magazine) ?? notFound()) : undefined;
  const where = magazine ?? mine[0] ?? notFound();
  const looked = { ...filter, magazineId: magazine?.id };
  const isGrouped = filter.show === "owed" && filter.per !== "each";
  const [{ entries, more }, totals, choices, groups] = await Promise.all([
    isGrouped ? { entries: [], more: false } : orNotFound(ledgerPage(actor, looked, filter.before)),
    filter.show === "all" ? [] : totalsOf(actor, looked),
    feeChoices(actor, magazine?.id),
    isGrouped && filter.per !== "each" ? owedBy(actor, looked, filter.per) : [],
  ]);
  const today = dayIn(where.timeZone, requestTime());
  const pays = filter.show === "owed" && !isGrouped && entries.length > 0 && mine.some(({ may }) => may("payFees"));
  const to = (other: Partial<FeeFilter>) => feeAddress({ ...filter, before: undefined, ...other });
  const narrowed = filter.by !== undefined || filter.issue !== undefined || filter.month !== undefined;
  const lines = <Lines lines={entries.map((entry) => lineOf(entry, today, !magazine && mine.length > 1))} pick={pays} label={feeViews[filter.show]} />;
  return (
    <main className={`page ${s.page}`} id="main">
      <h1>Fees</h1>
      <p className={s.lead}>What was agreed when a question was offered, as it falls due, and what was paid. Nothing here is ever changed: a wrong line is reversed by another.</p>
      <nav className="tabs" aria-label="What is shown">{Object.entries(feeViews).map(([show, words]) => <Link key={show} href={to({ show: show as FeeFilter["show"], per: "each" })} aria-current={show === filter.show ? "page" : undefined}>{words}</Link>)}</nav>
      <form className={s.filter} action="/desk/fees" aria-label="Narrow" key={JSON.stringify(filter)}>
        {Object.entries({ magazine: filter.magazine, show: filter.show === "owed" ? undefined : filter.show, per: filter.per === "each" ? undefined : filter.per }).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
        <label>Contributor<ChooseOfMany className="t" name="by" packed={packed([["", "Everybody"], ...choices.contributors.map(({ id, name }) => [id, name] as const)])} chosen={filter.by} /></label>
        <label>Issue<Choose className="t" name="issue" options={[["", "Any"], ...choices.issues.map(({ id, name }) => [id, name] as const)]} chosen={filter.issue} /></label>
        <label>Month<input className="t" type="month" name="month" defaultValue={filter.month ?? ""} placeholder="2026-11" /></label>
        <button className="b" type="submit">Show</button>
        {narrowed && <Link className="b bare" href={to({ by: undefined, issue: undefined, month: undefined })}>Show all</Link>}
      </form>
      {filter.show === "owed" && <nav className="tabs" aria-label="Put together">{Object.entries(groupings).map(([per, words]) => <Link key={per} href={to({ per: per as Grouping })} aria-current={per === filter.per ? "page" : undefined}>{words}</Link>)}</nav>}
      {totals.length > 0 && <p className={s.sum}>{sayTotals(totals, where.locale)} <small>{filter.show === "owed" ? "owed" : "paid"}{narrowed ? ", of what is shown" : ""}</small></p>}
      <div className={s.acts}>
        <a className="b" href={feeAddress({ ...filter, per: "each", before: undefined }, "/desk/fees/export")} download>Save as CSV</a>
        {mine.some(({ may }) => may("payFees")) && <Link className="b" href={magazine ? `/desk/fees/new?magazine=${magazine.handle}` : "/desk/fees/new"}>Enter a fee or a correction</Link>}
        {filter.by !== undefined && <Link className="b" href={`/desk/fees/statement/${filter.by}?magazine=${where.handle}`}>Statement to print</Link>}
      </div>
      {isGrouped ? <Groups groups={groups} per={filter.per as Exclude<Grouping, "each">} locale={where.locale} to={to} /> : entries.length === 0 ? <p className={s.empty}>{narrowed ? "Nothing like this." : empty[filter.show]}</p> : pays ? (
        <ActionForm action={payAction} label="Mark as paid" className={s.whole}>
          {lines}
          <div className={s.pay}>
            <h2>Mark what is ticked as paid</h2>
            <div className={s.three}>
              <Field name="paidOn" label="Paid on" type="date" max={today} defaultValue={today} />
              <Field name="means" label="How" options={payMeansNames.map((name) => [name, payMeans[name]])} />
              <Field name="reference" label="Reference" optional />
            </div>
            <div className="moves" style={{ marginTop: "1rem" }}><Send sending="Marking…">Mark as paid</Send></div>
          </div>
        </ActionForm>
      ) : lines}
      {more && <p className={s.more}><Link className="b" href={feeAddress({ ...filter, before: entries.at(-1)!.id })}>Earlier</Link></p>}
    </main>
  );
}

type Group = Awaited<ReturnType<typeof owedBy>>[number];

/** What is owed to each contributor, for each issue, or from each month: a line leads to its entries. */
function Groups({ groups, per, locale, to }: { groups: Group[]; per: Exclude<Grouping, "each">; locale: string; to: (other: Partial<FeeFilter>) => string }) {
  if (groups.length === 0) return <p className={s.empty}>{empty.owed}</p>;
  const keyed = new Map<string | null, Group[]>();
  for (const group of groups) keyed.set(group.key, [...(keyed.get(group.key) ?? []), group]);
  const address = (key: string) => to({ per: "each", ...(per === "person" ? { by: Number(key) } : per === "issue" ? { issue: Number(key) } : { month: key }) });
  const called = (group: Group) => (per === "month" ? new Intl.DateTimeFormat(locale, { timeZone: "UTC", month: "long", year: "numeric" }).format(new Date(`${daysOf(group.key!)[0]}T12:00:00Z`)) : (group.name ?? "Not planned for an issue"));
  return (
    <table className={s.lines} aria-label={groupings[per]}>
      <thead><tr><th scope="col">{groupings[per].replace("By c", "C").replace("By i", "I").replace("By m", "M")}</th><th scope="col">Entries</th><th scope="col" className={s.amount}>Owed</th></tr></thead>
      <tbody>
        {[...keyed].map(([key, of]) => (
          <tr key={key ?? "none"}>
            <td className={s.name}>{key === null ? called(of[0]!) : <Link className={s.who} href={address(key)} prefetch={false}>{called(of[0]!)}</Link>}</td>
            <td className={s.rest}>{of.reduce((sum, { entries }) => sum + entries, 0)}<span className={s.unit}> {of.length === 1 && of[0]!.entries === 1 ? "entry" : "entries"}</span></td>
            <td className={s.amount}>{sayTotals(of, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const empty = {
  owed: "Nothing is owed. A fee stands here from the moment it falls due, by the rule under Settings, Fees.",
  paid: "Nothing has been marked as paid yet.",
  all: "The ledger is empty. Its first line will be the first fee that falls due.",
} as const;
