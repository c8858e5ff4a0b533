// Many steps as one map: a hundred words replaced at once would else be mapped a hundred times each.
import { type Mappable, type Mapping, StepMap } from "@tiptap/pm/transform";

type Range = { from: number; to: number; start: number; end: number };
/** So few steps are mapped as fast one by one. */
const few = 8;

/** What of the text before and after differs, as one map; ranges that touch are one range in it. */
export function oneMap(mapping: Mapping): Mappable {
  if (mapping.maps.length <= few) return mapping;
  const ranges: Range[] = [];
  for (const [index, map] of mapping.maps.entries()) {
    const [back, on] = [mapping.slice(0, index).invert(), mapping.slice(index + 1)];
    map.forEach((from, to, start, end) => ranges.push({ from: back.map(from, -1), to: back.map(to, 1), start: on.map(start, -1), end: on.map(end, 1) }));
  }
  ranges.sort((a, b) => a.from - b.from || a.to - b.to);
  const whole: Range[] = [];
  for (const range of ranges) {
    const last = whole.at(-1);
    if (!last || (range.from > last.to && range.start > last.end)) whole.push({ ...range });
    else Object.assign(last, { to: Math.max(last.to, range.to), start: Math.min(last.start, range.start), end: Math.max(last.end, range.end) });
  }
  let shift = 0;
  for (const { from, to, start, end } of whole) {
    if (start !== from + shift) return mapping;
    shift += end - start - (to - from);
  }
  return new StepMap(whole.flatMap(({ from, to, start, end }) => [from, to - from, end - start]));
}
