"use client";
// Making the working text a revision saves the last words first; what cannot be saved becomes none.
import { startTransition, useActionState, useRef, useState } from "react";
import { useWriting } from "@/app/editor/writing";
import { saveRevision } from "./actions";
import styles from "./text.module.css";

/** @param form the id of this form, by which the fields elsewhere on the page belong to it */
export function RevisionButton({ form }: { form: string }) {
  const { scene, saveNow, version } = useWriting();
  const [state, send, pending] = useActionState(saveRevision, {});
  const [unsaved, setUnsaved] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const make = async () => {
    const { phase } = await saveNow();
    setUnsaved(phase !== "saved");
    if (phase !== "saved" || !element.current) return;
    const data = new FormData(element.current);
    data.set("version", String(version()));
    startTransition(() => send(data));
  };
  const refusal = unsaved ? "No revision was made: your last words are not saved yet." : (state.fields?.["question"] ?? state.fields?.["note"] ?? state.refusal);
  return (
    <form
      id={form}
      ref={element}
      className={styles.make}
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) void make();
      }}
    >
      <input type="hidden" name="questionId" value={scene.questionId} />
      <input type="hidden" name="reference" value={scene.reference} />
      {refusal && <p className="late" role="alert">{refusal}</p>}
      <button className="b go" type="submit" aria-disabled={pending || undefined}>{pending ? "Saving…" : "Save as new revision"}</button>
    </form>
  );
}
