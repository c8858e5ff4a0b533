"use client";
// The secret is shown this once, where it can be copied; kept is only its sealed form.
import { type ReactNode, useActionState } from "react";
import s from "../../../settings.module.css";
import { secretAction } from "../actions";

export function Secret({ has, children }: { has: boolean; children: ReactNode }) {
  const [state, send, pending] = useActionState(secretAction, {});
  return (
    <form action={send} aria-label="Make a secret">
      {children}
      {state.refusal && <div className="oops" role="alert"><p>{state.refusal}</p></div>}
      {state.done && <div role="status"><p className={s.help}>Shown once. Give it to the system that is told.</p><p className={s.secret}>{state.done}</p></div>}
      <div className={s.send}><button className={has || state.done ? "b" : "b go"} type="submit" aria-disabled={pending || undefined}>{pending ? "Making…" : has || state.done ? "Make a new secret" : "Make its secret"}</button></div>
    </form>
  );
}
