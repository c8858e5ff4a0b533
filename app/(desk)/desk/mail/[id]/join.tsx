"use client";
// The question a mail belongs to, by its reference.
import { useId } from "react";
import { Send, useForm } from "@/app/ui/form";

export function Join() {
  const { state } = useForm();
  const id = useId();
  const wrong = state.fields?.into;
  return (
    <>
      <label htmlFor={id}>It belongs to question</label>
      <input id={id} className="t" name="into" placeholder="WWQ-1042" maxLength={40} size={10} autoComplete="off" defaultValue={typeof state.values?.into === "string" ? state.values.into : ""} aria-invalid={wrong ? true : undefined} />
      <Send className="b" sending="Putting it there…">Put it there</Send>
    </>
  );
}
