"use client";
// An answer that wants a word: folded until it is chosen, and open when it comes back with something to look at.
import type { ReactNode } from "react";
import { useForm } from "@/app/ui/form";
import style from "./invitation.module.css";

export function Fold({ name, children }: { name: string; children: ReactNode }) {
  const { state } = useForm();
  return (
    <details open={state.refusal ? true : undefined}>
      <summary className="btn">{name}</summary>
      <div className={style.fold}>{children}</div>
    </details>
  );
}
