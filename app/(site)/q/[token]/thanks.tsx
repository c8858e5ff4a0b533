// The letter a reader gets at once: that the question has arrived, its reference, and what comes next.
import { addDays, dayIn, sayDay } from "@/lib/kit/day";
import type { PublicColumn, PublicMagazine } from "@/lib/magazine/public";
import type { ReaderQuestion } from "@/lib/intake/queries";
import { creditLine } from "@/lib/questions/credit";
import { Enhance } from "@/app/parts/enhance";
import style from "../../[column]/ask/ask.module.css";
import type { Hearing } from "@/lib/words";
import { related } from "@/lib/search/related";

export type ReaderPage = { token: string; question: ReaderQuestion; magazine: PublicMagazine; column: PublicColumn };

const beginning = (words: string) => ([...words].length > 420 ? `${[...words].slice(0, 400).join("").replace(/\s+\S*$/, "")} …` : words);
/** What the reader chose to hear, said where it counts. */
const hears: Record<Hearing, string> = { all: " and tell you either way.", printed: ". You will hear from us when it is answered, as you asked.", never: ". We shall not write to you, as you asked; note your reference." };
const months = (from: number, to: number) => (from === to ? `${from} months` : `${from} to ${to} months`);

export async function Thanks({ token, question, magazine, column }: ReaderPage) {
  const day = dayIn(magazine.timeZone, question.receivedAt);
  const { locale } = magazine;
  const near = await related({ questionId: question.questionId, columnId: column.id, headline: "", deck: "", question: question.words, topics: [], issue: null }, 3);
  return (
    <>
      <header className={`head head-in ${style.head}`}>
        <h1>We have your question</h1>
      </header>
      <div className={style.ask}>
        <div className={style.letter}>
          <p className={style.date}>{sayDay(day, locale)}</p>
          <p>Dear <bdi>{question.name}</bdi>,</p>
          <p>Thank you for writing. Your question has reached the desk of {column.name}.</p>
          <div className={style.refno}>
            <b>{question.reference}</b>
            <span>Your reference. Quote it if you write again.</span>
          </div>
          <blockquote className={style.quoted}>
            <p className={style.copy} dir="auto">{beginning(question.words)}</p>
            <p className={style.credit}>—<bdi>{creditLine(question, column)}</bdi></p>
          </blockquote>
          <p>
            An editor will read it by {sayDay(addDays(day, column.promiseDays), locale, day)}{hears[question.hearing]} If we take it up, the answer is{" "}
            {months(column.monthsToPrintFrom, column.monthsToPrintTo)} off. It may be shortened for print, and we cannot promise a personal reply.
          </p>
          <p>
            <a href={`/q/${token}`}>This private page</a> says where your question stands. There you can correct your name and town, or take the question back. Keep its address: whoever has it can do so.
          </p>
          <p>With good wishes,<br /><i>The editors</i></p>
        </div>
        {near.length > 0 && (
          <aside className="rail" aria-label="Read on">
            <section>
              <h2>While you wait</h2>
              <ul>
                {near.map((entry) => <li key={entry.id}><a href={`/${entry.columnPath}/${entry.path}`}>{entry.headline}</a></li>)}
              </ul>
            </section>
          </aside>
        )}
      </div>
      <span hidden data-sent={column.path} />
      <Enhance by="ask" />
    </>
  );
}
