// The figures in words, as the page and the year's report say them.
import type { Stage } from "../words";
import type { Insight } from "./queries";
import { allOf, type Spread, together, within } from "./spread";

/** What became of questions, in the order told, and the stages that count as each. */
export const fates = {
  accepted: { label: "Accepted", stages: ["unassigned", "assigned", "drafting", "review", "ready", "published", "killed"] },
  declined: { label: "Declined", stages: ["declined"] },
  merged: { label: "Put with another", stages: ["merged"] },
  passedOn: { label: "Passed on", stages: ["passedOn"] },
  retracted: { label: "Taken back by the reader", stages: ["retracted"] },
  inbox: { label: "Not decided yet", stages: ["inbox"] },
  spam: { label: "Spam", stages: ["spam"] },
} as const satisfies Record<string, { label: string; stages: readonly Stage[] }>;
export type Fate = keyof typeof fates;

/** How many came to each end. */
export const fatesOf = ({ fate }: Pick<Insight, "fate">): Map<Fate, number> =>
  new Map(Object.entries(fates).map(([name, { stages }]) => [name as Fate, stages.reduce((sum, stage) => sum + (fate.get(stage) ?? 0), 0)]));

/** Of those that were accepted, declined or passed on, how many were accepted; null where nothing was decided. */
export function acceptedShare(figures: Pick<Insight, "fate">): { accepted: number; decided: number } | null {
  const of = fatesOf(figures);
  const accepted = of.get("accepted") ?? 0;
  const decided = accepted + (of.get("declined") ?? 0) + (of.get("passedOn") ?? 0);
  return decided > 0 ? { accepted, decided } : null;
}

/** How long answers took, over all of the span. */
export const spreadOf = (answered: Insight["answered"]): Spread => together(answered.map(({ name, n }) => new Map([[Number(name), n]])));

export const sumOf = (rows: readonly { n: number }[]): number => rows.reduce((sum, { n }) => sum + n, 0);

/** "1 question", "1,204 questions". */
export const many = (n: number, one: string, more = `${one}s`): string => `${n.toLocaleString("en-US")} ${n === 1 ? one : more}`;
/** Whole percent; of what is not all and not nothing never 0 or 100. */
export function percent(part: number, whole: number): string {
  const share = whole === 0 ? 0 : Math.round((100 * part) / whole);
  if (part > 0 && share === 0) return "under 1%";
  return part < whole && share === 100 ? "over 99%" : `${share}%`;
}

/** "62% of what was decided was accepted: 31 of 50." */
export function sayAccepted(figures: Pick<Insight, "fate">): string {
  const share = acceptedShare(figures);
  return share ? `${percent(share.accepted, share.decided)} of what was decided was accepted: ${share.accepted.toLocaleString("en-US")} of ${share.decided.toLocaleString("en-US")}.` : "Nothing of it has been decided yet.";
}

/** "Half of 12 answers took 94 days or fewer, nine in ten 160 or fewer." */
export function sayDays(spread: Spread): string {
  const n = allOf(spread);
  if (n === 0) return "No answer went before readers.";
  return n === 1 ? `The one answer took ${many(within(spread, 1)!, "day")}.` : `Half of ${many(n, "answer")} took ${many(within(spread, 0.5)!, "day")} or fewer, nine in ten ${many(within(spread, 0.9)!, "day")} or fewer.`;
}
