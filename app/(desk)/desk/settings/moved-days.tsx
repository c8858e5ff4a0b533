// Who is hit: every due day that a change would move, before it is made.
import Link from "next/link";
import type { MovedDay } from "@/lib/assignments/moved-days";
import { daysBetween, sayDay } from "@/lib/kit/day";
import { dues } from "@/lib/words";
import s from "./moved-days.module.css";

/** "the draft" as a column says it. */
const named = (what: MovedDay["what"]) => dues[what].replace("the ", "").replace(/^./, (first) => first.toUpperCase());

/** By how much: "7 days later". */
const byHowMuch = (from: string, to: string): string => {
  const days = daysBetween(from, to);
  return `${Math.abs(days) === 1 ? "a day" : `${Math.abs(days)} days`} ${days > 0 ? "later" : "earlier"}`;
};

export function MovedDays({ moved, locale, today }: { moved: MovedDay[]; locale: string; today: string }) {
  const people = new Set(moved.map(({ personId }) => personId)).size;
  const late = moved.filter((one) => one.late).length;
  return (
    <>
      <p className={s.sum}>
        {moved.length === 1 ? "One due day moves" : `${moved.length} due days move`}, of {people === 1 ? "one person" : `${people} people`}.
        {late > 0 && <b className="late"> {late === 1 ? "One new day is" : `${late} new days are`} past already.</b>}
      </p>
      <div className={s.scrolls}>
        <table className={s.table}>
          <thead><tr><th scope="col">Question</th><th scope="col">What</th><th scope="col">Who</th><th scope="col">Was due</th><th scope="col">Is due then</th></tr></thead>
          <tbody>
            {moved.map(({ questionId, reference, slugLine, what, person, from, to, late: isLate }) => (
              <tr key={`${questionId} ${what}`}>
                <th scope="row"><Link href={`/desk/questions/${reference}`} prefetch={false}>{slugLine}</Link> <span className="num">{reference}</span></th>
                <td data-label="What">{named(what)}</td>
                <td data-label="Who">{person}</td>
                <td data-label="Was due">{sayDay(from, locale, today)}</td>
                <td data-label="Is due then">{sayDay(to, locale, today)} <span className={s.by}>{byHowMuch(from, to)}</span>{isLate && <span className="late"> already late</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
