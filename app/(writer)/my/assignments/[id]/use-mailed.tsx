"use client";
// Taking the mailed text saves what was typed first, so that the desk can keep it in the source notes; then the page is read anew.
import { startTransition, useActionState, useEffect, useState } from "react";
import { useWriting } from "@/app/editor/writing";
import { takeMailed } from "./actions";

export function UseMailed({ answerId, assignmentId }: { answerId: number; assignmentId: number }) {
  const { saveNow, version } = useWriting();
  const [state, send, pending] = useActionState(takeMailed, {});
  const [unsaved, setUnsaved] = useState(false);
  useEffect(() => {
    if (state.done) window.location.reload();
  }, [state]);
  const take = async () => {
    const { phase } = await saveNow();
    setUnsaved(phase !== "saved");
    if (phase !== "saved") return;
    const data = new FormData();
    data.set("answerId", String(answerId));
    data.set("assignmentId", String(assignmentId));
    data.set("version", String(version()));
    startTransition(() => send(data));
  };
  const refusal = unsaved ? "Not used: your last words are not saved yet." : state.refusal;
  const busy = pending || Boolean(state.done);
  return (
    <>
      {refusal && <p className="late" role="alert">{refusal}</p>}
      <button className="b" type="button" aria-disabled={busy || undefined} onClick={() => void (busy || take())}>{busy ? "Taking it…" : "Use this text"}</button>
    </>
  );
}
