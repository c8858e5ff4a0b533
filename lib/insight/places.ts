// Where readers write from: states of the map, and what is elsewhere.
import { regionOf, type Region } from "../kit/regions";

export type Placed = { states: Map<string, number>; elsewhere: { place: string; n: number }[]; unknown: number };

/** "ontario" as it is printed; a place that is no state and no province with a capital to each word. */
const named = (place: string, region: Region | null) => region?.full ?? place.replace(/(^|[\s(-])\p{Ll}/gu, (letter) => letter.toUpperCase());

/**
 * Counts by what readers wrote, sorted onto the map. A state is known by any of its usual spellings; territories and provinces are elsewhere.
 * @param counts by place in small letters; "" where none was given
 */
export function placed(counts: ReadonlyMap<string, number>, tiles: ReadonlySet<string>): Placed {
  const states = new Map<string, number>();
  const others = new Map<string, number>();
  let unknown = 0;
  for (const [place, n] of counts) {
    const region = regionOf(place);
    if (!place) unknown += n;
    else if (region?.country === "us" && tiles.has(region.postal)) states.set(region.postal, (states.get(region.postal) ?? 0) + n);
    else others.set(named(place, region), (others.get(named(place, region)) ?? 0) + n);
  }
  const elsewhere = [...others].map(([place, n]) => ({ place, n })).toSorted((a, b) => b.n - a.n || a.place.localeCompare(b.place));
  return { states, elsewhere, unknown };
}
