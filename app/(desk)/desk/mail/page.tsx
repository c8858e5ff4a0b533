// The mail: everything that came, by the tray it lies in and why it lies there. Everything that is chosen stands in the address.
import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { PressKeys } from "@/app/parts/press-keys";
import { forPeople, forTheRecord, type MailFilter, mailAddress, mailFilter, nothingIn, trayLabel } from "@/lib/mailroom/mail-filter";
import { mailIn, trayCounts } from "@/lib/mailroom/queries";
import type { Tray } from "@/lib/words";
import { MailDays } from "./mail-days";
import s from "./mail.module.css";

export async function generateMetadata({ searchParams }: { searchParams: Promise<Search> }): Promise<Metadata> {
  return { title: `${trayLabel(filterIn(await searchParams).tray)}, mail` };
}

type Search = Record<string, string | string[] | undefined>;
const filterIn = (search: Search) => mailFilter.parse(Object.fromEntries(Object.entries(search).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value])));

export default async function Page({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireDesk("/desk/mail");
  const filter = filterIn(await searchParams);
  const [{ mails, before, zones, locale }, counts] = await orNotFound(Promise.all([mailIn(actor, filter), trayCounts(actor, filter.magazine)]));
  return (
    <main className={`page ${s.page}`} id="main">
      <header className={s.head}>
        <h1>Mail</h1>
        <p className="moves"><Link className="b" href="/desk/mail/import">Bring in old mail</Link><Link className="b" href="/desk/mail/replay">Try a mail out</Link></p>
      </header>
      <Trays filter={filter} counts={counts} locale={locale} />
      <form className="narrow-by" role="search" action="/desk/mail">
        {(["magazine", "tray"] as const).map((name) => filter[name] && <input key={name} type="hidden" name={name} value={filter[name]} />)}
        <label className="grow"><span className="vh">Search</span><input key={filter.q} type="search" name="q" defaultValue={filter.q} placeholder="Sender or subject" maxLength={200} data-key="/" /></label>
        <button className="b" type="submit">Search</button>
        {filter.q && <Link className="b bare" href={mailAddress(filter, { q: undefined })}>Clear</Link>}
      </form>
      {mails.length === 0 && <p className={`empty copy ${s.empty}`}>{nothing(filter)}{filter.q && filter.tray !== "everything" && <> <Link className="link" href={mailAddress(filter, { tray: "everything" })}>Look in every tray</Link>.</>}</p>}
      {zones > 1 && mails.length > 0 && <p className={s.zones}>Days and times are those of each column’s magazine.</p>}
      <MailDays mails={mails} filter={filter} locale={locale} now={requestTime()} />
      <p className="further">
        {before && <Link className="b" href={mailAddress(filter, { before })} prefetch={false}>Older</Link>}
        {filter.before && <Link className="b bare" href={mailAddress(filter)} prefetch={false}>Back to the newest</Link>}
      </p>
      <PressKeys />
    </main>
  );
}

const nothing = ({ q, tray, before }: MailFilter): string => (q ? `No mail ${tray === "everything" ? "" : "in this tray "}is from or about “${q}”.` : before ? "Nothing older." : nothingIn[tray]);

/** What people wrote comes first, and larger; what programs wrote is a line below. */
function Trays({ filter, counts, locale }: { filter: MailFilter; counts: Partial<Record<Tray, number>>; locale: string }) {
  const tab = (tray: Tray | "everything", count: number) => (
    <Link key={tray} href={mailAddress(filter, { tray })} prefetch={false} aria-current={filter.tray === tray ? "page" : undefined} className={tray === "attention" && count > 0 ? s.needed : undefined}>
      {trayLabel(tray)} {(tray !== "sorting" || count > 0) && <span className="num">{count.toLocaleString(locale)}</span>}
    </Link>
  );
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <nav className={s.trays} aria-label="Trays">
      <div className="tabs">{forPeople.map((tray) => tab(tray, counts[tray] ?? 0))}{tab("everything", all)}</div>
      <div className={s.record}>{forTheRecord.map((tray) => tab(tray, counts[tray] ?? 0))}</div>
    </nav>
  );
}
