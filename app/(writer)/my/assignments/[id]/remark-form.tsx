// The historian's word on the text as it stands with the desk: it may go like this, or something should be otherwise.
import { ActionForm, Field, Send } from "@/app/ui/form";
import { answerEdits } from "./actions";
import styles from "./assignment.module.css";

/** @param edited the desk has made a revision of it since it was sent in */
export function RemarkForm({ questionId, assignmentId, revision, edited }: { questionId: number; assignmentId: number; revision: number; edited: boolean }) {
  return (
    <section className={styles.remark} aria-labelledby="answer">
      <h2 className="lab" id="answer">{edited ? "Your word on the edited text" : "A word to the desk"}</h2>
      <ActionForm action={answerEdits} label="Your word on the edited text">
        <input type="hidden" name="questionId" value={questionId} />
        <input type="hidden" name="assignmentId" value={assignmentId} />
        <input type="hidden" name="revision" value={revision} />
        <fieldset>
          <legend className="vh">Do you agree?</legend>
          <label><input type="radio" name="stance" value="agreed" defaultChecked /> It may be published like this</label>
          <label><input type="radio" name="stance" value="objected" /> Something should be otherwise</label>
        </fieldset>
        <Field name="body" label="Your answer to the desk" optional rows={4} />
        <Send className="b go" sending="Sending…">Send to the desk</Send>
      </ActionForm>
    </section>
  );
}
