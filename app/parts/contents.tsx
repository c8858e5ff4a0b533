// Answers as a table of contents: headline and deck, who answered, and at the right a page or an issue.
import "@/app/ui/contents.css";
import type { Entry } from "@/lib/publishing/entries";
import { namesOf } from "./names";

type Shown = Pick<Entry, "id" | "columnPath" | "path" | "headline" | "deck" | "bylines" | "issueName" | "page" | "columnName">;

/** `last` says what stands in the last place of a line. */
export function Contents({ entries, last, heading: Heading = "h3" }: { entries: Shown[]; last: "page" | "issue" | "column"; heading?: "h2" | "h3" }) {
  return (
    <ol className={last === "page" ? "toc" : "toc worded"}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <div>
            <Heading className="ti"><a href={`/${entry.columnPath}/${entry.path}`}>{entry.headline}</a></Heading>
            {entry.deck && <p>{entry.deck}</p>}
          </div>
          <span className="who">{last === "column" ? entry.columnName : namesOf(entry.bylines)}</span>
          {last === "page" ? <span className="pg">{entry.page !== null && <><span className="vh">Page </span>{entry.page}</>}</span> : <span className="in">{entry.issueName}</span>}
        </li>
      ))}
    </ol>
  );
}

const upToTwelve = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];

/** "One answer", "Four answers", "1,286 answers". */
export const countAnswers = (n: number) => `${upToTwelve[n] ?? n.toLocaleString("en-US")} ${n === 1 ? "answer" : "answers"}`;
