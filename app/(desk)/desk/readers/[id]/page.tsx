// One reader: everything they asked and told, what was printed of it, what they agreed to, and what was written either way.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { sayWhen, sayWhenWithin } from "@/app/parts/asked-line";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { calledLetter } from "@/lib/mail/queries";
import { may } from "@/lib/may";
import { type AskedRow, type ReaderPage, readerFor } from "@/lib/readers/queries";
import { channels, hearings, letterStates, stages, tipEnds, tipKinds, trays } from "@/lib/words";
import { mergeAction, mergeByAddressAction, unmergeAction } from "../actions";
import s from "../readers.module.css";

export const metadata: Metadata = { title: "A reader" };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireDesk(`/desk/readers/${id}`);
  if (!/^\d{1,15}$/.test(id)) notFound();
  const found = await orNotFound(readerFor(actor, Number(id)));
  const { reader, magazine, asked, told, wondering, erased } = found;
  const now = requestTime();
  const isChief = may(actor, "eraseReaders", magazine.id);
  return (
    <main className={`page ${s.page}`} id="main">
      <nav className="crumb" aria-label="You are in"><Link href="/desk/readers">Readers</Link><span aria-hidden="true">/</span><span>{magazine.name}</span></nav>
      <h1>{reader.erasedAt ? "A reader who was erased" : reader.name || "No name given"}</h1>
      {erased ? (
        <p className={s.lead}>{erased.by} erased this reader {sayWhenWithin(erased.at, magazine, now)}, at their own request. What they said, what they are called and how they were reached is gone. That something came, and what was printed, is kept.</p>
      ) : (
        <p className={s.lead}>{[[reader.town, reader.region].filter(Boolean).join(", "), `wrote last ${sayWhenWithin(reader.lastAt, magazine, now)}`].filter(Boolean).join("; ")}.</p>
      )}
      <div className="two-up">
        <div>
          <section aria-labelledby="asked">
            <h2 className="lab" id="asked">Asked <span>{asked.length}</span></h2>
            {asked.length === 0 && <p className={s.empty}>No question. What else came from them stands below.</p>}
            <ul className={s.asked}>{asked.map((one) => <Asked key={one.questionId} one={one} magazine={magazine} now={now} />)}</ul>
          </section>
          {told.length > 0 && (
            <section className={s.part} aria-labelledby="told">
              <h2 className="lab" id="told">Told of answers <span>{told.length}</span></h2>
              <ul className={s.lines}>
                {told.map((tip) => (
                  <li key={tip.id}>
                    <span><Link className="link" href={`/desk/questions/${tip.reference}`}>{tip.reference} {tip.slugLine}</Link> <span className="quiet">{tipKinds[tip.kind]}{tip.end ? `; ${tipEnds[tip.end].toLowerCase()}` : ""}. {tip.mayPrint ? "May be printed." : "Not to be printed."}</span></span>
                    <time dateTime={tip.toldAt.toISOString()}>{sayWhen(tip.toldAt, magazine, now)}</time>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {wondering.length > 0 && (
            <section className={s.part} aria-labelledby="wondering">
              <h2 className="lab" id="wondering">Wonders about <span>{wondering.length}</span></h2>
              <ul className={s.lines}>
                {wondering.map((one) => (
                  <li key={one.reference}>
                    <span><Link className="link" href={`/desk/questions/${one.reference}`}>{one.reference} {one.words.length > 80 ? `${one.words.slice(0, 78)}…` : one.words}</Link> <span className="quiet">{one.isToBeTold ? "To be told of the answer." : "Not to be told."}</span></span>
                    <time dateTime={one.at.toISOString()}>{sayWhen(one.at, magazine, now)}</time>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Letters found={found} now={now} />
        </div>
        <aside className="side" aria-label="About the reader">
          <Addresses found={found} mayMerge={may(actor, "mergeReaders", magazine.id)} />
          {isChief && !reader.erasedAt && (
            <section>
              <h2 className="lab">At the reader’s request</h2>
              <p className="quiet">A zip with everything that is held about them: a page to read, every mail, every scan. The log tells that it was saved.</p>
              <p className="moves"><a className="b" href={`/desk/readers/${reader.id}/everything`} download>Save everything held</a></p>
              <p className="moves"><Link className="b bare" href={`/desk/readers/${reader.id}/erase`}>Erase…</Link></p>
            </section>
          )}
        </aside>
      </div>
    </main>
  );
}

/** One question: how it came, where it is, where it was printed, and the words that were agreed to. */
function Asked({ one, magazine, now }: { one: AskedRow; magazine: ReaderPage["magazine"]; now: Date }) {
  const printed = one.printed.map(({ issue, page }) => `${issue}, page ${page}`).join("; ");
  return (
    <li>
      <p className={s.slug}><Link href={`/desk/questions/${one.reference}`}>{one.slugLine}</Link></p>
      <p className={s.facts}>
        <span className="num">{one.reference}</span>, {one.column}. {one.channel && `${channels[one.channel as keyof typeof channels]}, `}{sayWhenWithin(one.receivedAt, magazine, now)}. <b>{stages[one.stage]}</b>{one.into && <> into <Link className="link" href={`/desk/questions/${one.into}`}>{one.into}</Link></>}
        {one.withheld && ", name withheld"}. Letters: “{hearings[one.hearing]}”.
      </p>
      {one.live && <p className={s.facts}>On the web: <a className="link" href={`/${one.columnPath}/${one.live.path}`}>{one.live.headline}</a>, credited to “{one.live.credit}”.</p>}
      {printed && <p className={s.facts}>In print: {printed}.</p>}
      <p className={s.agreed}>{one.consentWording ? <>Agreed to{one.consentedAt && ` ${sayWhenWithin(one.consentedAt, magazine, now)}`}: <q>{one.consentWording}</q></> : "No wording was shown to be agreed to: it came to be printed."}{one.boardWording && <> And to the board: <q>{one.boardWording}</q></>}</p>
    </li>
  );
}

/** What was written to them and what came, as far as one may read it. */
function Letters({ found: { sent, came, paper, magazine }, now }: { found: ReaderPage; now: Date }) {
  return (
    <>
      {sent.length > 0 && (
        <section className={s.part} aria-labelledby="sent">
          <h2 className="lab" id="sent">Letters to them <span>{sent.length}</span></h2>
          <ul className={s.lines}>{sent.map((letter) => <li key={letter.id}><span><Link className="link" href={`/desk/letters/${letter.id}`}>{letter.subject}</Link> <span className="quiet">{calledLetter(letter.kind)}; {letterStates[letter.state].toLowerCase()}</span></span><time dateTime={letter.madeAt.toISOString()}>{sayWhen(letter.madeAt, magazine, now)}</time></li>)}</ul>
        </section>
      )}
      {came.length + paper.length > 0 && (
        <section className={s.part} aria-labelledby="came">
          <h2 className="lab" id="came">Mail and letters from them <span>{came.length + paper.length}</span></h2>
          <ul className={s.lines}>
            {came.map((mail) => <li key={mail.id}><span><Link className="link" href={`/desk/mail/${mail.id}`}>{mail.subject || "A mail without a subject"}</Link> <span className="quiet">{trays[mail.tray]}</span></span><time dateTime={mail.receivedAt.toISOString()}>{sayWhen(mail.receivedAt, magazine, now)}</time></li>)}
            {paper.map((letter) => <li key={letter.id}><Link className="link" href={`/desk/paper/${letter.id}`}>A letter on paper</Link><time dateTime={letter.putInAt.toISOString()}>{sayWhen(letter.putInAt, magazine, now)}</time></li>)}
          </ul>
        </section>
      )}
    </>
  );
}

/** How the reader is reached, the addresses put together, and who may be the same person. */
function Addresses({ found: { reader, person, seesAddress, postal, namesakes }, mayMerge }: { found: ReaderPage; mayMerge: boolean }) {
  const sayOf = ({ address, name, town }: { address: string | null; name: string; town: string }) => address ?? ([name, town].filter(Boolean).join(", ") || "No name given");
  return (
    <section className="first">
      <h2 className="lab">{person.length > 1 ? "Addresses" : "Address"}</h2>
      {!seesAddress && <p className="quiet">Addresses are for editors.</p>}
      <ul className={s.addresses}>
        {person.map((one) => (
          <li key={one.id}>
            {seesAddress || person.length > 1 ? (one.address ?? <span className="quiet">{one.erasedAt ? "Erased" : `No email address${person.length > 1 ? `: ${sayOf(one)}` : ""}`}</span>) : null}
            {mayMerge && one.id !== reader.id && !one.erasedAt && (
              <ActionForm action={unmergeAction} label={`Part ${sayOf(one)}`}><input type="hidden" name="readerId" value={one.id} /><Send className="b bare" sending="Parting…">Not the same person</Send></ActionForm>
            )}
          </li>
        ))}
      </ul>
      {postal.map((address) => <address key={address} className="quiet">{address}</address>)}
      {mayMerge && !reader.erasedAt && (
        <details className="small" key={person.length}>
          <summary className="link">Put another address with it</summary>
          <ActionForm action={mergeByAddressAction} label="Another address of this reader">
            <input type="hidden" name="into" value={reader.id} />
            <Field name="address" label="The other address" type="email" inputMode="email" help="From which the same person has written too." />
            <div className="moves"><Send className="b" sending="Putting together…">Put together</Send></div>
          </ActionForm>
        </details>
      )}
      {namesakes.length > 0 && (
        <>
          <h3 className="lab">Perhaps the same person</h3>
          <ul className={s.addresses}>
            {namesakes.map((one) => (
              <li key={one.id}>
                <Link className="link" href={`/desk/readers/${one.id}`}>{one.name}</Link> <span className="quiet">{[one.town, one.region, one.address].filter(Boolean).join(", ")}</span>
                <ActionForm action={mergeAction} label={`Put ${sayOf(one)} together with this reader`}><input type="hidden" name="readerId" value={one.id} /><input type="hidden" name="into" value={reader.id} /><Send className="b bare" sending="Putting together…">The same person</Send></ActionForm>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
