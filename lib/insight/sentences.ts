// What each figure says, in a sentence or two.
import { inboxChannels } from "../words";
import { placed } from "./places";
import type { Insight } from "./queries";
import { fatesOf, many, percent, sayAccepted, sayDays, spreadOf, sumOf } from "./said";
import { backlogBy, type FigureName } from "./tables";
import { tileStates } from "./tiles";

const ways = { form: "through the form", email: "by email", letter: "by letter" } as const;
const listed = (parts: readonly string[]) => (parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`);

function received({ received: rows }: Insight): string {
  const all = sumOf(rows);
  if (all === 0) return "Nothing came.";
  const by = inboxChannels.map((channel) => [ways[channel], sumOf(rows.filter(({ name }) => name === channel))] as const).filter(([, n]) => n > 0).toSorted(([, a], [, b]) => b - a);
  return `${many(all, "question")} came: ${listed(by.map(([way, n]) => `${percent(n, all)} ${way}`))}.`;
}

function backlog(figures: Insight): string {
  const all = sumOf(figures.open);
  if (all === 0) return "Nothing is open.";
  const old = sumOf(figures.open.filter(({ age }) => age >= 4));
  const largest = backlogBy(figures).map(({ stage, byAge }) => ({ stage, n: byAge.reduce((sum, n) => sum + n, 0) })).toSorted((a, b) => b.n - a.n)[0]!;
  const where = { inbox: "in the inbox", unassigned: "without a historian", assigned: "with an offer out", drafting: "being written", review: "in review", ready: "approved" }[largest.stage];
  return `${many(all, "question is", "questions are")} open, most of them ${where} (${largest.n.toLocaleString("en-US")}). ${old === 0 ? "None is older than three months." : `${many(old, "is", "are")} older than three months.`}`;
}

function historians({ historians: all }: Insight): string {
  const [open, overdue, kept, late] = (["open", "overdue", "kept", "late"] as const).map((key) => all.reduce((sum, one) => sum + one[key], 0)) as [number, number, number, number];
  const record = kept + late === 0 ? "No text came in within this time." : `${many(kept + late, "text")} came in, ${percent(kept, kept + late)} on time.`;
  return `${open === 0 ? "Nobody has anything to write now." : `${many(all.filter((one) => one.open > 0).length, "historian has", "historians have")} ${many(open, "text")} to write now${overdue > 0 ? `, ${overdue.toLocaleString("en-US")} past the day` : ""}.`} ${record}`;
}

function topics({ topics: all }: Insight): string {
  const [first, ...rest] = all.filter(({ id, asked, answered }) => id !== 0 && asked > answered);
  if (!first) return "Whatever readers asked about with a topic has been answered.";
  const unanswered = ({ name, open, closed }: typeof first) => `${name} (${(open + closed).toLocaleString("en-US")})`;
  return `Most often asked and not answered: ${listed([first, ...rest.slice(0, 2)].map(unanswered))}.`;
}

function places(figures: Insight): string {
  const { states, elsewhere, unknown } = placed(figures.places, tileStates);
  const home = [...states.values()].reduce((sum, n) => sum + n, 0);
  const known = home + sumOf(elsewhere);
  if (known === 0) return "No question says where it came from.";
  return `Of ${many(known, "question")} with a place, ${home.toLocaleString("en-US")} came from ${many(states.size, "state")}${elsewhere.length > 0 ? ` and ${sumOf(elsewhere).toLocaleString("en-US")} from elsewhere` : ""}${unknown > 0 ? `; ${unknown.toLocaleString("en-US")} more name none` : ""}.`;
}

/** What the figure says. */
export function sayFigure(name: FigureName, figures: Insight): string {
  switch (name) {
    case "received":
      return received(figures);
    case "fate":
      return `${many([...fatesOf(figures).values()].reduce((sum, n) => sum + n, 0), "question")} came. ${sayAccepted(figures)}`;
    case "answered":
      return sayDays(spreadOf(figures.answered));
    case "backlog":
      return backlog(figures);
    case "historians":
      return historians(figures);
    case "topics":
      return topics(figures);
    case "places":
      return places(figures);
  }
}
