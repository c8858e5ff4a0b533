// What stands above the working text: the question as it will be printed, to be changed by whoever makes the next revision.
import { Copy } from "@/app/parts/copy";
import type { Sheet } from "@/lib/questions/sheet";
import styles from "./text.module.css";

/** @param form of the next revision, to which the field belongs; null for whoever makes none */
export function TextHead({ sheet, question, credit, form }: { sheet: Sheet; question: string; credit: string; form: string | null }) {
  return (
    <div className={styles.head}>
      <p className={styles.kick}>{sheet.column.name}, {sheet.magazine.name}</p>
      <h1>{sheet.slugLine}</h1>
      {form ? (
        <>
          <label className="vh" htmlFor="question">The question as it will be printed</label>
          <textarea id="question" name="question" form={form} className={`t ${styles.field}`} rows={Math.min(12, Math.ceil(question.length / 62) + 1)} maxLength={5000} defaultValue={question} aria-describedby="question-help" />
        </>
      ) : (
        <div className={styles.question}><Copy text={question} /></div>
      )}
      <p className={styles.credit} id="question-help">{credit && <>—{credit}<br /></>}The question as it will be printed{form && ", saved with the next revision"}.</p>
    </div>
  );
}
