import type { PublicColumn } from "@/lib/magazine/public";
import style from "./ask.module.css";
import { WriteYourself } from "./write-yourself";

type Column = Pick<PublicColumn, "howItWorks" | "askQuiet" | "postalAddress" | "email" | "sendLine" | "promiseDays" | "monthsToPrintFrom" | "monthsToPrintTo">;

const promisesOf = ({ howItWorks, promiseDays, monthsToPrintFrom, monthsToPrintTo }: Column) => {
  const lines = howItWorks.split("\n").map((line) => line.trim()).filter(Boolean);
  return lines.length > 0 ? lines : [`An editor reads your question within ${promiseDays} days.`, `An answer takes ${monthsToPrintFrom} to ${monthsToPrintTo} months to reach print.`];
};

/** How the column works, and how to write by hand: all of it the column's own words. */
export function Expectations({ column }: { column: Column }) {
  return (
    <aside className="rail" aria-label="What happens next">
      <section>
        <h2>What to expect</h2>
        <ol className={style.expect}>
          {promisesOf(column).map((line) => <li key={line}>{line}</li>)}
        </ol>
        {column.askQuiet && <p className="quiet">{column.askQuiet}</p>}
      </section>
      <WriteYourself column={column} />
    </aside>
  );
}
