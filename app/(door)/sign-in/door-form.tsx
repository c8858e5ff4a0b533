"use client";
// A form to next-auth. With JavaScript it is sent in the background, so that a wrong password leaves everything typed in place.
import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from "react";
import { said } from "./said";

/** @param before what the page's own address already said */
export function DoorForm({ action, hidden, before, label, children }: { action: string; hidden: Record<string, string>; before?: string | null; label: string; children: ReactNode }) {
  const [wrong, setWrong] = useState(before ?? null);
  const [sending, setSending] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wrong && !sending) summary.current?.focus();
  }, [wrong, sending]);

  async function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const submitter = event.nativeEvent.submitter as HTMLButtonElement | null;
    const fields = new URLSearchParams([...new FormData(event.currentTarget, submitter)].map(([name, value]) => [name, String(value)]));
    fields.set("json", "true");
    setSending(true);
    try {
      const answer = await fetch(submitter?.hasAttribute("formaction") ? submitter.formAction : action, { method: "POST", body: fields });
      const { url } = (await answer.json()) as { url: string };
      const error = new URL(url, location.href).searchParams.get("error");
      if (!error) return location.assign(url);
      setWrong(said(error));
    } catch {
      setWrong("The desk did not answer. Try again in a minute.");
    }
    setSending(false);
  }

  return (
    <form action={action} method="post" onSubmit={send} aria-label={label} aria-busy={sending || undefined}>
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {wrong && <div className="oops" role="alert" tabIndex={-1} ref={summary}><p>{wrong}</p></div>}
      {children}
    </form>
  );
}
