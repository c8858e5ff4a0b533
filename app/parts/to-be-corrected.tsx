// What a correction is for, beside the text that is corrected: the editor's words, and those of the readers who told of it.
import type { UnderWay } from "@/lib/publishing/correction-under-way";
import { Copy } from "./copy";
import styles from "./to-be-corrected.module.css";

/**
 * @param named readers go by name at the desk; to its historian, who does not know them, each is a reader
 * @param above it stands above the text that is written, in its column
 */
export function ToBeCorrected({ correction, named, above }: { correction: UnderWay | null; named: boolean; above?: boolean }) {
  if (!correction) return null;
  const { reason, by, told } = correction;
  return (
    <div className={above ? styles.above : styles.beside}>
      {reason && (
        <section aria-labelledby="to-correct">
          <h2 className="lab" id="to-correct">What has to be corrected</h2>
          <div className={styles.said}>
            <blockquote className="copy"><Copy text={reason} /></blockquote>
            <p className="quiet">{by}</p>
          </div>
        </section>
      )}
      {told.length > 0 && (
        <section aria-labelledby="told">
          <h2 className="lab" id="told">What readers told of it</h2>
          {told.map(({ id, name, words }) => (
            <div className={styles.said} key={id}>
              <blockquote className="copy"><Copy text={words} /></blockquote>
              <p className="quiet">{named ? name : "A reader"}</p>
            </div>
          ))}
        </section>
      )}
    </div>
  );
}
