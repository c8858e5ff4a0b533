// Letters by the day they were written: at what time, about what, to whom, and what became of each.
import Link from "next/link";
import { byDay, clockTime } from "@/lib/kit/moment";
import { calledLetter, type lettersOut } from "@/lib/mail/queries";
import { letterStates } from "@/lib/words";
import s from "./letters.module.css";
import { signOf } from "./sign-of";

export type LetterRow = Awaited<ReturnType<typeof lettersOut>>["letters"][number];

/** Each by the clock of its own magazine. @param isOfSeveral whether it must be said whose each is @param locale of the desk, for the names of days */
export function LetterDays({ letters, isOfSeveral, locale, now }: { letters: readonly LetterRow[]; isOfSeveral: boolean; locale: string; now: Date }) {
  return byDay(letters.map((letter) => ({ ...letter, at: letter.madeAt })), ({ magazine }) => magazine.timeZone, locale, now).map(({ day, said, items }) => (
    <section key={day} aria-labelledby={`d${day}`}>
      <h2 className={s.day} id={`d${day}`}>{said}</h2>
      <ul>
        {items.map(({ id, kind, to, toName, subject, state, madeAt, magazine }) => (
          <li key={id} className={s.row}>
            <time dateTime={madeAt.toISOString()}>{clockTime(madeAt, magazine.timeZone, magazine.locale)}</time>
            <Link className={s.subject} href={`/desk/letters/${id}`} prefetch={false}>{subject}</Link>
            <span className={s.kind}>{calledLetter(kind)}</span>
            <span className={s.to}>{toName || to}{isOfSeveral && <small>{magazine.name}</small>}</span>
            <span className={signOf(state)}>{letterStates[state]}</span>
          </li>
        ))}
      </ul>
    </section>
  ));
}
