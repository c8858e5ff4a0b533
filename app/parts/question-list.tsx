// The one list of questions and its three views. Narrowed by links and a form; everything chosen stands in the address.
import Link from "next/link";
import type { ReactNode } from "react";
import { requestTime } from "@/app/now";
import type { Person } from "@/lib/actor";
import { commonFrom } from "@/lib/questions/common";
import { candidates } from "@/lib/questions/found";
import { deskColumns, deskTopics } from "@/lib/questions/inbox";
import { isNarrowed, localeSeen, narrowingNames } from "@/lib/questions/narrowing";
import { list, listWithCounts } from "@/lib/questions/list";
import { historiansAtWork } from "@/lib/questions/list-choices";
import { type ListFilter, listAddress, listFilter, type View, views } from "@/lib/questions/list-filter";
import { exits, river, type Stage, stages } from "@/lib/words";
import { Choose } from "./choose";
import { ChooseOfMany } from "./choose-of-many";
import { packed } from "./options";
import { NarrowedBy, NarrowFields } from "./narrowing";
import { PressKeys } from "./press-keys";
import { headsOf, questionRow } from "./question-cells";
import { QuestionTable } from "./question-table";
import { ViewsMenu } from "./views-menu";

type Search = Record<string, string | string[] | undefined>;
const titles: Record<View, string> = { questions: "Questions", reviews: "Reviews", answers: "Answers" };

/** @param act what else can be done here, beside the heading */
export async function QuestionList({ actor, view, searchParams, act }: { actor: Person; view: View; searchParams: Promise<Search>; act?: ReactNode }) {
  const asked = await searchParams;
  const filter = listFilter.parse(Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value])));
  const now = requestTime();
  const found = filter.q ? await candidates(filter.q) : undefined;
  const [{ rows, after, counts }, columns, historians, topics] = await Promise.all([
    view === "questions" ? listWithCounts(actor, filter, now, 40, found) : list(actor, view, filter, now, 40, found).then((listed) => ({ ...listed, counts: {} })),
    deskColumns(actor, filter.magazine),
    historiansAtWork(actor, filter.magazine),
    deskTopics(actor, filter.magazine),
  ]);
  const severalMagazines = new Set(columns.map(({ magazine }) => magazine)).size > 1;
  return (
    <main className="page" id="main">
      <header className="headed"><h1>{titles[view]}</h1>{act}<ViewsMenu actor={actor} place={view} address={listAddress(view, filter)} magazines={[...new Map(columns.map(({ magazineId, magazine }) => [magazineId, { id: magazineId, name: magazine }])).values()]} /></header>
      <Narrow view={view} filter={filter} columns={columns} historians={historians} topics={topics} />
      <NarrowedBy filter={filter} topics={topics} locale={localeSeen(columns, filter.column)} without={(name) => listAddress(view, filter, { [name]: undefined })} />
      {view === "questions" && <StageTabs filter={filter} counts={counts} />}
      {rows.length === 0 ? <p className="empty copy">{nothing(view, filter)}</p> : <QuestionTable heads={headsOf(view)} rows={rows.map((row) => questionRow(row, view, now, severalMagazines))} to={view === "reviews" ? "/review" : undefined} />}
      <p className="further">
        {after && <Link className="b" href={listAddress(view, filter, { after })} prefetch={false}>Further down the list</Link>}
        {filter.after && <Link className="b bare" href={listAddress(view, filter)} prefetch={false}>Back to the top</Link>}
      </p>
      <PressKeys />
    </main>
  );
}

