// Questions in rows: the slug and what is asked, where it stands and since when, who has it and until when.
import Link from "next/link";
import { dayIn, daysBetween, sayDayShort } from "@/lib/kit/day";
import type { ListRow } from "@/lib/questions/list";
import type { View } from "@/lib/questions/list-filter";
import { stages } from "@/lib/words";
import { sayWhen } from "./asked-line";

type Props = { view: View; rows: ListRow[]; now: Date; severalMagazines: boolean };

export function QuestionTable({ view, rows, now, severalMagazines }: Props) {
  const heads = view === "answers" ? ["Answer", "By", "Published", "Printed"] : ["Question", "Stage", "Historian", view === "reviews" ? "Length" : "Due"];
  return (
    <table className="qs">
      <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
      <tbody>{rows.map((row) => <tr key={row.reference}><Question row={row} view={view} severalMagazines={severalMagazines} />{view === "answers" ? <Published row={row} now={now} /> : <UnderWay row={row} now={now} view={view} />}</tr>)}</tbody>
    </table>
  );
}

function Question({ row, view, severalMagazines }: { row: ListRow; view: View; severalMagazines: boolean }) {
  const sheet = `/desk/questions/${row.reference}`;
  return (
    <td className="q">
      <Link href={view === "reviews" ? `${sheet}/review` : sheet} prefetch={false}>{(view === "answers" && row.headline) || row.slugLine}</Link>
      <p className="copy">{row.asPrinted}</p>
      <p className="quiet"><span className="num">{row.reference}</span> · {row.column}{severalMagazines && `, ${row.magazine}`}{row.issue && ` · ${row.issue}`}{row.wondered > 0 && ` · ${row.wondered.toLocaleString("en-US")} wonder too`}</p>
    </td>
  );
}

function UnderWay({ row, now, view }: { row: ListRow; now: Date; view: View }) {
  const today = dayIn(row.timeZone, now);
  return (
    <>
      <td data-label="Stage">{stages[row.stage]}<small>{sayWhen(row.stageSince, row, now)}</small></td>
      <td data-label="Historian">{row.historian ?? <span className="quiet">Nobody yet</span>}</td>
      {view === "reviews" ? (
        <td data-label="Length">{row.words !== null && <>{row.words.toLocaleString("en-US")}{row.wordsWanted !== null && ` of ${row.wordsWanted.toLocaleString("en-US")}`} words<small>revision {row.revision}</small></>}</td>
      ) : (
        <td data-label="Due">{row.dueOn && ["assigned", "drafting"].includes(row.stage) && <span className={row.overdue ? "late" : undefined}>{sayDayShort(row.dueOn, row.locale, today)}<small>{late(daysBetween(today, row.dueOn))}</small></span>}</td>
      )}
    </>
  );
}

const days = (n: number) => (n === 1 ? "1 day" : `${n} days`);
const late = (away: number) => (away < 0 ? `${days(-away)} late` : away === 0 ? "today" : `in ${days(away)}`);

function Published({ row, now }: { row: ListRow; now: Date }) {
  return (
    <>
      <td data-label="By">{row.historian}</td>
      <td data-label="Published">{row.path ? <a className="link" href={`/${row.columnPath}/${row.path}`}>{row.wentLiveAt ? sayWhen(row.wentLiveAt, row, now) : "See the page"}</a> : <span className="quiet">The page is down</span>}</td>
      <td data-label="Printed">{row.printed ?? <span className="quiet">Not yet</span>}</td>
    </>
  );
}
