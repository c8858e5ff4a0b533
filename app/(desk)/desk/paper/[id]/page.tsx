// One letter of the tray: the scan, and beside it the transcription as it is typed.
import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { sayWhen, sayWhenWithin } from "@/app/parts/asked-line";
import { Copy } from "@/app/parts/copy";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { letterColumns } from "@/lib/intake/queries";
import { rowId } from "@/lib/kit/typed";
import { letterFor, type PaperLetter } from "@/lib/paper/queries";
import { paneOf } from "@/lib/paper/save-transcription";
import { Missing } from "@/lib/refusal";
import { changeColumn, keepTrack, setAside, takeBack } from "../actions";
import { PutIn } from "../put-in";
import { Pane } from "./pane";
import { Readings } from "./readings";
import { Scan } from "./scan";
import style from "./letter.module.css";
import { Transcribing } from "./transcribing";

export const metadata: Metadata = { title: "Letter" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireDesk(`/desk/paper/${id}`);
  const letterId = rowId.safeParse(id);
  const [found, columns] = await Promise.all([orNotFound(letterId.success ? letterFor(actor, letterId.data) : Promise.reject(new Missing())), letterColumns(actor)]);
  const { letter, column, magazine, putInBy, reference, pages } = found;
  const { known, out } = await searchParams;
  const now = requestTime();
  const scan = <Scan pages={pages.map(({ id: pageId, position, width, height, mark, rawType }) => ({ id: pageId, position, width, height, mark, hasFile: rawType !== null }))} canTurn={!reference && !letter.setAsideAt} />;
  return (
    <main className={`page ${style.page}`} id="main">
      <p className="crumb"><Link href="/desk/paper">Letter tray</Link></p>
      <h1>{letter.name ? `Letter of ${letter.name}` : "Letter"}</h1>
      <p className="facts">{column.name}. Put in by {putInBy}, {sayWhenWithin(letter.putInAt, magazine, now)}.</p>
      {known && <p className={style.known} role="status">These pages were in the tray already: this is the letter.</p>}
      {out && <p className={style.known} role="status">The page is a letter of its own now, last in the tray. If it is no letter, set it aside there.</p>}
      {reference || letter.setAsideAt ? (
        <div className={style.both}>
          {scan}
          <Ended found={found} now={now} />
        </div>
      ) : (
        <Transcribing letterId={letter.id} version={letter.version} savedAt={letter.savedAt?.toISOString() ?? null} pane={paneOf(letter)} readings={pages.map(({ id: pageId, recognition, recognised }) => ({ id: pageId, recognition, recognised }))}>
          <div className={style.both}>
            <div className={style.left}>
              {scan}
              <details className={style.more}>
                <summary className="link">Add pages</summary>
                <PutIn address={`/api/paper/${letter.id}`} label="Add pages" />
              </details>
              {columns.length > 1 && (
                <details className={style.more} key={column.id}>
                  <summary className="link">Another column</summary>
                  <ActionForm action={changeColumn} label="Another column">
                    <input type="hidden" name="letterId" value={letter.id} />
                    <Field name="columnId" label="Column" options={columns.map(({ id: value, name, magazine: title }) => [String(value), columns.some((other) => other.magazine !== title) ? `${name}, ${title}` : name])} defaultValue={String(column.id)} />
                    <p className="moves"><Send className="b" sending="Moving…">Put it in that column’s tray</Send></p>
                  </ActionForm>
                </details>
              )}
            </div>
            <div>
              <Readings />
              <Pane lang={magazine.locale} />
              <ActionForm action={setAside} label="Set aside" className={style.aside}>
                <input type="hidden" name="letterId" value={letter.id} />
                <Send className="b bare" sending="Setting it aside…">Set aside: this is no question</Send>
              </ActionForm>
            </div>
          </div>
        </Transcribing>
      )}
    </main>
  );
}

/** A letter that is no longer typed: it is a question, or was set aside. */
function Ended({ found: { letter, magazine, reference, returnedBy }, now }: { found: PaperLetter; now: Date }) {
  return (
    <div>
      {reference ? (
        <p className={style.known}>This letter has become <Link className="link num" href={`/desk/questions/${reference}`}>{reference}</Link>. What follows is what was typed; the question as printed is made ready there.</p>
      ) : (
        <ActionForm action={takeBack} label="Take it back" className="did">
          <input type="hidden" name="letterId" value={letter.id} />
          <p>This letter was set aside {letter.setAsideAt && sayWhenWithin(letter.setAsideAt, magazine, now)}.</p>
          <Send className="b" sending="Taking it back…">Take it back into the tray</Send>
        </ActionForm>
      )}
      <div className={`copy ${style.typed}`}>{letter.transcript ? <Copy text={letter.transcript} /> : <p className="quiet">Nothing was typed.</p>}</div>
      <dl className="dl">
        {letter.name && <div><dt>Name</dt><dd>{[letter.name, letter.town, letter.region].filter(Boolean).join(", ")}</dd></div>}
        {letter.enclosures && <div><dt>Enclosed</dt><dd>{letter.enclosures}</dd></div>}
        {letter.originals && <div><dt>To go back</dt><dd>{letter.originals}{letter.returnedAt ? <span className="ok">. Returned {sayWhen(letter.returnedAt, magazine, now)} by {returnedBy}.</span> : <>. <Link className="link" href="/desk/paper?list=originals">Originals to return</Link></>}</dd></div>}
      </dl>
      {reference && (
        <details className={style.track} key={letter.version}>
          <summary className="link">Change what is noted of the envelope</summary>
          <ActionForm action={keepTrack} label="The envelope">
            <input type="hidden" name="letterId" value={letter.id} />
            <Field name="enclosures" label="Enclosures" optional defaultValue={letter.enclosures} />
            <div className="two">
              <Field name="originals" label="Originals to return" optional defaultValue={letter.originals} />
              <Field name="returnBy" label="Return by" optional type="date" defaultValue={letter.returnBy ?? ""} />
            </div>
            <p className="moves"><Send className="b" sending="Saving…">Save</Send></p>
          </ActionForm>
        </details>
      )}
    </div>
  );
}
