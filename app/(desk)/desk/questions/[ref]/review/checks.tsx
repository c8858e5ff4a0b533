// "Before it can go": what is as it should be, what stops approval, what is worth a look.
import Link from "next/link";
import type { Check, Place } from "@/lib/reviews/checks";
import styles from "./review.module.css";

const said = { done: "Done: ", stop: "Stops approval: ", open: "Open: " };

/** @param text the address of the working text, where what is open is mended */
export function Checks({ checks, text }: { checks: Check[]; text: string }) {
  return (
    <section aria-labelledby="before">
      <h2 className="lab" id="before">Before it can go</h2>
      <ul className={styles.checks}>
        {checks.map(({ name, state, detail, places = [] }) => (
          <li key={name} className={styles[state]}>
            <svg className="ic" viewBox="0 0 16 16" aria-hidden="true">{state === "done" ? <path d="m3.2 8.4 3.1 3.1 6.5-7" /> : <circle cx="8" cy="8" r="4.6" />}</svg>
            <span>
              <span className="vh">{said[state]}</span>
              {name}
              {detail && <small>{detail}</small>}
              {places.length > 0 && <Places places={places} text={text} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** However many there are, the first few are enough to begin with; the rest fold away. */
const shown = 6;

function Places({ places, text }: { places: Place[]; text: string }) {
  const link = ({ at, words }: Place) => (
    <li key={at}>
      <Link className="link" href={at ? `${text}#${at}` : text}>{words}</Link>
    </li>
  );
  return (
    <>
      <ul className={styles.places}>{places.slice(0, shown).map(link)}</ul>
      {places.length > shown && (
        <details className={styles.more}>
          <summary>{places.length - shown} more</summary>
          <ul className={styles.places}>{places.slice(shown).map(link)}</ul>
        </details>
      )}
    </>
  );
}
