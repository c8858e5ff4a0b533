// The questions that wait in a spreadsheet are brought in, and those of a mailbox through the other door.
import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { sayWhenWithin } from "@/app/parts/asked-line";
import b from "@/app/parts/bring-in.module.css";
import { decidedOf, sayBecame, sayRows } from "@/lib/backlog/backlog";
import { backlogColumns, backlogsOf, type BacklogView } from "@/lib/backlog/queries";
import { isComing, sayUpload } from "@/lib/uploads/upload";
import { BringIn } from "./bring-in";
import { unsent, unsentWords } from "./unsent";

export const metadata: Metadata = { title: "Bring in the backlog" };

export default async function Page({ searchParams }: { searchParams: Promise<{ wrong?: string }> }) {
  const actor = await requireDesk("/desk/inbox/backlog");
  const [backlogs, columns] = await orNotFound(Promise.all([backlogsOf(actor), backlogColumns(actor)]));
  const wrong = unsent.parse((await searchParams).wrong);
  const several = new Set(columns.map(({ magazine }) => magazine)).size > 1;
  const now = requestTime();
  return (
    <main className="page narrow" id="main">
      <p className="crumb"><Link href="/desk/inbox">Inbox</Link></p>
      <h1>Bring in the backlog</h1>
      <p className={b.lead}>The questions that wait in a spreadsheet come into the inbox with the days they were received on. You say what its columns are, and see at once what would come of them. Nobody is written to, and the same row never comes twice, in this file or a later one.</p>
      {wrong && <div className="oops" role="alert"><p>{unsentWords[wrong]}</p></div>}
      <BringIn columns={columns.map(({ id, name, magazine }) => ({ id, name: several ? `${name}, ${magazine}` : name }))} />
      <p className="why">They wait in a mailbox? <Link className="link" href="/desk/mail/import">Bring in old mail</Link> instead.</p>
      <section className="sec" aria-labelledby="backlogs">
        <h2 className="lab" id="backlogs">Brought in so far</h2>
        {backlogs.length === 0 && <p className="empty copy">Nothing yet. A file stands here as soon as it is chosen.</p>}
        <ul>
          {backlogs.map((one) => (
            <li key={one.id} className={b.row}>
              <p className={b.name}>{one.state === "uploading" ? one.fileName : <Link className="link" href={`/desk/inbox/backlog/${one.id}`}>{one.fileName}</Link>}</p>
              <p className="why">For {one.column}, by {one.by}, {sayWhenWithin(one.madeAt, one, now)}</p>
              <p>{standing(one, now)}</p>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}

function standing(of: BacklogView, now: Date): string {
  const { state, refusal, rows, uploaded, size, sentAt, undone } = of;
  if (state === "uploading") return sayUpload({ uploaded, size, isComing: isComing(sentAt, now) });
  if (state === "reading") return "It is being read.";
  if (state === "refused") return refusal!;
  if (state === "asking") return `${sayRows(rows)}. Say what its columns are.`;
  if (state === "undone" || state === "undoing") return `${state === "undone" ? "Taken back" : "Being taken back"}: ${undone.toLocaleString("en-US")} of ${of.taken === 1 ? "1 question" : `${of.taken.toLocaleString("en-US")} questions`}.`;
  return `${state === "finished" ? "" : `${state === "stopped" ? "Stopped after" : "Now at"} ${decidedOf(of).toLocaleString("en-US")} of ${sayRows(rows)}: `}${sayBecame(of)}.`;
}
