// Who should answer a question? An order of contributors, and the reasons in words, from what is known of each. Pure.
import { sayDay } from "../kit/day";

/** What is known of a contributor with regard to a question. */
export type Known = {
  id: number;
  name: string;
  /** Of the declared fields those that speak of the question. */
  fits: readonly string[];
  /** Published answers about the same, and the words they share with the question. */
  answered: number;
  on: readonly string[];
  /** What is on their desk at the moment. */
  open: number;
  /** Of the last offers taken, how many came to a day to be kept, and how many of these were late. */
  due: number;
  late: number;
  /** The days since they were last asked; null for never. */
  askedAgo: number | null;
  /** Away now, or before an answer would be due. */
  away: { fromOn: string; untilOn: string } | null;
  /** A conflict of interest that was declared. */
  conflict: string | null;
  turnedDown: boolean;
  hasIt: boolean;
  signsIn: boolean;
  /** Books of their own that stand among what the question recommends. */
  ownBooks: readonly string[];
};

/**
 * How well somebody suits. Knowing the matter counts most; then a free desk and kept days; then who has not been asked for long. Each part
 * goes one way only: more answers never make it less, more open work or more late days never make it more.
 */
export function suits(known: Known, today: string): number {
  const matter = 2 * Math.log1p(known.answered) + 1.5 * Math.min(known.fits.length, 3);
  const load = 0.8 * known.open;
  const lateness = 3 * (known.late / (known.due + 2));
  const rest = Math.min(known.askedAgo ?? 180, 180) / 180;
  const away = known.away === null ? 0 : known.away.fromOn <= today ? 3 : 1;
  return matter - load - lateness + rest - away;
}

/** Conflicts stand last, before them who turned it down; among all others who suits best is first, by name where two suit alike. */
export function ranked<T extends Known>(all: readonly T[], today: string): T[] {
  const group = ({ conflict, turnedDown }: T) => (conflict !== null ? 2 : turnedDown ? 1 : 0);
  const known = all.map((one) => ({ one, group: group(one), suits: suits(one, today) }));
  return known.toSorted((a, b) => a.group - b.group || b.suits - a.suits || a.one.name.localeCompare(b.one.name, "en") || a.one.id - b.one.id).map(({ one }) => one);
}

const counted = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const say = (n: number): string => counted[n] ?? n.toLocaleString("en-US");
const times = (n: number): string => (n === 1 ? "once" : n === 2 ? "twice" : `${say(n)} times`);
const row = (words: readonly string[]): string => new Intl.ListFormat("en").format(words);

/** Why somebody stands where they stand: "Has answered four on scurvy and limes; two open; late once in nine; last asked 40 days ago." */
export function reasons(known: Known, locale: string, today: string): string {
  const { answered, on, fits, open, due, late, askedAgo, away, conflict, turnedDown, hasIt, signsIn } = known;
  const parts = [
    conflict !== null && `has a conflict of interest: “${conflict}”`,
    hasIt && "has it now",
    turnedDown && conflict === null && "turned it down",
    answered > 0 && `has answered ${say(answered)} on ${row(on)}`,
    fits.length > 0 && `knows about ${row(fits)}`,
    open === 0 ? "nothing open" : `${say(open)} open`,
    due > 0 && (late === 0 ? `on time in ${due === 1 ? "the last one" : `the last ${say(due)}`}` : `late ${times(late)} in ${say(due)}`),
    askedAgo === null ? "never asked yet" : askedAgo === 0 ? "asked today" : `last asked ${askedAgo === 1 ? "yesterday" : `${askedAgo.toLocaleString(locale)} days ago`}`,
    away && (away.fromOn <= today ? `away until ${sayDay(away.untilOn, locale, today)}` : `away from ${sayDay(away.fromOn, locale, today)} to ${sayDay(away.untilOn, locale, today)}`),
    !signsIn && "does not sign in",
  ].filter((part): part is string => Boolean(part));
  const text = parts.join("; ");
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}
