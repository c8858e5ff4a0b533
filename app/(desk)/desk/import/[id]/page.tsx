// What was found in a file: list by list, each piece with what is wrong with it, and what can be done with all at once.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { orNotFound, requireDesk } from "@/app/actor";
import { importFor, type ImportView, piecesIn, refusedIn, topicsIn } from "@/lib/imports/queries";
import { type PieceFilter, pieceFilter, type PieceView, pieceViewNames, pieceViews, searchOf } from "@/lib/imports/piece-filter";
import { rowId } from "@/lib/kit/typed";
import { archiveSources } from "@/lib/words";
import b from "@/app/parts/bring-in.module.css";
import s from "../import.module.css";
import { Acts } from "./acts";
import { PieceItem } from "./piece-item";
import { Progress } from "./progress";

export const metadata: Metadata = { title: "An archive" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The list to begin with: the first that has something to decide. */
const firstOf = ({ counts }: ImportView): PieceView => (["complete", "unsigned", "look", "here", "taken", "setAside"] as const).find((view) => counts[view] > 0) ?? "complete";

export default async function Page({ params, searchParams }: Props) {
  const id = rowId.safeParse((await params).id);
  if (!id.success) notFound();
  const actor = await requireDesk(`/desk/import/${id.data}`);
  const asked = pieceFilter.parse(await searchParams);
  const of = await orNotFound(importFor(actor, id.data, asked.topic));
  const isRead = of.state === "lying" || of.state === "taking";
  const filter = { ...asked, view: asked.view ?? firstOf(of) };
  const [{ rows, after }, topics, refused] = isRead ? await Promise.all([piecesIn(of.id, filter), topicsIn(of.id), refusedIn(of.id)]) : [{ rows: [], after: undefined }, [], []];
  return (
    <main className="page" id="main">
      <p className="crumb"><Link href="/desk/import">Bring in an archive</Link></p>
      <h1 className={s.file}>{of.fileName}</h1>
      <p className={b.lead}>{of.source ? archiveSources[of.source] : "A file"} for {of.column}{isRead && `: ${of.counts.all.toLocaleString("en-US")} ${of.counts.all === 1 ? "piece" : "pieces"} found`}.{of.before && ` The same file was brought in before, on ${new Intl.DateTimeFormat(of.locale, { timeZone: of.timeZone, dateStyle: "long" }).format(of.before)}.`}</p>
      {of.said.map((sentence) => <p className={s.said} key={sentence}>{sentence}</p>)}
      {of.refusal && <div className="oops" role="alert"><p>{of.refusal}</p></div>}
      {(of.state === "reading" || of.state === "taking") && <Progress key={of.state} id={of.id} began={{ state: of.state, posts: of.posts, counts: of.counts }} />}
      {of.state === "lying" && refused.length > 0 && <Refused of={of} refused={refused} />}
      {isRead && (
        <>
          <Lists of={of} filter={filter} />
          <form className="narrow-by" action={`/desk/import/${of.id}`} role="search">
            <input type="hidden" name="view" value={filter.view} />
            <div className="grow"><label className="vh" htmlFor="q">Search these pieces</label><input id="q" type="search" name="q" defaultValue={filter.q} placeholder="Headline, question or reader" maxLength={200} /></div>
            {topics.length > 0 && (
              <div><label className="vh" htmlFor="topic">Category or tag</label><select id="topic" name="topic" defaultValue={filter.topic ?? ""}><option value="">Every category and tag</option>{topics.map(({ topic, count }) => <option key={topic} value={topic}>{topic} ({count.toLocaleString("en-US")})</option>)}</select></div>
            )}
            <button className="b" type="submit">Look</button>
          </form>
          <Acts of={of} view={filter.view} topic={filter.topic ?? ""} />
          {rows.length === 0 ? <p className="empty copy">{nothing[filter.view]}</p> : <ul className={s.pieces} aria-label={pieceViews[filter.view]}>{rows.map((row) => <PieceItem key={row.id} address={`/desk/import/${of.id}/${row.number}?${searchOf({ ...filter, after: undefined })}`} row={row} locale={of.locale} />)}</ul>}
          <p className="further">
            {after && <Link className="b" href={address(of, { ...filter, after })} prefetch={false}>Further down the list</Link>}
            {filter.after && <Link className="b bare" href={address(of, { ...filter, after: undefined })} prefetch={false}>Back to the top</Link>}
          </p>
        </>
      )}
    </main>
  );
}

const nothing: Record<PieceView, string> = {
  complete: "Nothing here is complete and waits to be taken.",
  unsigned: "Each of them has its reader’s name.",
  look: "Nothing has to be looked at.",
  here: "None of them is here already.",
  taken: "None has been taken yet.",
  setAside: "None is set aside.",
};

function Refused({ of, refused }: { of: ImportView; refused: Awaited<ReturnType<typeof refusedIn>> }) {
  const rest = of.counts.refused - refused.length;
  return (
    <section className={s.refused} aria-label="What could not be taken">
      <p>{of.counts.taken.toLocaleString("en-US")} taken; {of.counts.refused === 1 ? "1 could not be" : `${of.counts.refused.toLocaleString("en-US")} could not be`}:</p>
      <ul>{refused.map(({ number, headline, refusal }) => <li key={number}><Link className="link" href={`/desk/import/${of.id}/${number}`} prefetch={false}>{headline || `Number ${number}`}</Link>: {refusal}</li>)}</ul>
      {rest > 0 && <p>{rest === 1 ? "One more stands" : `${rest.toLocaleString("en-US")} more stand`} under <Link className="link" href={address(of, { view: "look" })}>{pieceViews.look}</Link>, each with the reason.</p>}
    </section>
  );
}

/** The top of a list; further down where the filter says after which piece. */
const address = ({ id }: ImportView, filter: PieceFilter): string => `/desk/import/${id}?${searchOf(filter)}`;

function Lists({ of, filter }: { of: ImportView; filter: PieceFilter }) {
  return (
    <nav className="tabs stagetabs" aria-label="Lists">
      {pieceViewNames.map((view) => <Link key={view} href={address(of, { ...filter, view, after: undefined })} prefetch={false} aria-current={view === filter.view ? "page" : undefined}>{pieceViews[view]} {of.counts[view].toLocaleString("en-US")}</Link>)}
    </nav>
  );
}
