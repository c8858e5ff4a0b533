// One piece beside the post it was found in: what has to be looked at, its parts in fields, and along the foot what can be done with it.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { orNotFound, requireDesk } from "@/app/actor";
import { DocumentText } from "@/app/parts/document-text";
import { PressKeys } from "@/app/parts/press-keys";
import { ActionForm, Send } from "@/app/ui/form";
import { pieceFor } from "@/lib/imports/queries";
import { pieceFilter, pieceViews, searchOf } from "@/lib/imports/piece-filter";
import { rowId } from "@/lib/kit/typed";
import { takeUpAction } from "../../actions";
import { sameWords } from "../piece-item";
import s from "./piece.module.css";
import { PieceForm } from "./piece-form";

export const metadata: Metadata = { title: "A piece of an archive" };

type Props = { params: Promise<{ id: string; number: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
type Seen = Awaited<ReturnType<typeof pieceFor>>;

export default async function Page({ params, searchParams }: Props) {
  const { id, number } = await params;
  const [importId, at] = [rowId.safeParse(id), rowId.safeParse(number)];
  if (!importId.success || !at.success) notFound();
  const [actor, search] = await Promise.all([requireDesk(`/desk/import/${importId.data}/${at.data}`), searchParams]);
  const seen = await orNotFound(pieceFor(actor, importId.data, at.data, pieceFilter.parse(search)));
  const { of, piece, filter, place, topics } = seen;
  const list = `/desk/import/${of.id}?${searchOf(filter)}`;
  const address = (n: number) => `/desk/import/${of.id}/${n}?${searchOf(filter)}`;
  const isOpen = piece.state === "open";
  const beside = (
    <nav className="moves" aria-label="Pieces">
      {place.before !== null && <Link className="b" href={address(place.before)} prefetch={false} data-key="k">The one before <kbd aria-hidden="true">K</kbd></Link>}
      {place.after !== null && <Link className="b" href={address(place.after)} prefetch={false} data-key="j">The next <kbd aria-hidden="true">J</kbd></Link>}
    </nav>
  );
  return (
    <main className={`page ${s.page}`} id="main">
      <PressKeys />
      <p className="crumb"><Link href="/desk/import">Bring in an archive</Link> <span aria-hidden>/</span> <Link href={list}>{of.fileName}</Link></p>
      <h1 className={s.title}>{piece.fields.headline || "Without a headline"}</h1>
      <p className="why">{place.isIn ? `${(place.earlier + 1).toLocaleString("en-US")} of ${place.count.toLocaleString("en-US")}` : "No longer"} in <Link className="link" href={list}>{pieceViews[filter.view]}</Link>{filter.topic && `, filed under “${filter.topic}”`}{filter.q && `, with “${filter.q}”`}. Number {piece.number} of the file.</p>
      <div className={s.both}>
        <Original seen={seen} />
        <div className={s.found}>
          {search.saved && isOpen && <p className="done" role="status">Saved.</p>}
          <Standing seen={seen} />
          {isOpen
            ? <PieceForm key={`${piece.id} ${piece.lookedAt?.getTime() ?? 0}`} piece={piece} topics={topics} of={of} here={address(piece.number)} next={place.after === null ? list : address(place.after)} personId={actor.id} beside={beside} />
            : <div className={s.foot}>{piece.state === "setAside" && <TakeUp pieceId={piece.id} here={`/desk/import/${of.id}/${piece.number}`} />}{beside}</div>}
        </div>
      </div>
    </main>
  );
}

/** The post as it stood in the file, and what is told of it. */
function Original({ seen: { of, piece, original } }: { seen: Seen }) {
  return (
    <section className={s.original} aria-labelledby="original">
      <h2 className="lab" id="original">As it stood in the file</h2>
      {piece.url && <p className={`why ${s.address}`}>{piece.url}</p>}
      {piece.remarks.length > 0 && <ul className={s.told} aria-label="Remarks">{piece.remarks.map((sentence, n) => <li key={n}>{sentence}</li>)}</ul>}
      {/* It scrolls within itself, also by the keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={`copy ${s.words}`} lang={of.locale} tabIndex={0} role="region" aria-label="The words in the file">
        {original.length > 0 ? <DocumentText document={{ type: "doc", content: original }} /> : <p>There is not a word in it.</p>}
      </div>
    </section>
  );
}

/** Where it is, or what has to be looked at before it is taken. */
function Standing({ seen: { of, piece } }: { seen: Seen }) {
  const reference = piece.reference && <Link className="link" href={`/desk/questions/${piece.reference}`}>{piece.reference}</Link>;
  if (piece.state === "taken") return <p className={s.here}>Taken{reference && <> as {reference}</>}{piece.path && <>, at <a className="link" href={`/${of.columnPath}/${piece.path}`}>its page</a></>}.</p>;
  if (piece.state === "taking") return <p className={s.here}>It is being taken.</p>;
  if (piece.state === "setAside") return <p className={s.here}>It is set aside.</p>;
  const wrong = [...piece.lacking, ...(piece.lookedAt ? [] : piece.doubts), ...(piece.refusal ? [piece.refusal] : [])];
  return (
    <>
      {piece.sameBy && <p className={s.here}>{sameWords[piece.sameBy]}{reference && <>: {reference}</>}.</p>}
      {wrong.length > 0 && <section className={s.wrong} aria-labelledby="wrong"><h2 className="lab" id="wrong">To be looked at</h2><ul>{wrong.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul></section>}
      <p className="why">{piece.how ? `Question and answer are told apart by ${piece.how}.` : "Question and answer could not be told apart: all of it stands under the answer."}</p>
    </>
  );
}

const TakeUp = ({ pieceId, here }: { pieceId: number; here: string }) => (
  <ActionForm action={takeUpAction} label="Take it up again">
    <input type="hidden" name="pieceId" value={pieceId} />
    <input type="hidden" name="here" value={here} />
    <Send className="b go">Take it up again</Send>
  </ActionForm>
);
