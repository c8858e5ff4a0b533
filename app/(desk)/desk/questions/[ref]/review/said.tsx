// Everything said of the text, newest first: what makers of revisions noted, verdicts, and the historian's own word.
import type { Review } from "./reading";
import styles from "./review.module.css";

const did = { submitted: "submitted", edited: "saved", entered: "entered" };

export function Said({ review: { revisions, reviews, remarks, sheet } }: { review: Review }) {
  const { locale, timeZone } = sheet.magazine;
  const day = new Intl.DateTimeFormat(locale, { timeZone, day: "numeric", month: "short" });
  const said = [
    ...revisions.map((one) => ({ key: `r${one.number}`, at: one.madeAt, who: one.madeBy, did: `${did[one.kind]} revision ${one.number}, ${one.words.toLocaleString(locale)} words`, words: one.note })),
    ...reviews.map((one, at) => ({ key: `v${at}`, at: one.at, who: one.by, did: one.verdict === "approved" ? `approved revision ${one.revision}${one.alone ? " alone" : ""}` : `sent revision ${one.revision} back`, words: one.note })),
    ...remarks.map((one, at) => ({ key: `m${at}`, at: one.at, who: one.by, did: one.stance === "agreed" ? `agreed with revision ${one.revision}` : `asked for something else in revision ${one.revision}`, words: one.body })),
  ].toSorted((a, b) => b.at.getTime() - a.at.getTime());
  return (
    <section aria-labelledby="said">
      <h2 className="lab" id="said">What was said</h2>
      <ol className={styles.said}>
        {said.map((one) => (
          <li key={one.key}>
            <b>{one.who}</b> {one.did}, {day.format(one.at)}.{one.words && <q>{one.words}</q>}
          </li>
        ))}
      </ol>
    </section>
  );
}
