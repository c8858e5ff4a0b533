// Between which moments it is asked what waits, and how far before them a thing may have begun that is spoken of between them. Pure.
import { addDays, dayIn } from "../kit/day";
import type { Stage } from "../words";
import type { TimedRule, Waits } from "./falls";
import type { Rules } from "./rule";

export type Window = { magazineId: number; timeZone: string; rules: Rules; from: Date; until: Date };

const day = 86_400_000;
/** Nobody reads a longer list, and no letter is made for more at once. */
export const most = 1_000;
/** So many days longer than by its rule a thing may have waited: through six quiet days of a week and the hours round them. */
const slack = 9;

/** What waits at a stage is of a kind by the name of the stage. */
export type WatchedStage = Extract<Waits["kind"], Stage>;
export const watchedStages: readonly WatchedStage[] = ["unassigned", "review", "ready"];
const ruleAt = { unassigned: "unassigned", review: "inReview", ready: "unscheduled" } as const satisfies Record<WatchedStage, TimedRule>;
export const ruleOf = (rules: Rules, stage: WatchedStage) => rules[ruleAt[stage]];

/** What waits so many days before it is spoken of: the moments between which it began. */
export const began = ({ from, until }: Pick<Window, "from" | "until">, days: number): [Date, Date] => [new Date(from.getTime() - (days + slack) * day), new Date(until.getTime() - (days - 1) * day)];

/** The days on which drafts are due that are spoken of, before and after; whatever was offered since `offered` may be spoken of as well. */
export function due({ timeZone, rules, from, until }: Window): { first: string; last: string; offered: Date } {
  const [offered] = began({ from, until }, rules.unanswered.days);
  return { first: addDays(dayIn(timeZone, from), -rules.afterDue.days - slack), last: addDays(dayIn(timeZone, until), rules.beforeDue.days + 1), offered };
}
