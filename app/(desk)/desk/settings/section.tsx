import type { ReactNode } from "react";
import s from "./settings.module.css";

/** A section of a page: a heading, a sentence, and the rest. */
export function Section({ id, heading, help, children }: { id: string; heading: string; help?: ReactNode; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {help && <p className={s.help}>{help}</p>}
      {children}
    </section>
  );
}
