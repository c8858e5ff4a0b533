// The bar above a text under review: whose revision, how much changed, and three ways to read it.
import Link from "next/link";
import type { Comparison } from "@/lib/text/compare";
import { type Review, reviewAddress, type Show, shows } from "./reading";
import styles from "./review.module.css";

export function ReviewBar({ review, comparison }: { review: Review; comparison: Comparison | null }) {
  const { sheet, shown, against, show } = review;
  return (
    <header className={`wbar ${styles.bar}`}>
      <Link className="b bare" href={`/desk/questions/${sheet.situation.reference}`}>
        <svg className="ic" viewBox="0 0 16 16" aria-hidden="true"><path d="M10 3 5 8l5 5" /></svg> Sheet
      </Link>
      <h1 className={styles.title}>{sheet.slugLine}</h1>
      <span className="quiet">Revision {shown.number} by {shown.madeBy}</span>
      {comparison && against && (
        <span className={styles.tally}>
          {comparison.changes} {comparison.changes === 1 ? "change" : "changes"} since {against.said}, <span className="ok">+{comparison.added}</span> <span className={styles.down}>−{comparison.removed}</span> words
        </span>
      )}
      <Link className="link" href={`/desk/questions/${sheet.situation.reference}/text/history`}>History</Link>
      <a className="link" href={`/api/text/${sheet.situation.questionId}/copy/word?revision=${shown.number}`} download>As a Word file</a>
      <nav className={styles.seg} aria-label="Show" style={comparison ? undefined : { marginLeft: "auto" }}>
        {(Object.keys(shows) as Show[])
          .filter((one) => one !== "changes" || against)
          .map((one) => (
            <Link key={one} href={reviewAddress(review, { show: one })} aria-current={show === one ? "true" : undefined} scroll={false}>
              {shows[one]}
            </Link>
          ))}
      </nav>
    </header>
  );
}
