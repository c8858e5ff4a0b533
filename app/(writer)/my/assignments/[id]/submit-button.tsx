"use client";
// Submitting saves the last words first; what cannot be saved is not submitted.
import { startTransition, useActionState, useRef, useState } from "react";
import { useWriting } from "@/app/editor/writing";
import { submitIt } from "./actions";
import styles from "./assignment.module.css";

/** @param noteForm the id of this form, by which the note to the desk, elsewhere on the page, belongs to it */
export function SubmitButton({ questionId, assignmentId, noteForm }: { questionId: number; assignmentId: number; noteForm: string }) {
  const { saveNow, version } = useWriting();
  const [state, send, pending] = useActionState(submitIt, {});
  const [unsaved, setUnsaved] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = async () => {
    const { phase } = await saveNow();
    setUnsaved(phase !== "saved");
    if (phase !== "saved" || !form.current) return;
    const data = new FormData(form.current);
    data.set("version", String(version()));
    startTransition(() => send(data));
  };
  const refusal = unsaved ? "Not submitted: your last words are not saved yet." : state.refusal;
  return (
    <form
      id={noteForm}
      ref={form}
      className={styles.submit}
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) void submit();
      }}
    >
      <input type="hidden" name="questionId" value={questionId} />
      <input type="hidden" name="assignmentId" value={assignmentId} />
      {refusal && <p className="late" role="alert">{refusal}</p>}
      <button className="b go" type="submit" aria-disabled={pending || undefined}>{pending ? "Submitting…" : "Submit for review"}</button>
    </form>
  );
}
