// What house style found in words that stand in a field: each with what is around it, the rule's sentence, and what it becomes.
import type { Problem } from "@/lib/style/problem";
import styles from "./style-findings.module.css";

type Shown = Pick<Problem, "found" | "before" | "after" | "sentence"> & { where?: string };

export function StyleFindings({ problems }: { problems: readonly Shown[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className={styles.found}>
      {problems.map(({ found, before, after, sentence, where }, at) => (
        <li key={at}>
          <p className={styles.words}>{where && <span>{where}: </span>}{before}<b>{found}</b>{after}</p>
          <p>{sentence}</p>
        </li>
      ))}
    </ul>
  );
}
