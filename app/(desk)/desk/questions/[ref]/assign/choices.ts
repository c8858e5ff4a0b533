// Contributors to choose one of. A magazine has hundreds: they are sent to the browser once, as a line of facts each, and put into words there as they are shown.
import type { Known } from "@/lib/assignments/rank";
import { fold } from "@/lib/kit/fold";
import { packLines, unpackLines } from "@/lib/kit/lines";

/** So many of the best suited are shown, of more than are seen at a glance. */
export const best = 8;
const atAGlance = 12;
/** So many of those that are called what was typed. */
const mostFound = 20;

export const areMany = (people: readonly unknown[]): boolean => people.length > atAGlance;

/** What most have nothing of. */
type Rare = Pick<Known, "answered" | "on" | "fits" | "away" | "conflict" | "turnedDown" | "hasIt" | "signsIn" | "ownBooks">;
const nothing: Rare = { answered: 0, on: [], fits: [], away: null, conflict: null, turnedDown: false, hasIt: false, signsIn: true, ownBooks: [] };
const rareNames = Object.keys(nothing) as (keyof Rare)[];

/** A line each, in the order given: id, name, what is open, what was due, what late, and the days since they were asked, with tabs between; and what they have of the rest. */
export const packedChoices = (people: readonly Known[]): string => packLines(people.map((one) => [one.id, one.name, one.open, one.due, one.late, one.askedAgo ?? "", ...rareOf(one)]));

function rareOf(person: Known): string[] {
  const has = rareNames.filter((name) => (Array.isArray(person[name]) ? person[name].length > 0 : person[name] !== nothing[name]));
  return has.length > 0 ? [JSON.stringify(person, has.flatMap((name) => (name === "away" ? [name, "fromOn", "untilOn"] : [name])))] : [];
}

/** @param packed as of packedChoices */
export const unpackedChoices = (packed: string): Known[] => unpackLines(packed).map(choiceOf);

function choiceOf([id, name, open, due, late, askedAgo, rare]: string[]): Known {
  return { id: Number(id), name: name!, open: Number(open), due: Number(due), late: Number(late), askedAgo: askedAgo === "" ? null : Number(askedAgo), ...nothing, ...(rare ? (JSON.parse(rare) as Partial<Rare>) : undefined) };
}

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean).map(fold);

/** True when every word typed begins a word of the name, whatever the case and the accents. */
export const isCalled = (name: string, typed: readonly string[]): boolean => {
  const own = wordsOf(name);
  return typed.every((word) => own.some((each) => each.startsWith(word)));
};

/**
 * Who is shown: those called what was typed, or else the best suited, or all. Whoever is chosen always is, on top where they would not be.
 * @param people in their order; @param chosen the id of whoever is chosen, "" for nobody
 * @returns and how many are called what was typed, null where nothing was
 */
export function shownOf<T extends { id: number; name: string }>(people: readonly T[], { typed, chosen, all }: { typed: string; chosen: string; all: boolean }): { shown: T[]; found: number | null } {
  const words = wordsOf(typed);
  const found = words.length > 0 ? people.filter(({ name }) => isCalled(name, words)) : null;
  const few = found ? found.slice(0, mostFound) : all || !areMany(people) ? [...people] : people.slice(0, best);
  const one = people.find(({ id }) => String(id) === chosen);
  return { shown: one && !few.includes(one) ? [one, ...few] : few, found: found && found.length };
}
