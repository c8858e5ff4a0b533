// An offer as whoever was invited sees it by the link in the letter: the question, the terms, and five answers. Works without scripts.
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { readFrame } from "@/app/api/ask/frames";
import { requestTime } from "@/app/now";
import { RightsAsked } from "@/app/parts/rights-asked";
import { SiteFrame } from "@/app/parts/site-frame";
import { addressOf } from "@/app/socket";
import { sayFee } from "@/lib/assignments/assignment";
import { sentenceFor } from "@/lib/assignments/invitation";
import { type InvitationPage, invitationPage } from "@/lib/assignments/invitation-queries";
import { sealed } from "@/lib/intake/form-token";
import { networkOf } from "@/lib/intake/limit";
import { addDays, dayIn, sayDay } from "@/lib/kit/day";
import { paragraphsOf } from "@/lib/kit/typed";
import { tooMany } from "@/lib/people/attempts";
import { Colleague, Conflict, MoreTime, Take, TurnDown, WayIn } from "./forms";
import style from "./invitation.module.css";
import { Said } from "./said";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "A question for you", robots: { index: false, follow: false }, referrer: "same-origin" };

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ params, searchParams }: Props) {
  const { token } = await params;
  const now = requestTime();
  // Against guessing; a person looks at the page a few times, a mail scanner once.
  if (await tooMany(`invited-page:${sealed("address", networkOf(addressOf(await headers())))}`, 600, 60, now)) notFound();
  const page = await invitationPage(token, now);
  const frame = page && (await readFrame(page.columnPath));
  if (!page || !frame) notFound();
  const { magazine, column, columns } = frame;
  const day = (at: Date | string) => sayDay(typeof at === "string" ? at : dayIn(magazine.timeZone, at), magazine.locale, dayIn(magazine.timeZone, now));
  const isOpen = page.state === "open";
  const isTaken = page.state === "taken";
  return (
    <SiteFrame magazine={magazine} column={column} columns={columns}>
      <div className={style.page}>
        <header className={style.top}>
          <p className="kicker">{page.state === "withdrawn" || page.state === "superseded" || page.state === "expired" ? `To ${page.name}` : `${page.askedBy} asks you, ${page.name}`}</p>
          <h1>{page.slugLine}</h1>
        </header>
        {page.state !== "open" && <p className={style.state} role="status">{sentenceFor[page.state]}</p>}
        {page.question !== null && (
          <>
            <section aria-label="The question" className={style.question}>
              {paragraphsOf(page.question).map((words, index) => <p className="asked" key={index}>{words}</p>)}
            </section>
            {page.brief !== "" && <p className={style.brief}><b>The brief.</b> {page.brief}</p>}
            <Terms page={page} locale={magazine.locale} due={day(page.terms.dueOn)} />
            <RightsAsked terms={page.rights} agreed={!isOpen} folded className={style.rights} />
          </>
        )}
        <Said page={page} day={day} />
        {(isTaken || page.state === "handedIn") && (
          <section className={style.next} aria-labelledby="next">
            <h2 id="next">To write it</h2>
            {(await searchParams).done === "sent" ? (
              <p className="done" role="status">A letter with the link is on its way to {page.email}. It works once, within seven days.</p>
            ) : (
              <>
                <p>You need no account until now. We send a link to {page.email}; it signs you in, and brings you to your page. You may also answer our letter with your text.</p>
                <WayIn token={token} />
              </>
            )}
          </section>
        )}
        {page.mayStillAnswer && (
          <section aria-label={isOpen ? "Your answer" : "What may still be changed"} className={style.answers}>
            {isTaken && <h2>What may still be changed</h2>}
            {isOpen && <Take token={token} words={page.request && page.request.granted === null ? "Take it as it stands" : "Take"} />}
            <div className={style.choices}>
              <TurnDown token={token} />
              <MoreTime token={token} after={addDays(page.terms.dueOn, 1)} />
              <Colleague token={token} />
              <Conflict token={token} />
            </div>
            {isOpen && <p className={style.small}>{page.answerBy && `We hope to hear by ${day(page.answerBy)}. `}The link works until {day(page.expiresAt)}.</p>}
          </section>
        )}
        {page.writeTo && <p className={style.small}>{page.mayStillAnswer ? "Anything else" : page.state === "turnedDown" || page.state === "conflict" ? "Was that a slip, or is there more to say" : "Questions"}? Write to <a href={`mailto:${page.writeTo}?subject=${encodeURIComponent(page.slugLine)}`}>{page.writeTo}</a>.</p>}
      </div>
    </SiteFrame>
  );
}

function Terms({ page: { terms }, locale, due }: { page: InvitationPage; locale: string; due: string }) {
  const fee = sayFee(terms, locale);
  return (
    <dl className={style.terms}>
      <div><dt>Length</dt><dd>{terms.words.toLocaleString(locale)} words</dd></div>
      <div><dt>Due</dt><dd>{due}</dd></div>
      <div><dt>Fee</dt><dd>{fee}</dd></div>
    </dl>
  );
}
