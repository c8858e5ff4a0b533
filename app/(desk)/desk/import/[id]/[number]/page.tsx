// One piece with its parts in fields, to be put right, taken or set aside.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { orNotFound, requireDesk } from "@/app/actor";
import { pieceFor } from "@/lib/imports/queries";
import { pieceViews } from "@/lib/imports/piece-filter";
import { rowId } from "@/lib/kit/typed";
import { ActionForm, Send } from "@/app/ui/form";
import { setAsideAction, takeUpAction } from "../../actions";
import b from "@/app/parts/bring-in.module.css";
import s from "../../import.module.css";
import { sameWords } from "../piece-item";
import { PieceForm } from "./piece-form";

export const metadata: Metadata = { title: "A piece of an archive" };

type Props = { params: Promise<{ id: string; number: string }>; searchParams: Promise<{ saved?: string | string[] }> };

export default async function Page({ params, searchParams }: Props) {
  const { id, number } = await params;
  const [importId, at] = [rowId.safeParse(id), rowId.safeParse(number)];
  if (!importId.success || !at.success) notFound();
  const here = `/desk/import/${importId.data}/${at.data}`;
  const actor = await requireDesk(here);
  const { of, piece, view, before, after, topics } = await orNotFound(pieceFor(actor, importId.data, at.data));
  const list = `/desk/import/${of.id}?view=${view}`;
  const next = after ? `/desk/import/${of.id}/${after}` : list;
  const isOpen = piece.state === "open";
  const wrong = isOpen ? [...piece.lacking, ...(piece.lookedAt ? [] : piece.doubts), ...(piece.refusal ? [piece.refusal] : [])] : [];
  return (
    <main className="page narrow" id="main">
      <p className="crumb"><Link href="/desk/import">Bring in an archive</Link> <span aria-hidden>/</span> <Link href={list}>{of.fileName}</Link></p>
      <h1>{piece.fields.headline || "Without a headline"}</h1>
      <p className={b.lead}>Number {piece.number} of {of.counts.all.toLocaleString("en-US")}, in “{pieceViews[view]}”. {piece.how ? `Question and answer are told apart by ${piece.how}.` : "Question and answer could not be told apart."}{piece.url && <> It stood at <span className={s.address}>{piece.url}</span>.</>}</p>
      <nav className={`moves ${s.beside}`} aria-label="Pieces">
        {before !== null && <Link className="b" href={`/desk/import/${of.id}/${before}`}>The one before</Link>}
        {after !== null && <Link className="b" href={next}>The next</Link>}
      </nav>
      {(await searchParams).saved && isOpen && <p className="done" role="status">Saved.</p>}
      {piece.sameBy && isOpen && <p className={s.here}>{sameWords[piece.sameBy]}{piece.reference && <>: <Link className="link" href={`/desk/questions/${piece.reference}`}>{piece.reference}</Link></>}.</p>}
      {piece.state === "taken" && piece.reference && <p className={s.here}>Taken as <Link className="link" href={`/desk/questions/${piece.reference}`}>{piece.reference}</Link>{piece.path && <>, at <a className="link" href={`/${of.columnPath}/${piece.path}`}>its page</a></>}.</p>}
      {piece.state === "taking" && <p className={s.here}>It is being taken.</p>}
      {wrong.length > 0 && <section aria-label="What has to be looked at"><ul className={s.wrong}>{wrong.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul></section>}
      {piece.remarks.length > 0 && <section className={s.told} aria-label="Remarks"><ul>{piece.remarks.map((sentence, n) => <li key={n}>{sentence}</li>)}</ul></section>}
      {isOpen && <PieceForm key={`${piece.id} ${piece.lookedAt?.getTime() ?? 0}`} piece={piece} topics={topics} of={of} here={here} next={next} personId={actor.id} />}
      {isOpen && (
        <ActionForm action={setAsideAction} label="Set it aside" className={s.aside}>
          <input type="hidden" name="pieceId" value={piece.id} />
          <input type="hidden" name="next" value={next} />
          <Send className="b bare" sending="Setting aside…">Set it aside</Send>
        </ActionForm>
      )}
      {piece.state === "setAside" && (
        <ActionForm action={takeUpAction} label="Take it up again" className={s.aside}>
          <input type="hidden" name="pieceId" value={piece.id} />
          <input type="hidden" name="here" value={here} />
          <Send className="b">Take it up again</Send>
        </ActionForm>
      )}
    </main>
  );
}
