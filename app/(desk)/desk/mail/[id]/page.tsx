// One mail: who wrote it, why it lies where it does, what it says, and what it is if it lies wrong.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { sayWhen } from "@/app/parts/asked-line";
import { PressKeys } from "@/app/parts/press-keys";
import { clockTime } from "@/lib/kit/moment";
import { saySize } from "@/lib/kit/size";
import { rowId } from "@/lib/kit/typed";
import { mailAddress, mailFilter, mailQuery, trayLabel } from "@/lib/mailroom/mail-filter";
import { type MailView, mailFor, neighbours } from "@/lib/mailroom/queries";
import { spamWords } from "@/lib/mailroom/spam-words";
import { doors, trays, whereabouts } from "@/lib/words";
import { MailHead, Oddities } from "../mail-head";
import { MailFiles, MailWords } from "../mail-sheet";
import s from "../one.module.css";
import { Acts } from "./acts";

export const metadata: Metadata = { title: "One mail" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, search] = await Promise.all([params, searchParams]);
  const actor = await requireDesk(`/desk/mail/${encodeURIComponent(id)}`);
  const mailId = rowId.safeParse(id);
  if (!mailId.success) notFound();
  const filter = mailFilter.parse(search);
  const mail = await orNotFound(mailFor(actor, mailId.data));
  const { newer, older } = await orNotFound(neighbours(actor, filter, mail.id));
  const { reading } = mail;
  const query = mailQuery(filter, { before: filter.before });
  const subject = mail.erasedAt ? "An erased mail" : reading?.subject || (reading ? "No subject" : mail.tray === "sorting" ? "A mail that is being sorted" : "A mail that could not be read");
  return (
    <main className="page" id="main">
      <div className={s.crumb}>
        <p className="crumb"><Link href={mailAddress(filter, { before: filter.before })}>{trayLabel(filter.tray)}</Link><span aria-hidden="true">·</span><span>{mail.column}</span></p>
        <p className="moves">
          {newer && <Link className="b" href={`/desk/mail/${newer}${query}`} prefetch={false} data-key="k">Newer <kbd aria-hidden="true">K</kbd></Link>}
          {older && <Link className="b" href={`/desk/mail/${older}${query}`} prefetch={false} data-key="j">Older <kbd aria-hidden="true">J</kbd></Link>}
        </p>
      </div>
      <h1 className={s.subject}>{subject}</h1>
      {search.did === "1" && (
        <div className="did" role="status">
          <p>It lies with “{trays[mail.tray]}” now.</p>
          {older && <Link className="b" href={`/desk/mail/${older}${query}`} prefetch={false}>Next in {trayLabel(filter.tray)}</Link>}
        </div>
      )}
      <div className="two-up">
        <div>
          <div className={mail.tray === "attention" ? `${s.why} ${s.needed}` : s.why}>
            {mail.why.length === 0 ? <p>{mail.tray === "sorting" ? "It is being read, and will lie in its tray in a moment." : "No reason was noted."}</p> : mail.why.map((sentence) => <p key={sentence}>{sentence}</p>)}
          </div>
          {reading && <MailHead reading={reading} came={cameBy(mail)} />}
          {reading && <Oddities reading={reading} />}
          {reading ? <MailWords reading={reading} here={`/desk/mail/${mail.id}`} html={`/desk/mail/${mail.id}/html`} asHtml={search.as === "html"} query={query} /> : <p className="empty copy">{mail.erasedAt ? "Its words were erased at somebody’s request. That it came, and when, is kept." : `${cameBy(mail)}. There is nothing to show of it yet; the raw file holds all that came.`}</p>}
          {reading && <MailFiles mailId={mail.id} attachments={reading.attachments} query={query} />}
        </div>
        <aside className="side" aria-label="About this mail">
          <section aria-labelledby="acts"><h2 className="lab" id="acts">In “{trays[mail.tray]}”</h2><Acts mail={mail} query={query} /></section>
          <Linked mail={mail} />
          <section aria-labelledby="spam">
            <h2 className="lab with" id="spam">{spamWords(mail.spamScore)} <span className={`num ${s.score}`}>{mail.spamScore} of 100</span></h2>
            {mail.spamSigns.length > 0 && <ul className={s.signs}>{mail.spamSigns.map((sign) => <li key={sign}>{sign}</li>)}</ul>}
          </section>
          <section aria-labelledby="raw">
            <h2 className="lab" id="raw">As it came</h2>
            {mail.erasedAt ? <p className="why">The raw file was erased.</p> : <p><a className="link" href={`/desk/mail/${mail.id}/raw`} download>Save the raw file</a> <span className="quiet">({saySize(mail.size)})</span></p>}
            {mail.envelopeFrom === "" && <p className="why">It came without a return address, as mail from programs does.</p>}
            {mail.envelopeFrom && mail.envelopeFrom.toLowerCase() !== reading?.from?.address.toLowerCase() && <p className="why">Its return address is {mail.envelopeFrom}.</p>}
            {mail.putBy && mail.putAt && <p className="why">{mail.putBy} put it here, {sayWhen(mail.putAt, mail, requestTime()).toLowerCase()}.</p>}
          </section>
        </aside>
      </div>
      <PressKeys />
    </main>
  );
}

/** "Fetched today, 9:05 AM": what its place in the order goes by. */
function cameBy({ door, receivedAt, uploadedBy, timeZone, locale }: MailView): string {
  const when = sayWhen(receivedAt, { timeZone, locale }, requestTime());
  return `${doors[door]}${uploadedBy ? ` by ${uploadedBy}` : ""}, ${/^(Today|Yesterday)$/.test(when) ? when.toLowerCase() : when}, ${clockTime(receivedAt, timeZone, locale)}`;
}

/** What it belongs to: the question, the letter it is about, the mail it is the same as. */
function Linked({ mail: { question, letter, twinOfId, permanent } }: { mail: MailView }) {
  if (!question && !letter && twinOfId === null) return null;
  return (
    <section aria-labelledby="linked">
      <h2 className="lab" id="linked">Belongs to</h2>
      {question && <div className={s.belongs}><Link className="link" href={`/desk/questions/${question.reference}`}>{question.slugLine}</Link><p className="why num">{question.reference}, {whereabouts[question.stage]}</p></div>}
      {letter && <div className={s.belongs}><Link className="link" href={`/desk/letters/${letter.id}`}>{letter.subject}</Link><p className="why">A letter of ours to {letter.to}{permanent === true && "; it will not arrive"}{permanent === false && "; it may still arrive"}</p></div>}
      {twinOfId !== null && <div className={s.belongs}><Link className="link" href={`/desk/mail/${twinOfId}`}>The same mail, which came first</Link></div>}
    </section>
  );
}
