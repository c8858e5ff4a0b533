// What stands above an answer on its historian's page: column, slug line, and the question as it will be printed.
import { Copy } from "@/app/parts/copy";
import type { OwnAssignment } from "@/lib/assignments/queries";
import styles from "./assignment.module.css";

export function AssignmentHead({ assignment, question }: { assignment: OwnAssignment; question: string }) {
  return (
    <div>
      <p className={styles.kick}>{assignment.column}, {assignment.magazine}</p>
      <h1>{assignment.slugLine}</h1>
      <div className={styles.asked}><Copy text={question} /></div>
      <p className={styles.credit}>The question as it will be printed</p>
    </div>
  );
}
