// An issue's calendar: its own days, and everything that is due before it, day by day.
import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { CalendarLink } from "@/app/parts/calendar-link";
import { type DueOfIssue, issueCalendar } from "@/lib/assignments/due-queries";
import { daysBetween, sayDay } from "@/lib/kit/day";
import { todayAt } from "@/lib/magazine/queries";
import { may } from "@/lib/may";
import { dues } from "@/lib/words";
import s from "../../issues.module.css";
import { DueLines, type Line } from "./due-lines";

type Props = { params: Promise<{ handle: string; path: string }>; searchParams: Promise<{ moved?: string }> };

export const metadata: Metadata = { title: "An issue’s calendar" };

const closes = [["copyCloseOn", "Copy closes"], ["factCloseOn", "Facts close"], ["printerCloseOn", "The printer closes"], ["onSaleOn", "On sale"], ["coverDate", "Cover date"]] as const;

export default async function Page({ params, searchParams }: Props) {
  const { handle, path } = await params;
  const actor = await requireDesk(`/desk/issues/${handle}/${path}`);
  const { issue, magazine, due } = await orNotFound(issueCalendar(actor, handle, path));
  const today = todayAt(magazine, requestTime());
  const named = closes.flatMap(([key, label]) => (issue[key] ? [{ day: issue[key], label }] : []));
  const days = [...new Set([...named.map(({ day }) => day), ...due.map(({ dueOn }) => dueOn)])].toSorted();
  const late = due.filter(({ dueOn }) => dueOn < today).length;
  return (
    <main className="page narrow" id="main">
      <nav className="crumb" aria-label="You are in"><Link href="/desk/issues">Issues</Link><span aria-hidden="true">/</span><span>{magazine.name}</span></nav>
      <h1>{issue.name}</h1>
      {(await searchParams).moved && <p className="done" role="status">Moved. Whoever is concerned gets a letter.</p>}
      <p className="facts">
        {due.length === 0 ? "Nothing is due before it yet. What is planned for it and offered to a historian stands here." : `${due.length === 1 ? "One thing is" : `${due.length} things are`} due before it.`}
        {late > 0 && <span className="late"> {late === 1 ? "One is" : `${late} are`} late.</span>}
        {may(actor, "editSettings", magazine.id) && <> <Link className="link" href={`/desk/settings/${handle}/issues/${path}`}>Move its days</Link></>}
      </p>
      <ol className={s.days}>
        {days.map((day) => (
          <li key={day} className={day === today ? s.today : undefined} data-past={day < today || undefined}>
            <h2>{sayDay(day, magazine.locale, today)}<small>{away(daysBetween(today, day))}</small></h2>
            <ul className={s.day}>
              {named.filter((one) => one.day === day).map(({ label }) => <li key={label} className={s.close}>{label}</li>)}
              <DueLines due={due.filter(({ dueOn }) => dueOn === day).map(lineOf)} late={day < today} />
            </ul>
          </li>
        ))}
      </ol>
      <section className={s.feed} aria-labelledby="calendar">
        <h2 className="lab" id="calendar">In your own calendar</h2>
        <p className="facts">A calendar program can read these days and all that is due before them, and takes along what moves.</p>
        <CalendarLink actor={actor} issueId={issue.id} />
      </section>
    </main>
  );
}

const lineOf = ({ reference, slugLine, what, person, byHand }: DueOfIssue): Line => ({ reference, title: slugLine, said: `${dues[what].replace("the ", "")}, ${person}${byHand ? ", set by hand" : ""}` });
const away = (days: number) => (days === 0 ? "today" : days === 1 ? "tomorrow" : days === -1 ? "yesterday" : days > 0 ? `in ${days} days` : `${-days} days ago`);
