// Question, credit, answer and bio as they will be printed; for reading before the page itself is laid out.
import type { Document } from "@/lib/text/document";
import styles from "./as-printed.module.css";
import { Copy } from "./copy";
import { DocumentText } from "./document-text";

type Props = { label: string; question: string; credit: string; document: Document; bio: Document | null };

/** @param credit without the dash; empty where it is not to be shown */
export function AsPrinted({ label, question, credit, document, bio }: Props) {
  return (
    <article aria-label={label}>
      <div className={styles.qa}>
        <div className={styles.letter} aria-hidden="true">Q</div>
        <div>
          <div className={styles.asked}><Copy text={question} /></div>
          {credit && <p className={styles.credit}>—{credit}</p>}
        </div>
      </div>
      <div className={styles.qa}>
        <div className={styles.letter} aria-hidden="true">A</div>
        <div>
          {/* The subheads of the text hang from it. */}
          <h2 className="vh">The answer</h2>
          <div className={styles.answer}><DocumentText document={document} /></div>
          {bio && <div className={styles.bio}><DocumentText document={bio} /></div>}
        </div>
      </div>
    </article>
  );
}
