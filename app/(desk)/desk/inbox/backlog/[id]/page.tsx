// One spreadsheet: what its columns are, what would come of the first rows, how far it has come in, and which rows were not taken.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import b from "@/app/parts/bring-in.module.css";
import { ActionForm, Send } from "@/app/ui/form";
import { decidedOf, sayBecame, sayComing, sayRows, sayToBring } from "@/lib/backlog/backlog";
import { foresee, type Outlook } from "@/lib/backlog/foresee";
import { backlogFor, type BacklogView, cameOf, notTakenOf } from "@/lib/backlog/queries";
import { besideColumn } from "@/lib/backlog/remarks";
import { rowId } from "@/lib/kit/typed";
import { sayDate } from "@/lib/kit/wall-clock";
import { discardAction, resumeAction, takeBackAction } from "../actions";
import s from "./backlog.module.css";
import { ColumnsForm } from "./columns-form";
import { Going } from "./going";
import { Foreseeing } from "./foreseen";

export const metadata: Metadata = { title: "A backlog" };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const id = rowId.safeParse((await params).id);
  if (!id.success) notFound();
  const actor = await requireDesk(`/desk/inbox/backlog/${id.data}`);
  const of = await orNotFound(backlogFor(actor, id.data));
  const now = requestTime();
  const { state, rows, taken, known, leftOut, rejected, undone, stayed, lastError } = of;
  const isGoing = state === "uploading" || state === "reading" || state === "bringing" || state === "undoing";
  return (
    <main className={state === "asking" ? "page" : "page narrow"} id="main">
      <p className="crumb"><Link href="/desk/inbox/backlog">Bring in the backlog</Link></p>
      <h1 className={s.file}>{of.fileName}</h1>
      <p className={b.lead}>For {of.column}{rows > 0 && `: ${sayRows(rows)}`}{of.shape && `, ${of.shape}`}.{of.before && ` The same file was brought in before, on ${sayDate(of.before, of.locale, of.timeZone)}: what is here already stays as it is.`}</p>
      {of.said.map((sentence) => <p className={s.said} key={sentence}>{sentence}</p>)}
      {of.refusal && <div className="oops" role="alert"><p>{of.refusal}</p></div>}
      {isGoing && <Going key={state} id={of.id} began={{ state, rows, taken, known, leftOut, rejected, undone, stayed, lastError }} />}
      {state === "asking" && <Asking of={of} now={now} />}
      {(state === "stopped" || state === "finished") && <Came of={of} />}
      {state === "undone" && <p className={s.came}>Taken back: {undone === 1 ? "1 question was" : `${undone.toLocaleString("en-US")} questions were`} declined without a letter{stayed > 0 && `; ${stayed.toLocaleString("en-US")} stayed, because somebody had acted on ${stayed === 1 ? "it" : "them"}`}. The same file can be brought in again.</p>}
      {state === "refused" && <Give id={of.id} label="Let it go" />}
    </main>
  );
}

const Give = ({ id, label }: { id: number; label: string }) => <ActionForm action={discardAction} label={label}><input type="hidden" name="importId" value={id} /><p className="moves"><Send className="b bare" sending="Letting it go…">{label}</Send></p></ActionForm>;

async function Asking({ of, now }: { of: BacklogView; now: Date }) {
  const seen = await foresee(of, now);
  return (
    <>
      <ColumnsForm id={of.id} headings={of.headings} rows={of.rows} beside={besideColumns(of, seen)} profiles={of.profiles} mapping={of.mapping!} comes={sayComing(seen, of.rows)} hasOut={seen.out.length > 0} go={sayToBring(seen, of.rows)}>
        <Foreseeing of={of} seen={seen} now={now} />
      </ColumnsForm>
      <Give id={of.id} label="Give it up" />
    </>
  );
}

/** What is to be said of each column's cells; of several that are put together, at the first. */
function besideColumns({ headings, mapping }: BacklogView, { out, doubts }: Outlook) {
  const fields = mapping?.fields ?? [];
  return headings.map((_, at) => besideColumn(fields.indexOf(fields[at] ?? null) === at ? (fields[at] ?? null) : null, [...out, ...doubts]));
}

/** What stands in a row, as far as one needs to know it again. */
function rowInBrief(cells: readonly string[], most = 220): string {
  const said = cells.filter((cell) => cell.trim()).join(" · ");
  return said.length > most ? `${said.slice(0, most).replace(/\s+\S*$/, "")}…` : said;
}

async function Came({ of }: { of: BacklogView }) {
  const [refused, references] = await Promise.all([notTakenOf(of), cameOf(of)]);
  const rest = of.rejected - refused.length;
  const hasRest = of.rejected + of.known + of.leftOut > 0;
  return (
    <>
      <p className={s.came} role="status">{of.state === "stopped" && `Stopped after ${decidedOf(of).toLocaleString("en-US")} of ${sayRows(of.rows)}: `}{sayBecame(of)}.{references.length > 0 && <> {references.length === 1 ? "It came in as" : "They came in as"} {references.map((reference, at) => <span key={reference} className={s.reference}>{at > 0 && "to "}{reference}{at < references.length - 1 ? " " : "."}</span>)}</>}</p>
      {of.lastError && of.state === "stopped" && <p className="err">{of.lastError}</p>}
      <div className={`moves ${s.after}`}>
        {of.state === "stopped" && <ActionForm action={resumeAction} label="Go on"><input type="hidden" name="importId" value={of.id} /><Send className="b go">Go on</Send></ActionForm>}
        {of.taken > 0 && <Link className="b" href="/desk/inbox">To the inbox</Link>}
        {hasRest && <a className="b" href={`/desk/inbox/backlog/${of.id}/rejects`} download>Save the rows not taken</a>}
        {of.taken > 0 && <ActionForm action={takeBackAction} label="Take it back"><input type="hidden" name="importId" value={of.id} /><Send className="b bare" sending="Taking it back…">Take it back</Send></ActionForm>}
      </div>
      {of.taken > 0 && <p className="why">Taking it back declines, without a letter, what nobody has acted on.</p>}
      {refused.length > 0 && (
        <section className="sec" aria-labelledby="refused">
          <h2 className="lab" id="refused">Not taken</h2>
          <ul className={s.refused}>
            {refused.map(({ number, cells, why }) => <li key={number}><p><b>Row {number.toLocaleString("en-US")}</b> {why}</p>{cells.length > 0 && <p className={s.row}>{rowInBrief(cells)}</p>}</li>)}
          </ul>
          {rest > 0 && <p className="why">{rest === 1 ? "One more stands" : `${rest.toLocaleString("en-US")} more stand`} in the file of rows not taken. Put right, it can be brought in like any other.</p>}
        </section>
      )}
    </>
  );
}
