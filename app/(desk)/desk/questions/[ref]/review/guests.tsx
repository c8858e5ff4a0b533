// Guests: who was asked by a secret link, how each stands, and the form to ask another.
import { requestTime } from "@/app/now";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { dayIn, sayDayShort } from "@/lib/kit/day";
import { days, labelFor } from "@/lib/notes/guest";
import type { SignOffView } from "@/lib/notes/guest-queries";
import { askGuest, endGuest } from "./guest-actions";
import styles from "./review.module.css";

type Props = { guests: readonly SignOffView[]; questionId: number; mayAsk: boolean; magazine: { locale: string; timeZone: string } };

/** Nothing for whom it is not to ask guests, as long as nobody was asked. */
export function Guests({ guests, questionId, mayAsk, magazine: { locale, timeZone } }: Props) {
  if (guests.length === 0 && !mayAsk) return null;
  const today = dayIn(timeZone, requestTime());
  const day = (at: Date) => sayDayShort(dayIn(timeZone, at), locale, today);
  return (
    <section aria-labelledby="guests" className={styles.guests}>
      <h2 className="lab" id="guests">Guests</h2>
      <ul>
        {guests.map(({ id, name, email, revision, state, word, askedBy, madeAt, expiresAt, decidedAt, isEnded, mayEnd }) => (
          <li key={id} className="note">
            <p><b>{name}.</b> {labelFor[state]}{state === "open" ? ` until ${day(expiresAt)}` : decidedAt ? `, ${day(decidedAt)}` : ""}.{isEnded && state !== "ended" && " The link is ended."}</p>
            {word && <p>“{word}”</p>}
            <p className="why">Revision {revision}, asked by {askedBy} on {day(madeAt)}. {email}</p>
            {mayEnd && mayAsk && (
              <ActionForm action={endGuest}>
                <input type="hidden" name="questionId" value={questionId} />
                <input type="hidden" name="signOffId" value={id} />
                <Send className="b bare" sending="Ending…">End the link<span className="vh"> of {name}</span></Send>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {mayAsk && (
        <details>
          <summary>Ask a guest to sign it off</summary>
          <ActionForm action={askGuest} label="Ask a guest">
            <input type="hidden" name="questionId" value={questionId} />
            <p className="why">Somebody without an account reads the last revision by a secret link, notes beside it and says once whether it is right.</p>
            <Field name="name" label="Guest’s name" />
            <Field name="email" label="Guest’s email" type="email" inputMode="email" />
            <Field name="asked" label="What you ask" rows={3} optional />
            <Field name="days" label="Days the link lasts" inputMode="numeric" defaultValue={String(days.usual)} />
            <Send className="b">Send the link</Send>
          </ActionForm>
        </details>
      )}
    </section>
  );
}
