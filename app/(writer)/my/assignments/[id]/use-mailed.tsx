"use client";
// Taking the mailed text saves what was typed first, so that the desk can keep it in the source notes; then the page is read anew.
import { useState } from "react";
import { useWriting } from "@/app/editor/writing";
import { takeMailed } from "./actions";

const away = "Not used: the desk cannot be reached just now. Try again in a minute.";

export function UseMailed({ answerId, assignmentId }: { answerId: number; assignmentId: number }) {
  const { saveNow, version } = useWriting();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    setRefusal(null);
    const { phase } = await saveNow();
    if (phase !== "saved") return stop("Not used: your last words are not saved yet.");
    const data = new FormData();
    data.set("answerId", String(answerId));
    data.set("assignmentId", String(assignmentId));
    data.set("version", String(version()));
    const answer = await takeMailed({}, data).catch(() => ({ refusal: away }));
    if (answer.refusal) return stop(answer.refusal);
    // Not left to an effect: the page is drawn without this button before one could run, and the surface would keep the old text.
    window.location.reload();
  };
  const stop = (sentence: string) => {
    setRefusal(sentence);
    setBusy(false);
  };
  return (
    <>
      {refusal && <p className="late" role="alert">{refusal}</p>}
      <button className="b" type="button" aria-disabled={busy || undefined} onClick={() => void (busy || take())}>{busy ? "Taking it…" : "Use this text"}</button>
    </>
  );
}
