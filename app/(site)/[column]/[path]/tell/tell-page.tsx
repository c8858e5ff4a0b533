import type { ReactNode } from "react";
import { directionOf } from "@/app/parts/document-text";
import type { PublicColumn } from "@/lib/magazine/public";
import style from "../../ask/ask.module.css";
import { WriteYourself } from "../../ask/write-yourself";

type Props = { column: Pick<PublicColumn, "postalAddress" | "email"> | null; about: { headline: string; address: string }; heading?: string; children: ReactNode };

/** The page around the form, fresh or refused, or around the thanks; it says which answer it is about. */
export function TellPage({ column, about, heading = "Spotted an error? Were you there?", children }: Props) {
  return (
    <>
      <header className={`head head-in ${style.head}`}>
        <h1>{heading}</h1>
        <p className="deck">About <a href={about.address} dir={directionOf(about.headline)}>{about.headline}</a></p>
      </header>
      <div className={style.ask}>
        {children}
        {column && <WhatBecomes column={column} />}
      </div>
    </>
  );
}

function WhatBecomes({ column }: { column: Pick<PublicColumn, "postalAddress" | "email"> }) {
  return (
    <aside className="rail" aria-label="What becomes of it">
      <section>
        <h2>What becomes of it</h2>
        <ol className={style.expect}>
          <li>An editor reads it, and may ask the historian who wrote the answer.</li>
          <li>If something is wrong, the answer is corrected, with a line that says so, and you hear of it.</li>
          <li>What you remember is kept with the answer. It is printed only if you allow it.</li>
        </ol>
      </section>
      <WriteYourself column={column} />
    </aside>
  );
}
