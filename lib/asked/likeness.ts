// How likely two questions ask the same: by the words they share, the rarer the more; by the things both are about, whatever they call them;
// by sense. Pure. The figures were chosen on the open half of lib/search/reworded: see docs/measured/asked.md.
import { inCommon, type Things, thingsIn, type ThingsKnown } from "./things";
import { addSense, meantBy, rarityOf, senseLength } from "./words";

/** What likeness is judged by besides the texts. `shareOf`: the share of all questions in which a stem is, 0 to 1, or 0 where it is rare. */
export type Knowledge = { things: ThingsKnown; shareOf: (stem: string) => number };

/** A text as it is compared. */
export type Told = { stems: ReadonlySet<string>; weights: ReadonlyMap<string, number>; all: number; sense: Float32Array; things: Things };

/** A stem in fewer than this part of all questions weighs no more for it: a desk with a million weighs as one with some thousands. */
const rarest = 1 / 4600;
/** Of a stem in no table. */
const unknownRarity = 10.4;

/** What a stem weighs: by how rare it is on this desk, and in English. */
export const weightOf = (stem: string, { shareOf }: Knowledge): number => 0.6 * Math.log(1 + 1 / Math.max(rarest, shareOf(stem))) + 0.3 * (rarityOf(stem) ?? unknownRarity);

/** @param stems as PostgreSQL's search makes them */
export function tell(stems: readonly string[], knowledge: Knowledge): Told {
  const weights = new Map(stems.map((stem) => [stem, weightOf(stem, knowledge)]));
  const set = new Set(stems);
  return { stems: set, weights, all: sum([...weights.values()]), sense: senseOf(weights), things: thingsIn(set, knowledge.things, (stem) => weights.get(stem) ?? 0) };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** The direction of a whole text: that of its words, the weightier the more. */
function senseOf(weights: ReadonlyMap<string, number>): Float32Array {
  const sense = new Float32Array(senseLength);
  for (const [stem, weight] of weights) addSense(stem, weight ** 1.5, sense);
  let along = 0;
  for (let at = 0; at < senseLength; at += 1) along += sense[at]! ** 2;
  const length = Math.sqrt(along) || 1;
  for (let at = 0; at < senseLength; at += 1) sense[at]! /= length;
  return sense;
}

function alike(a: Float32Array, b: Float32Array): number {
  let along = 0;
  for (let at = 0; at < senseLength; at += 1) along += a[at]! * b[at]!;
  return Math.max(0, along);
}

/** What a word counts that is spelled otherwise, and one that is in the other's answer alone. */
const misspelt = 0.6;
const inAnswer = 0.35;
const perThing = 1.4;
const perSense = 10;

/** For what is spelled amiss in a text, by its stem, what was likely meant. */
export const meantIn = (told: Told): Map<string, string> =>
  new Map([...told.stems].flatMap((stem) => {
    const meant = meantBy(stem);
    return meant && !told.stems.has(meant) ? [[stem, meant] as const] : [];
  }));

/** The stems of one text that the other has too. */
export const shared = (a: Told, b: Told): string[] => [...a.stems].filter((stem) => b.stems.has(stem));

/**
 * How near one text is to another, from 0 on: some 15 for two that are about the same, 30 and more for one that was typed twice.
 * @param meant of the first, as of meantIn()
 * @param answered stems of the first that are in the other's answer
 */
export function nearness(a: Told, b: Told, meant: ReadonlyMap<string, string>, answered: readonly string[] = []): number {
  let words = 0;
  for (const [stem, weight] of a.weights) if (b.stems.has(stem)) words += weight;
  for (const [stem, other] of meant) if (b.stems.has(other) && !b.stems.has(stem)) words += misspelt * a.weights.get(stem)!;
  for (const stem of answered) if (!b.stems.has(stem)) words += inAnswer * (a.weights.get(stem) ?? 0);
  return words + perThing * inCommon(a.things, b.things) + perSense * alike(a.sense, b.sense);
}

/** What is less near than this is shown to nobody. */
export const near = 14;

/**
 * Whether the nearest probably asks the same: it is near, and nearer than the next. Of those said so on the open half three in four are right.
 * @param next how near the next is, 0 where there is none
 */
export const isProbably = (nearest: number, next: number): boolean => 1.2 * nearest + 1.1 * (nearest - next) >= 79;
