// The desk's search: words in everything one may see, a few of each kind and how many there are, or one kind page by page. It all stands in the address.
import type { Metadata } from "next";
import Form from "next/form";
import Link from "next/link";
import { redirect } from "next/navigation";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { sayWhen } from "@/app/parts/asked-line";
import { Choose } from "@/app/parts/choose";
import { ChooseOfMany } from "@/app/parts/choose-of-many";
import { packed } from "@/app/parts/options";
import { findables, findableNames, type Finding, finding, findingAddress, isSought, soughtIn, spans } from "@/lib/finding/asked";
import { columnsToFind, find, type FoundGroups, leadsTo, peopleToFind } from "@/lib/finding/find";
import type { Found, Group } from "@/lib/finding/look";
import { sayLastSeen } from "@/lib/kit/last-seen";
import { parseReference } from "@/lib/questions/reference";
import type { Highlighted } from "@/lib/search/highlight";
import s from "./search.module.css";

export const metadata: Metadata = { title: "Search" };

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireDesk("/desk/search");
  const asked = finding.parse(await searchParams);
  if (parseReference(asked.q) && (await leadsTo(actor, asked.q))) redirect(`/desk/questions/${asked.q.toUpperCase()}`);
  const now = requestTime();
  const [groups, columns, people] = await orNotFound(Promise.all([find(actor, asked, now), columnsToFind(actor), peopleToFind(actor)]));
  const several = new Set(columns.map(({ magazineId }) => magazineId)).size > 1;
  return (
    <main className="page narrow" id="main">
      <h1>Search</h1>
      <Form action="/desk/search" className="narrow-by" role="search" key={findingAddress(asked)}>
        {asked.kind && <input type="hidden" name="kind" value={asked.kind} />}
        <div className={s.field}>
          <label className="vh" htmlFor="find">Search everything</label>
          <input id="find" type="search" name="q" defaultValue={asked.q} placeholder="Words, “a phrase”, -without, or a reference" maxLength={200} autoComplete="off" />
          <button className="b" type="submit">Search</button>
        </div>
        <div className={s.filters}>
          {several && <Choose name="magazine" label="Magazine" chosen={asked.magazine} options={[["", "Every magazine"], ...new Map(columns.map(({ handle, magazine }) => [handle, magazine]))]} />}
          {columns.length > 1 && <Choose name="column" label="Column" chosen={asked.column} options={[["", "Every column"], ...columns.map(({ path, name }) => [path, name] as const)]} />}
          <Choose name="when" label="When" chosen={asked.when} options={[["", "At any time"], ...Object.entries(spans)]} />
          <ChooseOfMany name="who" label="Whose answer or note" chosen={asked.who} packed={packed([["", "By anybody"], ...people.map(({ id, name }) => [id, name] as const)])} />
        </div>
      </Form>
      {groups.length > 0 && (
        <nav className="tabs stagetabs" aria-label="Kinds">
          <Link href={findingAddress(asked, { kind: undefined })} prefetch={false} aria-current={asked.kind ? undefined : "page"}>Everything</Link>
          {findableNames.map((kind) => <Link key={kind} href={findingAddress(asked, { kind })} prefetch={false} aria-current={asked.kind === kind ? "page" : undefined}>{findables[kind]}</Link>)}
        </nav>
      )}
      <Results asked={asked} groups={groups} now={now} />
    </main>
  );
}

function Results({ asked, groups, now }: { asked: Finding; groups: FoundGroups; now: Date }) {
  if (groups.length === 0) return <p className="empty copy">{asked.q === "" || isSought(soughtIn(asked.q)) ? "Questions, answers, people, letters and notes are looked through together, as far as you may see them." : "Say what is to be found as well: words with a minus only leave out."}</p>;
  const full = groups.filter(({ group }) => group.rows.length > 0);
  const [alone] = asked.kind ? groups : [];
  if (full.length === 0) return <><p className="empty copy">{alone?.group.after ? "None of the newest. There may be some further down." : <>Nothing holds {asked.q}. Try fewer words, or the beginning of one.</>}</p>{alone && <More asked={asked} group={alone.group} /> }</>;
  return (
    <>
      {full.map(({ kind, group }) => (
        <section className="sec" key={kind} aria-labelledby={`found-${kind}`}>
          <h2 className="lab" id={`found-${kind}`}>{findables[kind]}</h2>
          <ul className={s.list}>{group.rows.map((row) => <Item key={row.key} row={row} now={now} />)}</ul>
          {!asked.kind && (group.count === null || group.count > group.rows.length || group.atLeast) && <p className={s.all}><Link className="link" href={findingAddress(asked, { kind })} prefetch={false}>{group.count === null ? "All of them" : `All ${group.count.toLocaleString("en-US")}${group.atLeast ? " or more" : ""}`}<span className="vh"> {findables[kind].toLowerCase()}</span></Link></p>}
          {asked.kind && <More asked={asked} group={group} />}
        </section>
      ))}
    </>
  );
}

const More = ({ asked, group: { after } }: { asked: Finding; group: Group }) => after && <p className={s.all}><Link className="b" href={findingAddress(asked, { after: sayLastSeen(after) })} prefetch={false}>Earlier</Link></p>;

function Item({ row: { href, title, excerpt, facts, at, locale, timeZone }, now }: { row: Found; now: Date }) {
  return (
    <li>
      <Link className={s.title} href={href} prefetch={false}><Marked text={title} /></Link>
      {excerpt.length > 0 && <p className={s.excerpt}><Marked text={excerpt} /></p>}
      <p className={s.facts}>{facts.map((fact) => <span key={fact}>{fact}</span>)}{at && <time dateTime={at.toISOString()}>{sayWhen(at, { locale, timeZone }, now)}</time>}</p>
    </li>
  );
}

const Marked = ({ text }: { text: Highlighted }) => text.map(({ text: piece, found }, at) => (found ? <mark key={`${at} ${piece}`}>{piece}</mark> : piece));
