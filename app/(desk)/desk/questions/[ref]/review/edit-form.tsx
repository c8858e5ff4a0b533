// The editor's own hand: question and answer on the writing surface, saved as a new numbered revision.
import Link from "next/link";
import { DocumentField } from "@/app/editor/document-field";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { saveRevision } from "./actions";
import type { Review } from "./reading";
import styles from "./review.module.css";

export function EditForm({ review: { actor, sheet, last } }: { review: Review }) {
  const { questionId, reference } = sheet.situation;
  return (
    <ActionForm action={saveRevision} label="Edit the text" className={styles.edit}>
      <h2>Edit revision {last.number}</h2>
      <input type="hidden" name="questionId" value={questionId} />
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="basedOn" value={last.number} />
      <div className={styles.narrow}>
        <Field name="question" label="The question as it will be printed" rows={4} defaultValue={last.question} />
      </div>
      <div>
        <p className="lab" style={{ marginBottom: ".6rem" }} aria-hidden="true">The answer</p>
        <DocumentField name="document" label="The answer" document={last.document} lang={sheet.magazine.locale} keep={`${reference}:edit:${actor.id}`} />
      </div>
      <div className={styles.narrow}>
        <Field name="note" label="What you changed, and why" optional help={`${last.contributor} reads it.`} rows={2} />
        <p className="moves" style={{ marginTop: "1rem" }}>
          <Send>Save as new revision</Send>
          <Link className="b bare" href={`/desk/questions/${reference}/review`}>Leave it as it is</Link>
        </p>
      </div>
    </ActionForm>
  );
}
