// Each figure as a table: what stands behind "Show as table", and what is saved as CSV.
import { regionOf } from "../kit/regions";
import { channels, inboxChannels, type Stage, stages } from "../words";
import { placed } from "./places";
import type { Insight } from "./queries";
import { fates, fatesOf } from "./said";
import { allOf, within } from "./spread";
import { sayStep, stepsOf } from "./span";
import { tileStates } from "./tiles";

export const figureNames = ["received", "fate", "answered", "backlog", "historians", "topics", "places"] as const;
export type FigureName = (typeof figureNames)[number];
/** What of the sums over a span stands in each figure. */
export const sumsIn = { received: [], fate: ["fate"], answered: [], backlog: [], historians: ["kept"], topics: ["topic"], places: ["place"] } as const satisfies Record<FigureName, readonly string[]>;
/** In the first column stand names, in the others figures; an empty cell is what cannot be said. */
export type Table = { caption: string; head: readonly string[]; rows: readonly (readonly (string | number)[])[] };

export const openStages = ["inbox", "unassigned", "assigned", "drafting", "review", "ready"] as const satisfies readonly Stage[];
export const ageLabels = ["Under a week", "1 to 2 weeks", "2 to 4 weeks", "1 to 3 months", "3 to 12 months", "Over a year"] as const;

/** What came, by the bars of the chart. */
export function receivedBy(figures: Insight) {
  const counted = new Map(figures.received.map(({ since, name, n }) => [`${since} ${name}`, n]));
  return stepsOf(figures.span, figures.received.map(({ since }) => since)).map((since) => ({ since, ...(Object.fromEntries(inboxChannels.map((channel) => [channel, counted.get(`${since} ${channel}`) ?? 0])) as Record<(typeof inboxChannels)[number], number>) }));
}

/** How long answers took, by the month or the year in which they came out. */
export function answeredBy({ answered, span }: Insight) {
  const step = span.step === "year" ? "year" : "month";
  return stepsOf({ ...span, step }, answered.map(({ since }) => since)).map((since) => {
    const spread = new Map(answered.filter((row) => row.since === since).map(({ name, n }) => [Number(name), n]));
    return { since, step: step as "month" | "year", n: allOf(spread), median: within(spread, 0.5), ninetieth: within(spread, 0.9) };
  });
}

/** What is open: each stage with how many there are of each age. */
export const backlogBy = ({ open }: Insight) => openStages.map((stage) => ({ stage, byAge: ageLabels.map((_, age) => open.find((row) => row.stage === stage && row.age === age)?.n ?? 0) }));

const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0);

/** The table of a figure. */
export function tableOf(name: FigureName, figures: Insight, locale: string): Table {
  const about = `${figures.span.label}`;
  switch (name) {
    case "received":
      return { caption: `Questions received by channel, ${about}`, head: ["Received", ...inboxChannels.map((channel) => channels[channel]), "All"], rows: receivedBy(figures).map((row) => [sayStep(row.since, figures.span.step, locale).full, ...inboxChannels.map((channel) => row[channel]), sum(inboxChannels.map((channel) => row[channel]))]) };
    case "fate":
      return { caption: `What became of questions received in ${about}`, head: ["What became of them", "Questions"], rows: [...fatesOf(figures)].map(([fate, n]) => [fates[fate].label, n]) };
    case "answered":
      return { caption: `Days from received to answered, ${about}`, head: ["Answered", "Answers", "Median days", "90th percentile, days"], rows: answeredBy(figures).map(({ since, step, n, median, ninetieth }) => [sayStep(since, step, locale).full, n, median ?? "", ninetieth ?? ""]) };
    case "backlog":
      return { caption: "Open questions by stage and by how long ago they came", head: ["Stage", ...ageLabels, "All"], rows: backlogBy(figures).map(({ stage, byAge }) => [stages[stage], ...byAge, sum(byAge)]) };
    case "historians":
      return { caption: `What historians have to write now, and how they kept their days in ${about}`, head: ["Historian", "To write now", "Past the day", "Delivered", "On time", "Late"], rows: figures.historians.map(({ name: who, open, overdue, kept, late }) => [who, open, overdue, kept + late, kept, late]) };
    case "topics":
      return { caption: `What readers asked about in ${about}`, head: ["Topic", "Asked", "Answered", "Still open", "Closed without an answer"], rows: figures.topics.map(({ name: topic, asked, answered, open, closed }) => [topic ?? "Without a topic", asked, answered, open, closed]) };
    case "places": {
      const { states, elsewhere, unknown } = placed(figures.places, tileStates);
      const rows = [...states].map(([state, n]) => [regionOf(state)!.full, n] as const).toSorted(([a, n], [b, m]) => m - n || a.localeCompare(b));
      return { caption: `Where questions came from in ${about}`, head: ["State or country", "Questions"], rows: [...rows, ...elsewhere.map(({ place, n }) => [place, n] as const), ...(unknown > 0 ? [["No place given", unknown] as const] : [])] };
    }
  }
}
