// Old mail is brought in: files of it, however large, as often as one likes.
import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { sayWhen } from "@/app/parts/asked-line";
import { importsOf, mailColumns } from "@/lib/mailroom/import-queries";
import { isComing } from "@/lib/uploads/upload";
import { BringIn } from "./bring-in";
import { ImportRow } from "./import-row";
import s from "@/app/parts/bring-in.module.css";

export const metadata: Metadata = { title: "Bring in old mail" };

export default async function Page() {
  const actor = await requireDesk("/desk/mail/import");
  const [imports, columns] = await orNotFound(Promise.all([importsOf(actor), mailColumns(actor)]));
  const several = new Set(columns.map(({ magazine }) => magazine)).size > 1;
  const now = requestTime();
  return (
    <main className="page narrow" id="main">
      <p className="crumb"><Link href="/desk/mail">Mail</Link></p>
      <h1>Bring in old mail</h1>
      <p className={s.lead}>Mail from an earlier program goes the way of all mail: questions to the inbox, the rest to its tray. A mail that is here already is known by its content, so nothing comes twice. Nobody is written to: no receipt goes out for mail that is brought in. Questions that wait in a spreadsheet come by <Link className="link" href="/desk/inbox/backlog">Bring in the backlog</Link>.</p>
      <BringIn columns={columns.map(({ id, name, magazine }) => ({ id, name: several ? `${name}, ${magazine}` : name }))} />
      <section className="sec" aria-labelledby="imports">
        <h2 className="lab" id="imports">Brought in so far</h2>
        {imports.length === 0 && <p className="empty copy">Nothing yet. A file stands here with its progress as soon as it is chosen.</p>}
        <ul>
          {imports.map(({ id, fileName, column, by, madeAt, timeZone, locale, state, size, uploaded, sentAt, takenIn, mails, known, attention, sorting, lastError }) => (
            <ImportRow key={`${id} ${state}`} id={id} isComing={isComing(sentAt, now)} fileName={fileName} about={`${column}, by ${by}, ${sayWhen(madeAt, { timeZone, locale }, now).replace(/^(Today|Yesterday)$/, (word) => word.toLowerCase())}`} began={{ state, size, uploaded, takenIn, mails, known, attention, sorting, lastError }} />
          ))}
        </ul>
      </section>
    </main>
  );
}
