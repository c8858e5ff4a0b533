// One letter out: its words as they were sent, as text and as HTML, and its whole life.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { sayWhenWithin } from "@/app/parts/asked-line";
import { ActionForm, Send } from "@/app/ui/form";
import { clockTime } from "@/lib/kit/moment";
import { htmlOf } from "@/lib/mail/html";
import { calledLetter, letterOf } from "@/lib/mail/queries";
import { canMail } from "@/lib/people/auth";
import { letterStates, trays } from "@/lib/words";
import { tryAgainAction } from "../actions";
import s from "../letters.module.css";
import { signOf } from "../sign-of";

export const metadata: Metadata = { title: "A letter" };

type Life = Awaited<ReturnType<typeof letterOf>>;

const outcomes = { taken: "The mail server took it", later: "The mail server said: later", refused: "The mail server refused it", unreachable: "It could not be handed over" } as const;

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireDesk(`/desk/letters/${id}`);
  if (!/^\d{1,15}$/.test(id)) notFound();
  const life = await orNotFound(letterOf(actor, Number(id)));
  const { letter, magazine, column, reference, slugLine } = life;
  return (
    <main className={`page ${s.page}`} id="main">
      <nav className="crumb" aria-label="You are in"><Link href="/desk/letters">Letters out</Link><span aria-hidden="true">/</span><span>{calledLetter(letter.kind)}</span></nav>
      <h1>{letter.subject}</h1>
      <div className="two-up">
        <div>
          <section aria-labelledby="as-html" className={s.part}>
            <h2 className="lab" id="as-html">As most see it</h2>
            <iframe className={s.frame} title="The letter as HTML" sandbox="" srcDoc={htmlOf(letter.body, { head: column ?? magazine.name, locale: "en" })} />
          </section>
          <section aria-labelledby="as-text" className={s.part}>
            <h2 className="lab" id="as-text">As plain text</h2>
            <div className={`copy ${s.body}`}>{letter.body}</div>
          </section>
        </div>
        <aside className="side" aria-label="What became of it">
          <section className="first">
            <h2 className="lab">What became of it</h2>
            <p className={signOf(letter.state)}>{letterStates[letter.state]}</p>
            <LifeLine {...life} />
            {letter.state !== "sent" && canMail() && (letter.state !== "waiting" || letter.tries > 0) && (
              <ActionForm action={tryAgainAction} label="Try again"><input type="hidden" name="letterId" value={letter.id} /><Send className="b" sending="Queueing…">Try again</Send></ActionForm>
            )}
          </section>
          <section>
            <h2 className="lab">The letter</h2>
            <dl className="dl">
              <div><dt>To</dt><dd>{letter.toName && <>{letter.toName}<br /></>}{letter.to}</dd></div>
              <div><dt>From</dt><dd>{letter.from.replaceAll('"', "")}</dd></div>
              {reference && <div><dt>About</dt><dd><Link className="link" href={`/desk/questions/${reference}`}>{reference}</Link> {slugLine}</dd></div>}
              {letter.isAutomaticReply && <div><dt>Answers</dt><dd>A mail that came; one such answer a day goes to an address.</dd></div>}
              {letter.messageId && <div><dt>Message-ID</dt><dd className={s.id}>{letter.messageId}</dd></div>}
            </dl>
          </section>
        </aside>
      </div>
    </main>
  );
}

function LifeLine({ letter, magazine, tries, came }: Life) {
  const now = requestTime();
  const when = (at: Date) => `${sayWhenWithin(at, magazine, now)}, ${clockTime(at, magazine.timeZone, magazine.locale)}`;
  const said = [
    { at: letter.madeAt, what: "Written and queued", more: null },
    ...tries.map(({ at, outcome, said: words }) => ({ at, what: outcomes[outcome], more: words ? <q>{words}</q> : null })),
    ...came.map(({ receivedAt, mailId, tray, permanent, subject }) => ({
      at: receivedAt,
      what: tray === "report" ? (permanent ? "It came back: nothing reaches this address" : "A report came: not delivered yet") : `A mail came because of it: ${trays[tray].toLowerCase()}`,
      more: <Link className="link" href={`/desk/mail/${mailId}`}>{subject || "The mail"}</Link>,
    })),
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return (
    <ol className={s.life}>
      {said.map(({ at, what, more }, n) => (
        // The lines of a life are never put in another order.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={n}>
          <span>{what}, <time dateTime={at.toISOString()}>{when(at)}</time></span>
          {more && <p className={s.said}>{more}</p>}
        </li>
      ))}
      {letter.state === "waiting" && tries.length > 0 && <li><span>It is tried again by itself.</span></li>}
    </ol>
  );
}
