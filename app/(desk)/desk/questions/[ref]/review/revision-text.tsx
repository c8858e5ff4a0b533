// The text of a revision: with its changes, clean, or as it will be printed.
import { AsPrinted } from "@/app/parts/as-printed";
import { ComparisonText } from "@/app/parts/comparison";
import { Copy } from "@/app/parts/copy";
import { DocumentText } from "@/app/parts/document-text";
import prose from "@/app/parts/revision.module.css";
import { type Comparison, compareTexts } from "@/lib/text/compare";
import type { Review } from "./reading";
import styles from "./review.module.css";

export function RevisionText({ review, comparison }: { review: Review; comparison: Comparison | null }) {
  const { shown, against, show, credit, reading } = review;
  if (show === "printed") return <AsPrinted label={`Revision ${shown.number} as printed`} question={shown.question} credit={credit} document={shown.document} bio={reading.bio} />;
  const question = show === "changes" && against ? compareTexts(against.question, shown.question) : null;
  return (
    <article aria-label={show === "changes" ? `Revision ${shown.number}, with changes` : `Revision ${shown.number}`}>
      <p className={styles.kick}>The question as it will be printed</p>
      <div className={styles.question}>
        {question ? <ComparisonText comparison={question} compact /> : <Copy text={shown.question} />}
        {credit && <p className={styles.credit}>—{credit}</p>}
      </div>
      {comparison && show === "changes" ? <ComparisonText comparison={comparison} /> : <div className={prose.text}><DocumentText document={shown.document} /></div>}
    </article>
  );
}
