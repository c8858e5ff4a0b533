"use client";
// The fields of a saved reply or a reason, and the words as a reader will get them.
import { useState } from "react";
import { Field, Tick, useForm } from "@/app/ui/form";
import { ownWords } from "@/lib/mail/variables";
import { fillReply, replyProblem } from "@/lib/replies/reply";
import type { ReplyUse } from "@/lib/words";
import styles from "./replies.module.css";

export function ReplyFields({ use, name, body, tells, samples }: { use: ReplyUse; name: string; body: string; tells: boolean; samples: Record<string, string> }) {
  const kept = useForm().state.values?.body;
  const [words, setWords] = useState(typeof kept === "string" ? kept : body);
  const problem = replyProblem(words);
  return (
    <>
      <Field name="name" label={use === "reply" ? "Name" : "The reason, for the desk"} defaultValue={name} />
      <Field name="body" label={use === "reply" ? "Words" : "Kind words"} optional={use === "decline"} rows={4} value={words} change={setWords} help={`Filled in are ${ownWords.map((word) => `{${word}}`).join(", ")}. A paragraph in which one of them has nothing to say is left out.`} />
      {use === "decline" && <Tick name="tells" label="A letter goes" defaultChecked={tells} help="Unless the editor unticks it." />}
      {/[{}]/.test(words) && (problem ? <p className="err">{problem}</p> : <p className={styles.read}>{fillReply(words, samples)}</p>)}
    </>
  );
}
