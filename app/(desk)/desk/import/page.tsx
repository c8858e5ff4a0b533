// What has been printed already is brought in: the archive of a column from the program it was in until now.
import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { sayWhenWithin } from "@/app/parts/asked-line";
import { importColumns, type ImportView, importsOf } from "@/lib/imports/queries";
import { sayRead } from "@/lib/imports/import";
import { isComing, sayUpload } from "@/lib/uploads/upload";
import { archiveSources } from "@/lib/words";
import { BringIn } from "./bring-in";
import b from "@/app/parts/bring-in.module.css";
import s from "./import.module.css";

export const metadata: Metadata = { title: "Bring in an archive" };

export default async function Page() {
  const actor = await requireDesk("/desk/import");
  const [imports, columns] = await orNotFound(Promise.all([importsOf(actor), importColumns(actor)]));
  const several = new Set(columns.map(({ magazine }) => magazine)).size > 1;
  const now = requestTime();
  return (
    <main className="page narrow" id="main">
      <p className="crumb"><Link href="/desk/answers">Answers</Link></p>
      <h1>Bring in an archive</h1>
      <p className={b.lead}>Answers that were printed before come with question, credit, byline, bio, date and issue, and stand in the archive on the day they first appeared. Their old addresses lead to them. You look at what was found before anything comes in. Nobody is written to, no fee is due, and the same answer never comes twice.</p>
      <BringIn columns={columns.map(({ id, name, magazine }) => ({ id, name: several ? `${name}, ${magazine}` : name }))} />
      <p className={`why ${s.note}`}>Pictures are not brought in, for none may be printed without its credit and leave, which no export tells: each is named beside its answer, and can be put in by a correction.</p>
      <section className="sec" aria-labelledby="imports">
        <h2 className="lab" id="imports">Brought in so far</h2>
        {imports.length === 0 && <p className="empty copy">Nothing yet. A file stands here as soon as it is chosen.</p>}
        <ul>
          {imports.map((one) => (
            <li key={one.id} className={b.row}>
              <p className={b.name}>{one.state === "uploading" ? one.fileName : <Link className="link" href={`/desk/import/${one.id}`}>{one.fileName}</Link>}</p>
              <p className="why">{one.source ? `${archiveSources[one.source]}, for` : "For"} {one.column}, by {one.by}, {sayWhenWithin(one.madeAt, one, now)}</p>
              <p>{standing(one, now)}</p>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}

const n = (count: number) => count.toLocaleString("en-US");

function standing({ state, refusal, posts, counts, uploaded, size, sentAt }: ImportView, now: Date): string {
  if (state === "uploading") return sayUpload({ uploaded, size, isComing: isComing(sentAt, now) });
  if (state === "reading") return sayRead(posts);
  if (state === "refused") return refusal!;
  const open = counts.complete + counts.unsigned + counts.look - counts.refused;
  const parts = [`${n(counts.taken)} of ${n(counts.all)} taken`, ...(counts.taking > 0 ? [`${n(counts.taking)} being taken`] : []), ...(counts.refused > 0 ? [`${n(counts.refused)} could not be`] : []), ...(open > 0 ? [`${n(open)} to be decided`] : []), ...(counts.here > 0 ? [`${n(counts.here)} here already`] : []), ...(counts.setAside > 0 ? [`${n(counts.setAside)} set aside`] : [])];
  return `${parts.join(", ")}.`;
}
