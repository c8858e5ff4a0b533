// The issues that are not out, each with its next days.
import type { Metadata } from "next";
import Link from "next/link";
import { requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { comingIssues } from "@/lib/assignments/due-queries";
import { dayIn, daysBetween, sayDay } from "@/lib/kit/day";
import { myMagazines } from "@/lib/magazine/queries";
import s from "./issues.module.css";

export const metadata: Metadata = { title: "Issues" };

export default async function Page({ searchParams }: { searchParams: Promise<{ magazine?: string }> }) {
  const actor = await requireDesk("/desk/issues");
  const { magazine: chosen } = await searchParams;
  const now = requestTime();
  const all = await myMagazines(actor);
  const seen = all.some(({ handle }) => handle === chosen) ? all.filter(({ handle }) => handle === chosen) : all;
  const issues = await comingIssues(seen.map(({ id }) => id), dayIn("UTC", now));
  return (
    <main className="page narrow" id="main">
      <h1>Issues</h1>
      {issues.length === 0 && <p className="empty copy">No issue is on its way. A chief editor adds one under Settings; then everything that is due before it stands here.</p>}
      <ul className={s.issues}>
        {issues.map(({ id, name, path, handle, magazine, locale, timeZone, copyCloseOn, onSaleOn, open }) => {
          const today = dayIn(timeZone, now);
          const days = daysBetween(today, copyCloseOn);
          return (
            <li key={id}>
              <h2><Link href={`/desk/issues/${handle}/${path}`}>{name}</Link></h2>
              <p>
                {days >= 0 ? <>Copy closes {sayDay(copyCloseOn, locale, today)}, <span className={days <= 7 ? "care" : undefined}>{days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`}</span></> : <>Copy closed {sayDay(copyCloseOn, locale, today)}</>}. On sale {sayDay(onSaleOn, locale, today)}. {open === 0 ? "Nothing under way for it" : open === 1 ? "One question under way" : `${open} questions under way`}.
                {seen.length > 1 && <span className="quiet"> {magazine}</span>}
              </p>
            </li>
          );
        })}
      </ul>
    </main>
  );
}
