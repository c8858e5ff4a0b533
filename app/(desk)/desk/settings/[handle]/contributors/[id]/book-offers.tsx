"use client";
// The books of a contributor beside the field of the bio: one press puts a title where the cursor stands, in italics. Without scripts they are there to be copied.
import { useSyncExternalStore } from "react";
import own from "./contributor.module.css";

const nothing = () => () => {};

export function BookOffers({ field, books }: { field: string; books: { title: string; copy: string }[] }) {
  const isAwake = useSyncExternalStore(nothing, () => true, () => false);
  const put = (button: HTMLButtonElement, copy: string) => {
    const area = button.form?.elements.namedItem(field);
    if (!(area instanceof HTMLTextAreaElement)) return;
    area.setRangeText(copy, area.selectionStart, area.selectionEnd, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
    area.focus();
  };
  return (
    <p className={`moves ${own.offers}`} role="group" aria-label="Put a title into the bio">
      {books.map(({ title, copy }) => (isAwake ? <button key={title} type="button" className="chip" onClick={(event) => put(event.currentTarget, copy)}><i>{title}</i></button> : <code key={title}>{copy}</code>))}
    </p>
  );
}
