// What a row of the list of questions says, in words: made on the server, so that the browser is sent these and nothing else of the question.
import { dayIn, daysBetween, sayDayShort } from "@/lib/kit/day";
import type { ListRow } from "@/lib/questions/list";
import type { View } from "@/lib/questions/list-filter";
import { stages } from "@/lib/words";
import { sayWhen } from "./asked-line";

/** `small`: beneath it, in smaller letters; `to`: a reader's page, which it leads to; `tone`: said quietly, or as late. */
export type Cell = { text: string; small?: string; to?: string; tone?: "quiet" | "late" };
/** `where`: column, magazine, issue and how many wonder too; `cells`: one for each of the other heads. */
export type QuestionRow = { reference: string; title: string; words: string; where: string; cells: Cell[] };

/** The heads of the columns of each view. */
export const headsOf = (view: View): string[] => (view === "answers" ? ["Answer", "By", "Published", "Printed"] : ["Question", "Stage", "Historian", view === "reviews" ? "Length" : "Due"]);

/** @param severalMagazines whether it must be said whose column it is */
export function questionRow(row: ListRow, view: View, now: Date, severalMagazines: boolean): QuestionRow {
  return {
    reference: row.reference,
    title: (view === "answers" && row.headline) || row.slugLine,
    words: row.asPrinted,
    where: `${row.column}${severalMagazines ? `, ${row.magazine}` : ""}${row.issue ? ` · ${row.issue}` : ""}${row.wondered > 0 ? ` · ${said(row.wondered)} wonder too` : ""}`,
    cells: view === "answers" ? published(row, now) : [
      { text: stages[row.stage], small: sayWhen(row.stageSince, row, now) },
      row.historian === null ? { text: "Nobody yet", tone: "quiet" } : { text: row.historian },
      view === "reviews" ? length(row) : due(row, dayIn(row.timeZone, now)),
    ],
  };
}

const said = (n: number) => n.toLocaleString("en-US");
const none: Cell = { text: "" };

function length({ words, wordsWanted, revision }: ListRow): Cell {
  return words === null ? none : { text: `${said(words)}${wordsWanted === null ? "" : ` of ${said(wordsWanted)}`} words`, small: `revision ${revision}` };
}

function due({ dueOn, stage, overdue, locale }: ListRow, today: string): Cell {
  if (!dueOn || !(stage === "assigned" || stage === "drafting")) return none;
  return { text: sayDayShort(dueOn, locale, today), small: late(daysBetween(today, dueOn)), ...(overdue && { tone: "late" }) };
}

const days = (n: number) => (n === 1 ? "1 day" : `${n} days`);
const late = (away: number) => (away < 0 ? `${days(-away)} late` : away === 0 ? "today" : `in ${days(away)}`);

function published(row: ListRow, now: Date): Cell[] {
  return [
    { text: row.historian ?? "" },
    row.path ? { text: row.wentLiveAt ? sayWhen(row.wentLiveAt, row, now) : "See the page", to: `/${row.columnPath}/${row.path}` } : { text: "The page is down", tone: "quiet" },
    row.printed === null ? { text: "Not yet", tone: "quiet" } : { text: row.printed },
  ];
}
