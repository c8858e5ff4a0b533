// Turning an assignment down, with a reason if one likes to give it.
import { ActionForm, Field, Send } from "@/app/ui/form";
import { turnItDown } from "./actions";
import styles from "./assignment.module.css";

export function TurnDown({ questionId }: { questionId: number }) {
  return (
    <details className={styles.down}>
      <summary>Turn it down instead</summary>
      <ActionForm action={turnItDown} label="Turn down">
        <input type="hidden" name="questionId" value={questionId} />
        <Field name="reason" label="Reason" optional help="The editor reads it." rows={2} />
        <Send className="b">Turn down</Send>
      </ActionForm>
    </details>
  );
}
