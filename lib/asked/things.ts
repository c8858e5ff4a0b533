// Things that go by several names, each with the words it is told with: things.txt. Two texts about one thing may share none of them. Pure.

/** Of a thing in a text: how much of it is there. */
export type Things = ReadonlyMap<number, number>;
/** A word of a thing, as stems that all have to be there, and what it weighs among things: one that only one thing has, 1. */
type Name = { stems: readonly string[]; thing: number; share: number };
export type ThingsKnown = {
  byFirst: ReadonlyMap<string, readonly Name[]>;
  names: readonly (readonly Name[])[];
};

/** The lines of things.txt, each as its words. */
export const linesOf = (text: string): string[][] =>
  text
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => line.split(",").map((name) => name.trim()).filter(Boolean));

/** @param lines the words of each thing, each as its stems */
export function knowing(lines: readonly (readonly (readonly string[])[])[]): ThingsKnown {
  const unique = lines.map((line) => [...new Map(line.filter((stems) => stems.length > 0).map((stems) => [stems.join(" "), stems])).values()]);
  const times = new Map<string, number>();
  for (const key of unique.flat().map((stems) => stems.join(" "))) times.set(key, (times.get(key) ?? 0) + 1);
  const all = Math.log(1 + lines.length);
  const names = unique.map((line, thing) => line.map((stems) => ({ stems, thing, share: Math.log(1 + lines.length / times.get(stems.join(" "))!) / all })));
  const byFirst = new Map<string, Name[]>();
  for (const name of names.flat()) byFirst.set(name.stems[0]!, [...(byFirst.get(name.stems[0]!) ?? []), name]);
  return { names, byFirst };
}

/** A name of several words says more than each of them. */
const several = 1.3;

/** @param weightOf what a stem weighs */
export function thingsIn(stems: ReadonlySet<string>, known: ThingsKnown, weightOf: (stem: string) => number): Things {
  const found = new Map<number, number>();
  for (const stem of stems) {
    for (const name of known.byFirst.get(stem) ?? []) {
      if (!name.stems.every((each) => stems.has(each))) continue;
      const weight = Math.max(...name.stems.map(weightOf)) * (name.stems.length > 1 ? several : 1);
      found.set(name.thing, (found.get(name.thing) ?? 0) + name.share * weight);
    }
  }
  return found;
}

/** A single common word says nothing of a thing. */
const nothing = 2;
const most = 10;

/** How sure it is that two texts are about one thing: the nearest of the things that both have. */
export function inCommon(a: Things, b: Things): number {
  let best = 0;
  for (const [thing, inA] of a) {
    const [less, more] = [Math.min(inA, b.get(thing) ?? 0) - nothing, Math.max(inA, b.get(thing) ?? 0) - nothing];
    if (less > 0) best = Math.max(best, less + 0.3 * Math.min(most, more));
  }
  return best;
}
