// What both put in alike may stand on the one's side before a block, on the other's where that block was: it is brought to one place,
// so that it stands once.
import { diffArrays } from "diff";
import { type Came, cameKey, keyOf, type Match, type Node } from "./match-blocks";

/** Changes the two matches of one base so that what came in both is at the same place in both, as far as what stands allows. */
export function meet(base: readonly Node[], mine: Match, theirs: Match): void {
  unpair(base, mine, theirs);
  unpair(base, theirs, mine);
  slide(mine, theirs);
  slide(theirs, mine);
}

/** A block that resembles one which went is no change of that one where the other side simply put it in. */
function unpair(base: readonly Node[], { at, came, joined }: Match, other: Match): void {
  base.forEach((node, i) => {
    const [only, more] = at[i]!;
    if (!only || more || joined[i] || joined[i - 1] || keyOf(only) === keyOf(node)) return;
    if (![...other.came[i]!, ...other.came[i + 1]!].some((one) => one.from === null && keyOf(one.node) === keyOf(only))) return;
    at[i] = [];
    came[i + 1]!.unshift({ node: only, from: null });
  });
}

/** Where blocks went, what came may as well stand before as after them: it goes where the other has it. */
function slide(one: Match, other: Match): void {
  const isGone = (i: number) => one.at[i]!.length === 0 && !one.joined[i] && !one.joined[i - 1];
  for (let from = 0; from < one.came.length; from += 1) {
    let to = from;
    while (to < one.at.length && isGone(to)) to += 1;
    if (to > from) spread(one, other, from, to);
    from = to;
  }
}

function spread(one: Match, other: Match, from: number, to: number): void {
  const flat = ({ came }: Match) => came.slice(from, to + 1).flatMap((many, n) => many.map((each) => ({ each, place: from + n })));
  const [own, there] = [flat(one), flat(other)];
  const places: (number | null)[] = [];
  let at = 0;
  for (const { added, removed, count } of diffArrays(own.map(({ each }) => cameKey(each)), there.map(({ each }) => cameKey(each)))) {
    if (added) at += count;
    else for (let n = 0; n < count; n += 1) places.push(removed ? null : there[at++]!.place);
  }
  if (places.every((place) => place === null)) return;
  const placed: Came[][] = Array.from({ length: to - from + 1 }, () => []);
  let least = from;
  own.forEach(({ each, place }, index) => {
    const most = places.slice(index).find((next) => next !== null) ?? to;
    least = Math.max(least, Math.min(most, places[index] ?? place));
    placed[least - from]!.push(each);
  });
  one.came.splice(from, placed.length, ...placed);
}
