// "Before it can go": what is as it should be, what stops approval, what is worth a look.
import type { Check } from "@/lib/reviews/checks";
import styles from "./review.module.css";

const said = { done: "Done: ", stop: "Stops approval: ", open: "Open: " };

export function Checks({ checks }: { checks: Check[] }) {
  return (
    <section aria-labelledby="before">
      <h2 className="lab" id="before">Before it can go</h2>
      <ul className={styles.checks}>
        {checks.map(({ name, state, detail }) => (
          <li key={name} className={styles[state]}>
            <svg className="ic" viewBox="0 0 16 16" aria-hidden="true">{state === "done" ? <path d="m3.2 8.4 3.1 3.1 6.5-7" /> : <circle cx="8" cy="8" r="4.6" />}</svg>
            <span>
              <span className="vh">{said[state]}</span>
              {name}
              {detail && <small>{detail}</small>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
