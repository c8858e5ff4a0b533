// Before a reader is erased: what will go, what will stay, and the name to be typed.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { orNotFound, requireDesk } from "@/app/actor";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { previewOf } from "@/lib/readers/preview";
import { eraseAction } from "../../actions";
import s from "../../readers.module.css";

export const metadata: Metadata = { title: "Erase a reader" };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireDesk(`/desk/readers/${id}/erase`);
  if (!/^\d{1,15}$/.test(id)) notFound();
  const { reader, magazine, typed, goes, unprinted, printed, naming, staff } = await orNotFound(previewOf(actor, Number(id)));
  if (reader.erasedAt) redirect(`/desk/readers/${id}`);
  const called = reader.name || reader.address || "this reader";
  return (
    <main className={`page ${s.page}`} id="main">
      <nav className="crumb" aria-label="You are in"><Link href="/desk/readers">Readers</Link><span aria-hidden="true">/</span><Link href={`/desk/readers/${reader.id}`}>{called}</Link><span aria-hidden="true">/</span><span>Erase</span></nav>
      <h1>Erase {called}</h1>
      <p className={s.lead}>For when the reader asks it of you. It cannot be undone, and there is no way to see later what stood there. <a className="link" href={`/desk/readers/${reader.id}/everything`} download>Save everything held</a> first, if they want it.</p>
      <section className={s.part} aria-labelledby="goes">
        <h2 className="lab" id="goes">Will go</h2>
        <ul className={s.goes}>
          <li>Name, town, email and postal address, wherever they stand, also in the story of their questions and in notes about them</li>
          {goes.map((line) => <li key={line}>{line.charAt(0).toUpperCase()}{line.slice(1)}</li>)}
          {unprinted.map((one) => <li key={one.id}>The words of <Link className="link" href={`/desk/questions/${one.reference}`}>{one.reference} {one.slugLine}</Link>{one.isStopped && ", which is taken back; whoever writes on it is told"}</li>)}
        </ul>
      </section>
      <section className={s.part} aria-labelledby="stays">
        <h2 className="lab" id="stays">Will stay</h2>
        <ul className={s.goes}>
          <li>That something came, when, its hash, the wording agreed to; and that you erased it today</li>
          {printed.map(({ id: questionId, reference, slugLine, live, inPrint }) => (
            <li key={questionId}>
              <Link className="link" href={`/desk/questions/${reference}`}>{reference} {slugLine}</Link> as printed{inPrint.length > 0 && `, in ${inPrint.map(({ issue, page }) => `${issue} on page ${page}`).join(" and ")}`}
              {live && <>; on <a className="link" href={live.address}>its page</a> the credit becomes “{live.withheldLine}”</>}
            </li>
          ))}
          {naming.map(({ headline, address }) => <li key={address} className="care">The name stands in the text of <a className="link" href={address}>{headline}</a>. An erasure does not change what was answered: correct that page as well.</li>)}
          {staff.map((name) => <li key={name} className="care">The account of {name}, who signs in with such an address. Accounts are under Settings, People.</li>)}
          <li>What other systems were told already, what search engines remember, and backups made until now</li>
        </ul>
      </section>
      <div className={s.end}>
        <ActionForm action={eraseAction} label="Erase">
          <input type="hidden" name="readerId" value={reader.id} />
          <Field name="typed" label={`Type “${typed}” to go on`} autoComplete="off" help={`${magazine.name} only: what another magazine holds, its own chief erases.`} />
          <div className="moves"><Send sending="Erasing…">Erase for good</Send><Link className="b bare" href={`/desk/readers/${reader.id}`}>Cancel</Link></div>
        </ActionForm>
      </div>
    </main>
  );
}
