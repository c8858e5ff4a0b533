// When somebody is written to, by the rules: worked out from what is known and from nothing else. The job that writes asks for what has fallen due by now, the
// rehearsal for what would have last month or will in the coming weeks; both ask the same function. Pure.
import { dayIn, dayNumber, dayNumbered } from "../kit/day";
import type { RuleName } from "../words";
import { momentAt, type Place, quietEnds } from "../magazine/quiet";
import type { Rules } from "./rule";

/**
 * Something that waits, from when and until when: an offer, a draft that is due, or a question at a stage. `ends` is null while it still waits. What it is
 * called is no part of it: hundreds are looked at to find whose time has come, and the words of those alone are read (called.ts).
 */
export type Waits = {
  kind: "draft" | "offer" | "unassigned" | "review" | "ready";
  questionId: number;
  assignmentId: number | null;
  begins: Date;
  ends: Date | null;
  /** The day a draft is due. */
  dueOn: string | null;
  historianId: number | null;
  editorId: number | null;
};
export type TimedRule = Exclude<RuleName, "digest">;

/** A reminder, the moment it falls due, and the mark by which it is known to have been given. */
export type Reminder<W extends Waits = Waits> = { rule: TimedRule; waits: W; at: Date; mark: string };

/** Letters by rule go out at this hour, or when quiet hours end. */
export const opens = "07:00";
/** A server that was away makes up for so many days; what is older is let go, and so is what was long past when a rule was turned on. */
export const makesUpDays = 4;

const rulesFor: Record<Waits["kind"], readonly TimedRule[]> = { draft: ["beforeDue", "atDue", "afterDue"], offer: ["unanswered"], unassigned: ["unassigned"], review: ["inReview"], ready: ["unscheduled"] };

/** Given once for each offer and day, or for each time a question came to a stage. */
const markOf = ({ assignmentId, dueOn, begins, kind }: Waits): string => (kind === "draft" ? `${assignmentId} ${dueOn}` : kind === "offer" ? String(assignmentId) : begins.toISOString());

type Opening = { at: Date; on: number };
/** Days by their numbers. */
type Calendar = { dayOf: (moment: Date) => number; opening: (day: number) => Opening };

/** From which day on it is said, and after which no more. Whoever was asked a moment ago has read the day in the offer. */
function between(rule: TimedRule, days: number, due: number, began: number): [from: number, until: number | null] {
  if (rule === "beforeDue") return [Math.max(due - days, began + days), due - 1];
  if (rule === "atDue") return [Math.max(due, began + 1), due];
  if (rule === "afterDue") return [Math.max(due + days, began + 1), null];
  return [began + days, null];
}

/** What is worked out is kept by place, from one list to the next: it takes up to a good part of a millisecond, and a list asks for the days of months. Quiet hours change seldom, and places are few. */
type Kept = { openings: Map<number, Opening>; days: Map<number, number | null> };
const places = new Map<string, Kept>();
const mostKept = { places: 100, openings: 2_000, days: 20_000 };

function keptOf(place: Place): Kept {
  const key = JSON.stringify([place.timeZone, place.quiet]);
  const known = places.get(key);
  if (known && known.openings.size < mostKept.openings && known.days.size < mostKept.days) return known;
  if (places.size >= mostKept.places) places.clear();
  const begun: Kept = { openings: new Map(), days: new Map() };
  places.set(key, begun);
  return begun;
}

/** Within a quarter of an hour it is one day from beginning to end, or two: then each moment is asked about. */
const quarter = 900_000;

function calendarOf(place: Place): Calendar {
  const { openings, days } = keptOf(place);
  const there = (moment: Date) => dayNumber(dayIn(place.timeZone, moment));
  const wholeQuarter = (nth: number) => {
    const [first, last] = [there(new Date(nth * quarter)), there(new Date((nth + 1) * quarter - 1))];
    return first === last ? first : null;
  };
  return {
    dayOf: (moment) => kept(days, Math.floor(moment.getTime() / quarter), wholeQuarter) ?? there(moment),
    /** When letters about a day go out, and on which day that is. */
    opening: (day) =>
      kept(openings, day, () => {
        const at = quietEnds(place, momentAt(dayNumbered(day), opens, place.timeZone));
        return { at, on: there(at) };
      }),
  };
}

function kept<Key, Value>(known: Map<Key, Value>, key: Key, work: (key: Key) => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = work(key);
  known.set(key, made);
  return made;
}

/** The moment at which the rule speaks of this, or null: never. */
export function fallsAt(rule: TimedRule, { isOn, days }: { isOn: boolean; days: number }, { kind, begins, ends, dueOn }: Waits, place: Place, calendar = calendarOf(place)): Date | null {
  if (!isOn || !rulesFor[kind].includes(rule) || (kind === "draft" && !dueOn)) return null;
  const [from, until] = between(rule, days, dueOn ? dayNumber(dueOn) : 0, calendar.dayOf(begins));
  const { at, on } = calendar.opening(from);
  if (at.getTime() < begins.getTime() || (until !== null && on > until)) return null;
  return ends && at.getTime() >= ends.getTime() ? null : at;
}

/** Every reminder that falls due after one moment and not after another, the first first; none that has been given. @param said keyOf() those that were given */
export function reminders<W extends Waits>(all: readonly W[], rules: Rules, place: Place, after: Date, until: Date, said: ReadonlySet<string> = new Set()): Reminder<W>[] {
  const [calendar, first, last] = [calendarOf(place), after.getTime(), until.getTime()];
  const found = new Map<string, Reminder<W>>();
  for (const waits of all) {
    for (const rule of rulesFor[waits.kind]) {
      const at = fallsAt(rule, rules[rule], waits, place, calendar);
      if (!at || at.getTime() <= first || at.getTime() > last) continue;
      const one = { rule, waits, at, mark: markOf(waits) };
      const key = keyOf(one);
      if (!said.has(key)) found.set(key, one); // once
    }
  }
  return [...found.values()].toSorted((one, other) => one.at.getTime() - other.at.getTime() || one.waits.questionId - other.waits.questionId);
}

export const keyOf = ({ rule, waits, mark }: Pick<Reminder, "rule" | "mark"> & { waits: Pick<Waits, "questionId"> }): string => `${rule} ${waits.questionId} ${mark}`;

/** What is due now: nothing in quiet hours, and nothing that fell due longer ago than is made up for. */
export const dueNow = <W extends Waits>(all: readonly W[], rules: Rules, place: Place, now: Date, said: ReadonlySet<string>): Reminder<W>[] =>
  quietEnds(place, now) > now ? [] : reminders(all, rules, place, new Date(now.getTime() - makesUpDays * 86_400_000), now, said);
