// The question as it will be printed, above the answer.
import { Fragment } from "react";
import styles from "./assignment.module.css";

export function QuestionWords({ text }: { text: string }) {
  return text.split(/\n\s*\n/u).map((paragraph, at) => (
    <p key={at} className={styles.asked}>
      {paragraph.split("\n").map((line, n) => (
        <Fragment key={n}>
          {n > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </p>
  ));
}
