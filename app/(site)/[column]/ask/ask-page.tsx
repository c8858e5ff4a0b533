import type { ReactNode } from "react";
import type { PublicColumn } from "@/lib/magazine/public";
import style from "./ask.module.css";
import { Expectations } from "./expectations";

/** The headline of the page. */
export const askHeadline = "What have you always wondered?";

/** The page around the form, fresh or refused; without a column only the form stands on it. */
export function AskPage({ column, children }: { column: PublicColumn | null; children: ReactNode }) {
  return (
    <>
      <header className={`head head-in ${style.head}`}>
        <h1>{askHeadline}</h1>
        {column?.askIntro && <p className="deck">{column.askIntro}</p>}
      </header>
      <div className={style.ask}>
        {children}
        {column && <Expectations column={column} />}
      </div>
    </>
  );
}
