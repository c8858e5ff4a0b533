// A year of the desk, to be printed and handed round: figures in words, charts, thanks. It says what is known and no more.
import type { Metadata } from "next";
import Link from "next/link";
import { requestTime } from "@/app/now";
import { insightQuery } from "@/lib/insight/filter";
import { placed } from "@/lib/insight/places";
import { insight, type Insight } from "@/lib/insight/queries";
import { acceptedShare, many, percent, spreadOf, sumOf } from "@/lib/insight/said";
import { sayFigure } from "@/lib/insight/sentences";
import { spanName } from "@/lib/insight/span";
import { allOf, within } from "@/lib/insight/spread";
import { type FigureName, tableOf } from "@/lib/insight/tables";
import { tileStates } from "@/lib/insight/tiles";
import { ChartOf } from "../charts/of-figure";
import { Shown } from "../shown";
import s from "../insight.module.css";
import { type Asked, lookedAt } from "../looked-at";
import r from "./report.module.css";

export const metadata: Metadata = { title: "The year in readers’ questions" };

export default async function Page({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = await searchParams;
  const now = requestTime();
  const span = spanName.catch("").parse(asked.year);
  const year = /^\d{4}$/.test(span) ? span : String(now.getUTCFullYear());
  const { filter, seen, of, locale } = await lookedAt(asked, "/desk/insight", { span: year });
  const figures = await insight(seen, year, now);
  const running = figures.today.startsWith(year);
  const part = (name: FigureName, title: string) => <Part name={name} title={title} figures={figures} locale={locale} />;
  return (
    <main className={`page ${s.page} ${r.report}`} id="main">
      <p className={r.back}><Link className="link" href={`/desk/insight${insightQuery(filter)}`}>Insight</Link> <span>Print this page for a report on paper.</span></p>
      <header className={r.cover}>
        <p className={r.of}>{of.slice(0, 1).toUpperCase() + of.slice(1)}</p>
        <div className="scotch" />
        <h1>{year} in readers’ questions</h1>
        <p className={r.lead}>{lead(figures, running)}</p>
        <Headline figures={figures} />
      </header>
      {part("received", "What came in")}
      {part("fate", "What became of it")}
      {part("answered", "How long it took")}
      {part("topics", "What readers wanted to know")}
      {part("places", "Where they wrote from")}
      <div className={r.last}>
        <section className={r.part} aria-labelledby="months">
          <h2 id="months">Month by month</h2>
          <Shown table={tableOf("received", figures, locale)} />
        </section>
        <Thanks figures={figures} year={year} />
      </div>
    </main>
  );
}

const Part = ({ name, title, figures, locale }: { name: FigureName; title: string; figures: Insight; locale: string }) => (
  <section className={r.part} aria-labelledby={`${name}-h`}>
    <h2 id={`${name}-h`}>{title}</h2>
    <p className={s.said}>{sayFigure(name, figures)}</p>
    <div className={s.drawn}><ChartOf name={name} figures={figures} locale={locale} desc={sayFigure(name, figures)} title={title} /></div>
  </section>
);

function lead(figures: Insight, running: boolean): string {
  const [came, out] = [sumOf(figures.received), allOf(spreadOf(figures.answered))];
  const far = running ? "So far this year" : "In this year";
  if (came === 0 && out === 0) return `${far} nothing came and nothing was answered.`;
  return `${far} readers asked ${many(came, "question")}, and ${many(out, "answer")} went before them.`;
}

/** The figures that a reader of the report takes along, each a number with what it counts. */
function Headline({ figures }: { figures: Insight }) {
  const spread = spreadOf(figures.answered);
  const share = acceptedShare(figures);
  const [median, ninetieth] = [within(spread, 0.5), within(spread, 0.9)];
  const [kept, late] = (["kept", "late"] as const).map((key) => figures.historians.reduce((sum, one) => sum + one[key], 0)) as [number, number];
  const { states } = placed(figures.places, tileStates);
  const facts: [string, string][] = [
    [sumOf(figures.received).toLocaleString("en-US"), "questions came"],
    ...(share ? [[percent(share.accepted, share.decided), "of what was decided was accepted"] as [string, string]] : []),
    [allOf(spread).toLocaleString("en-US"), "answers went before readers"],
    ...(median === null || ninetieth === null ? [] : [[many(median, "day"), `from question to answer for half of them; nine in ten within ${many(ninetieth, "day")}`] as [string, string]]),
    ...(kept + late > 0 ? [[percent(kept, kept + late), "of texts came in on time"] as [string, string]] : []),
    ...(states.size > 0 ? [[String(states.size), states.size === 1 ? "state that readers wrote from" : "states that readers wrote from"] as [string, string]] : []),
  ];
  return <dl className={r.facts}>{facts.map(([figure, what]) => <div key={what}><dt>{what}</dt><dd>{figure}</dd></div>)}</dl>;
}

/** By name, whoever delivered; and what this report cannot say. */
function Thanks({ figures, year }: { figures: Insight; year: string }) {
  const wrote = figures.historians.filter(({ kept, late }) => kept + late > 0).map(({ name }) => name).toSorted((a, b) => (a.split(" ").at(-1) ?? "").localeCompare(b.split(" ").at(-1) ?? ""));
  return (
    <section className={r.part} aria-labelledby="thanks">
      <h2 id="thanks">Thanks</h2>
      <p className={r.thanks}>{wrote.length > 0 ? `To the historians who wrote in ${year}: ${wrote.length === 1 ? wrote[0] : `${wrote.slice(0, -1).join(", ")} and ${wrote.at(-1)}`}.` : `Nobody delivered a text in ${year}.`} And to everyone who asked.</p>
      <p className={s.note}>Which answers were read most is not said here: nobody’s reading is counted. Spam and what was brought in with an archive are left out. What became of a question, and whether it was answered, is as it stood when this was printed.</p>
    </section>
  );
}
