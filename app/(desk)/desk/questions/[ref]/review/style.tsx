// House style on the page of a revision: what is open in the working text and around it, rule by rule, TK first, each with the way to it.
import Link from "next/link";
import type { problemsOf, Flagged } from "@/lib/style/queries";
import styles from "./review.module.css";

type Found = Awaited<ReturnType<typeof problemsOf>>;
const shown = 4;
const where = { text: "", question: "In the question: ", credit: "In the credit line: ", headline: "In the headline: ", bio: "In the bio: " } as const;

/** @param text the address of the working text, where it is mended */
export function HouseStyle({ open, stood, text }: Found & { text: string }) {
  const rules = [...new Set(open.map(({ rule }) => rule))].map((rule) => [rule, open.filter((one) => one.rule === rule)] as const);
  return (
    <section aria-labelledby="style">
      <h2 className="lab" id="style">House style{open.length > 0 && `: ${open.length} to look at`}</h2>
      {open.length === 0 && <p className="why">The working text keeps to it.</p>}
      <ul className={styles.checks}>
        {rules.map(([rule, found]) => (
          <li key={rule} className={found[0]!.kind === "tk" ? styles.stop : styles.open}>
            <svg className="ic" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="4.6" /></svg>
            <span>
              {rule}: {found.length}
              <Places found={found.slice(0, shown)} text={text} />
              {found.length > shown && (
                <details className={styles.more}>
                  <summary>{found.length - shown} more<span className="vh"> of {rule}</span></summary>
                  <Places found={found.slice(shown)} text={text} />
                </details>
              )}
            </span>
          </li>
        ))}
      </ul>
      {stood.length > 0 && (
        <details className={styles.more}>
          <summary>Let stand: {stood.length}</summary>
          <ul className={styles.places}>{stood.map((place) => <li key={`${place.rule} ${place.words}`}><q>{place.words}</q> {place.by}: {place.reason}</li>)}</ul>
        </details>
      )}
    </section>
  );
}

function Places({ found, text }: { found: readonly Flagged[]; text: string }) {
  return (
    <ul className={styles.places}>
      {found.map(({ key, part, before, found: words, after, sentence }, at) => (
        <li key={`${key} ${at}`}>
          {where[part]}
          {part === "text" || part === "question" ? <Link className="link" href={`${text}#${part === "text" ? `y-${key}` : "question"}`}>“{before}{words}{after}”</Link> : <q>{before}{words}{after}</q>}
          <small>{sentence}</small>
        </li>
      ))}
    </ul>
  );
}
