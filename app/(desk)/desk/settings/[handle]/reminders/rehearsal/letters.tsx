"use client";
// The letters of a rehearsal, drawn from words alone, on both sides: as elements sent from the server they weigh three times as much.
import Link from "next/link";
import r from "../reminders.module.css";
import { toldHtml } from "./told-html";

/** One letter: when, to whom, and of how many it tells; `told`: of what, packed, and how many more. `key` stands in the address of the one that is open. */
export type ShownLetter = { key: string; at: string; when: string; name: string; many: number; more: number; told: string };
export type Preview = { subject: string; body: string };

/** @param at the address without a letter; @param open the key of the one that is open; @param preview null where its column has switched it off */
export function Letters({ letters, at, open, preview }: { letters: readonly ShownLetter[]; at: string; open?: string; preview: Preview | null }) {
  return (
    <ol className={r.list} aria-label="Letters">
      {letters.map((letter) => (
        <li key={letter.key} id={`l${letter.key}`}>
          <time dateTime={letter.at}>{letter.when}</time>
          <div>
            <p><b>{letter.name}</b>{letter.many > 1 && `, ${letter.many} in one letter`}. <Link className="link" scroll={false} prefetch={false} href={open === letter.key ? `${at}#l${letter.key}` : `${at}&letter=${letter.key}#l${letter.key}`}>{open === letter.key ? "Close the letter" : "The letter"}</Link></p>
            <div dangerouslySetInnerHTML={{ __html: toldHtml(letter.told) }} />
            {letter.more > 0 && <p><small>and {letter.more} more, named in the letter</small></p>}
          </div>
          {open === letter.key && <div className={r.letter}>{preview ? <><b>{preview.subject}</b>{preview.body}</> : "Its column has switched this letter off: it would not be sent."}</div>}
        </li>
      ))}
    </ol>
  );
}
