// The desk in figures: what comes, what becomes of it, how long it takes, who writes, what waits, what readers want to know and where they live.
import type { Metadata } from "next";
import Link from "next/link";
import { requestTime } from "@/app/now";
import { Choose } from "@/app/parts/choose";
import { insightQuery } from "@/lib/insight/filter";
import { placed } from "@/lib/insight/places";
import { insight } from "@/lib/insight/queries";
import { sumOf } from "@/lib/insight/said";
import { sayFigure } from "@/lib/insight/sentences";
import { backlogBy, type FigureName } from "@/lib/insight/tables";
import { tileStates } from "@/lib/insight/tiles";
import { Figure } from "./figure";
import s from "./insight.module.css";
import { type Asked, lookedAt } from "./looked-at";

export const metadata: Metadata = { title: "Insight" };

const titles: Record<FigureName, string> = {
  received: "What came in",
  fate: "What became of it",
  answered: "From received to answered",
  backlog: "What is open now",
  historians: "Historians",
  topics: "Asked and not answered",
  places: "Where readers write from",
};

export default async function Page({ searchParams }: { searchParams: Promise<Asked> }) {
  const looked = await lookedAt(await searchParams, "/desk/insight");
  const { filter, seen, of, locale } = looked;
  const figures = await insight(seen, filter.span, requestTime());
  const query = insightQuery(filter);
  const { elsewhere } = placed(figures.places, tileStates);
  const year = /^\d/.test(filter.span) && !filter.span.endsWith("m") ? filter.span : figures.today.slice(0, 4);
  const shared = { figures, locale, query };
  const figure = (name: FigureName) => ({ ...shared, name, title: titles[name], said: sayFigure(name, figures) });
  return (
    <main className={`page ${s.page}`} id="main">
      <h1>Insight</h1>
      <p className={s.lead}>Of {of}, {figures.span.label}. Questions brought in with an archive are left out.</p>
      <WhatIsShown looked={looked} today={figures.today} />
      <p className={s.report}><Link className="link" href={`/desk/insight/report?${new URLSearchParams({ ...(filter.magazine ? { magazine: filter.magazine } : {}), ...(filter.column ? { column: filter.column } : {}), year })}`}>Report of {year}, for print</Link></p>
      <div className={s.figures}>
        <Figure {...figure("received")} note="Spam is left out." empty={sumOf(figures.received) === 0 && "Nothing came in this time."} />
        <Figure {...figure("fate")} note="Where the questions of this time are now. The share is of those accepted, declined or passed on; accepted are those that were killed later, too." />
        <Figure {...figure("answered")} note="By when the answer first went before readers or was marked as printed." empty={figures.answered.length === 0 && "No answer came out in this time."} />
        <Figure {...figure("backlog")} note="As it stands now, by how long ago each was received." empty={backlogBy(figures).every(({ byAge }) => byAge.every((n) => n === 0)) && "Nothing is open."} />
        <Figure {...figure("historians")} note="On time is a first text that came by its day. What was turned down or taken away is left out." empty={figures.historians.length === 0 && "Nobody had anything to write."} />
        <Figure {...figure("topics")} note="Most that is unanswered first. A question with several topics counts in each." empty={!figures.topics.some(({ id }) => id !== 0) && "No question of this time has a topic."} />
        <Figure {...figure("places")} note="As readers wrote it on the form, in the mail or the letter. Each state is a tile about where it lies.">
          {elsewhere.length > 0 && (
            <p className={s.elsewhere}><b>Elsewhere:</b> {elsewhere.slice(0, 8).map(({ place, n }) => `${place} ${n.toLocaleString("en-US")}`).join(", ")}{elsewhere.length > 8 && `, and ${elsewhere.length - 8} more in the table`}.</p>
          )}
        </Figure>
      </div>
    </main>
  );
}

/** Column and time; the magazine is chosen in the places bar. */
function WhatIsShown({ looked: { filter, offered, magazines }, today }: { looked: Awaited<ReturnType<typeof lookedAt>>; today: string }) {
  const years = Array.from({ length: 6 }, (_, ago) => String(Number(today.slice(0, 4)) - ago));
  if (/^\d{4}$/.test(filter.span) && !years.includes(filter.span)) years.push(filter.span);
  return (
    <form className={`narrow-by ${s.choose}`} action="/desk/insight" role="search" aria-label="Choose what is shown">
      {filter.magazine && <input type="hidden" name="magazine" value={filter.magazine} />}
      {offered.length > 1 && <label><span className="vh">Column</span><Choose name="column" options={[["", "All columns"], ...offered.map(({ path, name, magazine }) => [path, magazines.size > 1 && !filter.magazine ? `${name}, ${magazine}` : name] as const)]} chosen={filter.column} /></label>}
      <label><span className="vh">Time</span><Choose name="span" options={[["3m", "The last three months"], ["12m", "The last twelve months"], ...years.map((one) => [one, one] as const), ["all", "All years"]]} chosen={filter.span} /></label>
      <button className="b" type="submit">Show</button>
    </form>
  );
}
