// What has been written about a question, in one line each; the letter itself is a click away.
import Link from "next/link";
import { sayWhenWithin } from "@/app/parts/asked-line";
import { calledLetter, type lettersAbout } from "@/lib/mail/queries";
import { letterStates } from "@/lib/words";
import { signOf } from "../../letters/sign-of";

type Letter = Awaited<ReturnType<typeof lettersAbout>>[number];

export function LettersSent({ letters, magazine, now }: { letters: Letter[]; magazine: { locale: string; timeZone: string }; now: Date }) {
  if (letters.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="letters-sent">
      <h2 className="lab" id="letters-sent">Letters sent</h2>
      <ul>
        {letters.map(({ id, kind, to, toName, state, madeAt }) => (
          <li key={id} className="quiet">
            <Link className="link" href={`/desk/letters/${id}`}>{calledLetter(kind)}</Link> to {toName || to}, {sayWhenWithin(madeAt, magazine, now)}: <span className={signOf(state)}>{letterStates[state].toLowerCase()}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
