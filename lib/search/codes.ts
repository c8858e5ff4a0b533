// What the pages of a shelf are of, as small numbers, so that thousands are counted in less than a millisecond. Pure.
import { regionOf } from "../kit/regions";
import type { Shelf, Shelved } from "../publishing/shelf";
import type { FilterName } from "./looking";

/** The values there are and where each stands among them; those of page n are the `of` from `starts[n]` to before `starts[n + 1]`. */
export type Code = { values: readonly (number | string)[]; places: ReadonlyMap<number | string, number>; starts: Uint32Array; of: Uint32Array };

/** State or province in full, however the column prints it: "Minn." is Minnesota. Of other places the words as printed. */
export const placeName = (printed: string): string => regionOf(printed)?.full ?? printed;

const known = new WeakMap<Shelf, Record<FilterName, Code>>();

export function codesOf(shelf: Shelf): Record<FilterName, Code> {
  const before = known.get(shelf);
  if (before) return before;
  const names = new Map<string, string>();
  for (const { place, placeKey } of shelf.pages) if (!names.has(placeKey)) names.set(placeKey, placeName(place));
  const codes = {
    topic: code(shelf, (page) => page.topics),
    by: code(shelf, (page) => page.people),
    issue: code(shelf, ({ issueId }) => (issueId === null ? [] : [issueId])),
    year: code(shelf, ({ year }) => [year]),
    from: code(shelf, ({ placeKey }) => (placeKey === "" ? [] : [names.get(placeKey)!])),
  };
  known.set(shelf, codes);
  return codes;
}

function code({ pages }: Shelf, valuesOf: (page: Shelved) => readonly (number | string)[]): Code {
  const places = new Map<number | string, number>();
  const starts = new Uint32Array(pages.length + 1);
  const of: number[] = [];
  for (const [at, page] of pages.entries()) {
    for (const value of valuesOf(page)) {
      if (!places.has(value)) places.set(value, places.size);
      of.push(places.get(value)!);
    }
    starts[at + 1] = of.length;
  }
  return { values: [...places.keys()], places, starts, of: Uint32Array.from(of) };
}
