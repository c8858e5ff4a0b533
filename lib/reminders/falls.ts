// When somebody is written to, by the rules: worked out from what is known and from nothing else. The job that writes asks for what has fallen due by now, the
// rehearsal for what would have last month or will in the coming weeks; both ask the same function. Pure.
import { addDays, dayIn } from "../kit/day";
import type { Reminded, RuleName } from "../words";
import { momentAt, type Place, quietEnds } from "../magazine/quiet";
import type { Rules } from "./rule";

/** Something that waits, from when and until when: an offer, a draft that is due, or a question at a stage. `ends` is null while it still waits. */
export type Waits = {
  kind: "draft" | "offer" | "unassigned" | "review" | "ready";
  questionId: number;
  assignmentId: number | null;
  reference: string;
  slugLine: string;
  begins: Date;
  ends: Date | null;
  /** The day a draft is due. */
  dueOn: string | null;
  historian: Someone | null;
  editor: Someone | null;
};
export type Someone = { id: number; name: string };
export type TimedRule = Exclude<RuleName, "digest">;

/** A reminder, the moment it falls due, and the mark by which it is known to have been given. */
export type Reminder = { rule: TimedRule; waits: Waits; at: Date; mark: string };

/** Letters by rule go out at this hour, or when quiet hours end. */
export const opens = "07:00";
/** A server that was away makes up for so many days; what is older is let go, and so is what was long past when a rule was turned on. */
export const makesUpDays = 4;

const kindFor: Record<TimedRule, Waits["kind"]> = { beforeDue: "draft", atDue: "draft", afterDue: "draft", unanswered: "offer", unassigned: "unassigned", inReview: "review", unscheduled: "ready" };

/** Given once for each offer and day, or for each time a question came to a stage. */
const markOf = ({ assignmentId, dueOn, begins, kind }: Waits): string => (kind === "draft" ? `${assignmentId} ${dueOn}` : kind === "offer" ? String(assignmentId) : begins.toISOString());

const later = (one: string, other: string): string => (one > other ? one : other);

/** From which day on it is said, and after which no more. Whoever was asked a moment ago has read the day in the offer. */
function between(rule: TimedRule, days: number, dueOn: string | null, began: string): [from: string, until: string | null] {
  if (rule === "beforeDue") return [later(addDays(dueOn!, -days), addDays(began, days)), addDays(dueOn!, -1)];
  if (rule === "atDue") return [later(dueOn!, addDays(began, 1)), dueOn!];
  if (rule === "afterDue") return [later(addDays(dueOn!, days), addDays(began, 1)), null];
  return [addDays(began, days), null];
}

type Opening = { at: Date; on: string };
/** To work one out takes a good part of a millisecond, and a list asks for the days of months. Quiet hours change seldom, and places are few. */
const openings = new Map<string, Map<string, Opening>>();
const mostKept = { places: 100, days: 2_000 };

function openingsOf(place: Place): Map<string, Opening> {
  const key = JSON.stringify([place.timeZone, place.quiet]);
  const known = openings.get(key);
  if (known && known.size < mostKept.days) return known;
  if (openings.size >= mostKept.places) openings.clear();
  const begun = new Map<string, Opening>();
  openings.set(key, begun);
  return begun;
}

/** When letters about a day go out there, and on which day that is; and the day of any moment, which for many is the same. */
function calendarOf(place: Place) {
  const [known, days] = [openingsOf(place), new Map<number, string>()];
  const dayOf = (moment: Date) => {
    const day = days.get(moment.getTime()) ?? dayIn(place.timeZone, moment);
    days.set(moment.getTime(), day);
    return day;
  };
  const opening = (day: string): Opening => {
    const found = known.get(day);
    if (found) return found;
    const at = quietEnds(place, momentAt(day, opens, place.timeZone));
    const opened = { at, on: dayIn(place.timeZone, at) };
    known.set(day, opened);
    return opened;
  };
  return { dayOf, opening };
}