/** The stages and how many are in each. Of a search for a common word nobody counts them. */
function StageTabs({ filter, counts }: { filter: ListFilter; counts: Partial<Record<Stage, number>> | null }) {
  const sum = (names: readonly Stage[]) => (counts ? names.reduce((total, name) => total + (counts[name] ?? 0), 0).toLocaleString("en-US") : "");
  const tab = (stage: ListFilter["stage"], label: string, count: string) => (
    <Link key={label} href={listAddress("questions", filter, { stage })} prefetch={false} aria-current={filter.stage === stage ? "true" : undefined}>{label} {count}</Link>
  );
  const everywhere = counts ? sum([...river, ...exits]) : `${commonFrom.toLocaleString("en-US")}+`;
  return (
    <nav className="tabs stagetabs" aria-label="Stage">
      {filter.q ? null : tab(undefined, "Under way", sum(["unassigned", "assigned", "drafting", "review", "ready"]))}
      {filter.q ? tab(undefined, "Everywhere", everywhere) : null}
      {river.map((stage) => tab(stage, stages[stage], sum([stage])))}
      {exits.filter((stage) => !counts || counts[stage]).map((stage) => tab(stage, stages[stage], sum([stage])))}
      {filter.q ? null : tab("all", "All", everywhere)}
    </nav>
  );
}

function Narrow({ view, filter, columns, historians, topics }: { view: View; filter: ListFilter; topics: { id: number; name: string }[]; columns: { path: string; name: string; magazine: string; hasBoard: boolean }[]; historians: { id: number; name: string }[] }) {
  return (
    <form className="narrow-by" role="search" action={views[view]}>
      {(["magazine", "stage"] as const).map((name) => filter[name] && <input key={name} type="hidden" name={name} value={filter[name]} />)}
      <label className="grow"><span className="vh">Search</span><input type="search" name="q" defaultValue={filter.q} placeholder="Reference, slug line, words, reader’s name" data-key="/" /></label>
      {columns.length > 1 && <label><span className="vh">Column</span><Choose name="column" options={[["", "Every column"], ...columns.map(({ path, name }) => [path, name] as const)]} chosen={filter.column} /></label>}
      <label><span className="vh">Historian</span><ChooseOfMany name="historian" packed={packed([["", "Every historian"], ...historians.map(({ id, name }) => [id, name] as const)])} chosen={filter.historian} /></label>
      {view === "questions" && <label className="tick"><input type="checkbox" name="overdue" value="yes" defaultChecked={Boolean(filter.overdue)} /> Overdue</label>}
      {filter.order && <input type="hidden" name="order" value={filter.order} />}
      <details className="choice" key={listAddress(view, filter)}>
        <summary>{isNarrowed(filter) || filter.channel ? "Narrowed" : "Narrow"}</summary>
        <div className="panel"><NarrowFields filter={filter} topics={topics} channel /><div className="moves"><button className="b" type="submit">Narrow</button></div></div>
      </details>
      <button className="b" type="submit">Search</button>
      {view === "questions" && (filter.order || columns.some(({ hasBoard }) => hasBoard)) && <Link className="b bare" href={listAddress(view, filter, { order: filter.order ? undefined : "wondered" })} prefetch={false}>{filter.order ? "Latest first" : "Most wondered first"}</Link>}
      {(filter.q || filter.column || filter.historian || filter.overdue || filter.channel || narrowingNames.some((name) => filter[name])) && <Link className="b bare" href={listAddress(view, { magazine: filter.magazine })}>Clear</Link>}
    </form>
  );
}

function nothing(view: View, filter: ListFilter): string {
  if (filter.order && !filter.q) return "No question of this stage stands on a board. Put one there from its sheet or the inbox.";
  if (filter.q) return `Nothing answers to “${filter.q}”. Try fewer words, or the beginning of one.`;
  if (filter.overdue) return "Nobody is late. Enjoy it while it lasts.";
  if (view === "reviews") return "Nothing waits for a review. Answers stand here when a historian has submitted one.";
  if (view === "answers") return "No answer is published yet. The first will stand here with its page.";
  return filter.stage || filter.column || filter.historian || filter.channel || isNarrowed(filter) ? "No question is here just now." : "Nothing is under way. Accept a question in the inbox, and it will stand here.";
}
