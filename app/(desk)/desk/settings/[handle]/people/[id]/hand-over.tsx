"use client";
// The link is shown this once, where it can be copied, and is kept nowhere.
import { type ReactNode, useActionState } from "react";
import s from "../../../settings.module.css";
import { linkAction } from "../actions";

export function HandOver({ children }: { children: ReactNode }) {
  const [state, send, pending] = useActionState(linkAction, {});
  return (
    <form action={send} aria-label="Make a link">
      {children}
      {state.refusal && <div className="oops" role="alert"><p>{state.refusal}</p></div>}
      {state.done && <div role="status"><p className={s.help}>Shown once. It ends every earlier link.</p><p className={s.secret}>{state.done}</p></div>}
      <div className={s.send}><button className="b" type="submit" aria-disabled={pending || undefined}>{pending ? "Making…" : "Make a link"}</button></div>
    </form>
  );
}