/** The moment at which the rule speaks of this, or null: never. */
export function fallsAt(rule: TimedRule, { isOn, days }: { isOn: boolean; days: number }, waits: Waits, place: Place, calendar = calendarOf(place)): Date | null {
  if (!isOn || waits.kind !== kindFor[rule] || (waits.kind === "draft" && !waits.dueOn)) return null;
  const [from, until] = between(rule, days, waits.dueOn, calendar.dayOf(waits.begins));
  const { at, on } = calendar.opening(from);
  if (at < waits.begins || (until !== null && on > until)) return null;
  return waits.ends && at >= waits.ends ? null : at;
}

/** Every reminder that falls due after one moment and not after another, the first first; none that has been given. @param said keyOf() those that were given */
export function reminders(all: readonly Waits[], rules: Rules, place: Place, after: Date, until: Date, said: ReadonlySet<string> = new Set()): Reminder[] {
  const calendar = calendarOf(place);
  const found = all.flatMap((waits) =>
    (Object.keys(kindFor) as TimedRule[]).flatMap((rule): Reminder[] => {
      const at = fallsAt(rule, rules[rule], waits, place, calendar);
      if (!at || at <= after || at > until) return [];
      const mark = markOf(waits);
      return said.has(keyOf({ rule, waits, mark })) ? [] : [{ rule, waits, at, mark }];
    }),
  );
  const once = new Map(found.map((one) => [keyOf(one), one]));
  return [...once.values()].toSorted((one, other) => one.at.getTime() - other.at.getTime() || one.waits.questionId - other.waits.questionId);
}

export const keyOf = ({ rule, waits, mark }: Pick<Reminder, "rule" | "mark"> & { waits: Pick<Waits, "questionId"> }): string => `${rule} ${waits.questionId} ${mark}`;

/** What is due now: nothing in quiet hours, and nothing that fell due longer ago than is made up for. */
export const dueNow = (all: readonly Waits[], rules: Rules, place: Place, now: Date, said: ReadonlySet<string>): Reminder[] =>
  quietEnds(place, now) > now ? [] : reminders(all, rules, place, new Date(now.getTime() - makesUpDays * 86_400_000), now, said);
/** The letter each kind of person gets. */
export const letterFor = (rule: TimedRule, whom: Reminded) => (whom === "historian" ? ({ beforeDue: "reminder", atDue: "dueToday", afterDue: "overdue", unanswered: "unanswered" } as Partial<Record<TimedRule, string>>)[rule]! : "alarm");

/** One person's letter about one reminder. */
export type Told = { personId: number; name: string; letter: string; reminder: Reminder };
/** One that is sent: about one reminder, or about all of a moment. */
export type Letter = [Told, ...Told[]];

/** Who is written to about reminders. @param unwanted "personId letter" of what somebody does without */
export function toldOf(found: readonly Reminder[], rules: Rules, chiefs: readonly Someone[], unwanted: ReadonlySet<string>): Told[] {
  return found.flatMap((reminder) => {
    const { rule, waits } = reminder;
    const people = rules[rule].whom.flatMap((whom) => (whom === "chief" ? chiefs : [whom === "historian" ? waits.historian : waits.editor]).flatMap((one) => (one ? [{ ...one, letter: letterFor(rule, whom) }] : [])));
    const each = people.filter(({ id }, index) => people.findIndex((other) => other.id === id) === index);
    return each.filter(({ id, letter }) => !unwanted.has(`${id} ${letter}`)).map(({ id, name, letter }) => ({ personId: id, name, letter, reminder }));
  });
}

/** The letters, each with what it tells of: whoever likes it so gets those of one moment in one. @param gathers ids of those */
export function lettersOf(told: readonly Told[], gathers: ReadonlySet<number>): Letter[] {
  const letters = new Map<string, Letter>();
  for (const [index, one] of told.entries()) {
    const key = gathers.has(one.personId) ? `${one.personId} ${one.reminder.at.toISOString()}` : `alone ${index}`;
    const begun = letters.get(key);
    letters.set(key, begun ? [...begun, one] : [one]);
  }
  return [...letters.values()];
}
