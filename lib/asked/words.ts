// What is known of English words before a column has printed one: how rare a stem is, and what it is near in sense. A table that
// scripts/derive-words.mjs makes; see README.md beside it. Read when it is first asked for.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { distance } from "../search/spelling";

export const senseLength = 50;
const perWord = senseLength + 1;

// One memory to a process, also across Next's separately bundled doors.
const memory = globalThis as typeof globalThis & { askdeskWords?: { places: Map<string, number>; table: Uint8Array; senses: Int8Array; byBeginning: Map<string, string[]> } };

function words() {
  if (memory.askdeskWords) return memory.askdeskWords;
  const folder = join(/* turbopackIgnore: true */ process.cwd(), "lib/asked");
  const stems = readFileSync(join(folder, "words.txt"), "utf8").trimEnd().split("\n");
  const byBeginning = new Map<string, string[]>();
  for (const stem of stems) byBeginning.set(stem.slice(0, 2), [...(byBeginning.get(stem.slice(0, 2)) ?? []), stem]);
  const table = readFileSync(join(folder, "words.bin"));
  memory.askdeskWords = { places: new Map(stems.map((stem, place) => [stem, place])), table, senses: new Int8Array(table.buffer, table.byteOffset, table.length), byBeginning };
  return memory.askdeskWords;
}

/** How much rarer than a common word a stem is, 0 to 9, on a logarithmic scale. Nothing is known of most names, and of what is spelled amiss. */
export function rarityOf(stem: string): number | undefined {
  const { places, table } = words();
  const place = places.get(stem);
  return place === undefined ? undefined : table[place * perWord]! / 20;
}

/** Adds the direction of a stem, so many times, to another: what is near in sense points the same way. Of what is not known it adds nothing. */
export function addSense(stem: string, times: number, to: Float32Array): void {
  const { places, senses } = words();
  const place = places.get(stem);
  if (place === undefined) return;
  const from = place * perWord + 1;
  for (let at = 0; at < senseLength; at += 1) to[at]! += senses[from + at]! * times;
}

/** In a word so long one or two letters amiss are hardly another word. */
const longEnough = 6;

/** The known stem that an unknown one was likely meant to be: of the same first two letters, one letter or two apart. Null when there is none. */
export function meantBy(stem: string): string | null {
  if (stem.length < longEnough || !/^\p{L}+$/u.test(stem) || words().places.has(stem)) return null;
  const allowed = stem.length < 9 ? 1 : 2;
  let [nearest, apart] = [null as string | null, allowed + 1];
  // The commoner first: of two as near the commoner is meant.
  for (const other of words().byBeginning.get(stem.slice(0, 2)) ?? []) {
    if (Math.abs(other.length - stem.length) >= apart) continue;
    const steps = distance(stem, other);
    if (steps < apart) [nearest, apart] = [other, steps];
  }
  return nearest;
}
