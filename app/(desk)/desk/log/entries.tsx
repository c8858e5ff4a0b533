"use client";
// A day of the log: when, who and what, and of which question. Drawn from words alone, see app/parts/question-table.tsx.
import Link from "next/link";
import s from "./log.module.css";
import { Said } from "./said";

/** `at`: for machines; `time`: on the clock of who reads; `magazine`: where it must be said whose it is. */
export type Told = { id: number; at: string; time: string; who: string; sentence: string; question: { reference: string; slugLine: string } | null; magazine: string | null };

export function Entries({ entries }: { entries: readonly Told[] }) {
  return (
    <ol className={s.entries}>
      {entries.map(({ id, at, time, who, sentence, question, magazine }) => (
        <li key={id}>
          <time dateTime={at}>{time}</time>
          <p><b>{who}</b> <Said sentence={sentence} /></p>
          <p className={s.where}>
            {question && <Link className="link" href={`/desk/questions/${question.reference}`} prefetch={false}>{question.reference} {question.slugLine}</Link>}
            {magazine && <span>{magazine}</span>}
          </p>
        </li>
      ))}
    </ol>
  );
}
