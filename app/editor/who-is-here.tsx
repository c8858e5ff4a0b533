"use client";
// Who else has this text open, in the bar: initials to see, names to read and to hear.
import styles from "./desk.module.css";
import { useOthersHere } from "./live";

const initialsOf = (name: string) => name.split(/\s+/u).map((part) => part[0] ?? "").slice(0, 2).join("").toUpperCase();
const list = new Intl.ListFormat("en", { type: "conjunction" });

export function WhoIsHere() {
  const others = useOthersHere();
  const sentence = others.length === 0 ? "" : `${list.format(others.map(({ name }) => name))} ${others.length === 1 ? "has" : "have"} this open`;
  return (
    <p className={styles.here} role="status" aria-live="polite">
      {others.slice(0, 4).map(({ id, name }) => <span key={id} className="ini" aria-hidden="true">{initialsOf(name)}</span>)}
      {sentence && <span>{sentence}</span>}
    </p>
  );
}
