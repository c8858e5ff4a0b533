// Where the question stands, what the editors want to know, and what the reader can still change.
import { dayIn, sayDay } from "@/lib/kit/day";
import { isUnderWay, standingOf } from "@/lib/intake/standing";
import { creditLine } from "@/lib/questions/credit";
import style from "../../[column]/ask/ask.module.css";
import { questionAddress } from "@/lib/board/board";
import { BoardForm, CreditForm, HearingForm, ReplyForm, TakeBackForm } from "./reader-forms";
import type { ReaderPage } from "./thanks";

const dones: Record<string, string> = { replied: "Thank you. The editors have your reply.", corrected: "Saved. This is how you will be credited.", chosen: "Saved. This is what you will hear from us.", board: "Saved." };

export function Standing({ done, isTakingBack, ...page }: ReaderPage & { done: string | null; isTakingBack: boolean }) {
  const { token, question, column } = page;
  const { heading, sentence } = standingOf(question);
  const underWay = isUnderWay(question);
  return (
    <>
      <header className={`head head-in ${style.head}`}>
        <p className="kicker">Your question {question.reference}</p>
        <h1>{heading}</h1>
        <p className="deck">{sentence}</p>
      </header>
      <div className={style.ask}>
        <div>
          {done && dones[done] && <p className="done" role="status">{dones[done]}</p>}
          <Outcome {...page} />
          <Asked {...page} canReply={underWay} />
          <section className={style.part} aria-labelledby="as-sent">
            <h2 id="as-sent">As you sent it</h2>
            <blockquote className={style.quoted}>
              <p className={style.copy} dir="auto">{question.words}</p>
              <p className={style.credit}>—<bdi>{creditLine(question, column)}</bdi></p>
            </blockquote>
          </section>
          {underWay && question.canCorrect && !isTakingBack && (
            <section className={style.part} aria-labelledby="credited">
              <h2 id="credited">How you will be credited</h2>
              <CreditForm token={token} withheldLine={column.withheldLine} typed={{ name: question.name, town: question.town, region: question.region, withheld: question.withheld ? "on" : "" }} />
            </section>
          )}
          {underWay && question.hasEmail && !isTakingBack && (
            <section className={style.part} aria-labelledby="hearing-head">
              <h2 id="hearing-head">What you hear from us</h2>
              <HearingForm token={token} typed={{ hearing: question.hearing }} />
            </section>
          )}
          {(question.isOnBoard || question.boardWording !== null || (underWay && column.hasBoard)) && !isTakingBack && question.stage !== "retracted" && (
            <section className={style.part} aria-labelledby="board-head">
              <h2 id="board-head">On the board of open questions</h2>
              {question.isOnBoard && <p className={style.quiet}>It stands <a href={questionAddress(column.path, question.reference)}>there</a>. Without the tick it is taken down at once.</p>}
              <BoardForm token={token} wording={question.boardWording ?? column.boardWording} typed={{ board: question.boardWording === null ? "" : "on" }} />
            </section>
          )}
          {underWay && question.canTakeBack && <TakeBack {...page} isTakingBack={isTakingBack} />}
        </div>
        <Contact {...page} />
      </div>
    </>
  );
}

function Outcome({ question, magazine }: ReaderPage) {
  const { page, printed } = question;
  if (!page && printed.length === 0) return null;
  return (
    <section className={style.part} aria-labelledby="answer">
      <h2 id="answer">The answer</h2>
      {page && <p className={style.said}><a href={page.address}>{page.headline}</a></p>}
      {printed.map(({ issue, page: number }) => <p key={issue}>Printed in the {issue} issue of {magazine.name}, page {number}.</p>)}
    </section>
  );
}

function Asked({ token, question, magazine, canReply }: ReaderPage & { canReply: boolean }) {
  return question.asked.map(({ body, askedAt, reply, repliedAt }, index) => {
    if (!reply && !canReply) return null;
    return (
      <section className={style.part} key={askedAt.getTime()} aria-labelledby={`asked-${index}`}>
        <h2 id={`asked-${index}`}>{repliedAt ? "The editors asked" : "The editors would like to know"}</h2>
        <p className={style.said} dir="auto">{body}</p>
        {reply === null ? (
          <ReplyForm token={token} />
        ) : (
          <>
            <p className={style.quiet}>Your reply, {sayDay(dayIn(magazine.timeZone, repliedAt ?? askedAt), magazine.locale)}</p>
            <blockquote className={style.quoted}><p className={style.copy} dir="auto">{reply}</p></blockquote>
          </>
        )}
      </section>
    );
  });
}

function TakeBack({ token, isTakingBack, column }: ReaderPage & { isTakingBack: boolean }) {
  const note = column.email ? ` If you change your mind afterwards, write to ${column.email}.` : "";
  return (
    <section className={isTakingBack ? style.warm : style.part} id="take-back" aria-labelledby="taking-back">
      <h2 id="taking-back">{isTakingBack ? "Take your question back?" : "Thought better of it?"}</h2>
      {isTakingBack ? (
        <TakeBackForm token={token} />
      ) : (
        <>
          <p className={style.quiet}>You can take the question back until it is published.{note}</p>
          <p><a className="btn" href={`/q/${token}?step=take-back#take-back`}>Take back</a></p>
        </>
      )}
    </section>
  );
}

function Contact({ column, question }: ReaderPage) {
  return (
    <aside className="rail" aria-label="Write to us">
      <section>
        <h2>Anything else?</h2>
        <p>Quote {question.reference} when you write.</p>
        {column.email && <p><a href={`mailto:${column.email}?subject=${encodeURIComponent(question.reference)}`}>{column.email}</a></p>}
        {column.postalAddress && <address className={style.address}>{column.postalAddress}</address>}
      </section>
      <section>
        <h2>This page is private</h2>
        <p className="quiet">{isUnderWay(question) ? "Whoever has its address can change how you will be credited or take the question back. " : ""}Please do not pass its address on.</p>
      </section>
    </aside>
  );
}
