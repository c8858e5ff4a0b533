"use client";
// A column’s saved replies: what is picked is put into the letter, filled in for its reader, to be changed before it goes.
import { useId, useRef, useState } from "react";
import { type Filled, fillReply, type Reply } from "@/lib/replies/reply";

export type ReadyReplies = { replies: readonly Reply[]; values: Filled };

/** @param into the name of the field it goes into, in the same form */
export function SavedReplies({ replies, values, into = "body" }: ReadyReplies & { into?: string }) {
  const id = useId();
  const select = useRef<HTMLSelectElement>(null);
  const [last, setLast] = useState("");
  if (replies.length === 0) return null;
  const put = (reply: Reply | undefined) => {
    const field = select.current?.form?.elements.namedItem(into);
    if (!reply || !(field instanceof HTMLTextAreaElement)) return;
    const text = fillReply(reply.body, values);
    // Over an empty letter or another reply as it was; after words of one’s own.
    field.value = field.value.trim() === "" || field.value === last ? text : `${field.value.trimEnd()}\n\n${text}`;
    setLast(field.value);
    field.focus();
  };
  return (
    <div className="field">
      <label htmlFor={id}>Saved reply <span className="opt">optional</span></label>
      <select id={id} ref={select} className="t" defaultValue="" onChange={(event) => put(replies.find((reply) => String(reply.id) === event.target.value))}>
        <option value="">Choose one to begin from</option>
        {replies.map((reply) => <option key={reply.id} value={reply.id}>{reply.name}</option>)}
      </select>
    </div>
  );
}
