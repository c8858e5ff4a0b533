// Stretches of a text that were changed, each so far that it can be read by itself: no suggested break crosses its ends, whichever way
// it is decided.
import { type Block, isTextBlock, type ListItem } from "../kit/doc";

/** So many blocks from the number `from` on. */
export type Run = { from: number; count: number };
/** What is asked of a block here: what it is, and what stands in it where that is blocks. */
export type Head = { type: (Block | ListItem)["type"]; attrs?: Block["attrs"]; content?: readonly unknown[] };

/** True of a block to which words after a break come whatever is decided: none of the breaks after it reaches back beyond it. */
export function isHold(head: Head): boolean {
  if (head.type === "figure" || head.attrs?.change) return false;
  return isTextBlock(head as Block) || ((head.content ?? []) as Head[]).some(isHold);
}
/** True where the break before a block is only suggested. */
export const isOpen = ({ attrs }: Head): boolean => attrs?.change?.kind === "split" || attrs?.change?.kind === "joined";

/**
 * @param texts several states of one text
 * @param changed where they differ, in reading order: for each stretch where it stands in each of the texts. Between stretches all texts
 * have as many blocks; several stretches may lie in one block.
 * @returns the stretches, as far as they have to reach; those that come to reach into one another are one
 */
export function closed(texts: readonly (readonly Head[])[], changed: readonly (readonly Run[])[]): Run[][] {
  const found: Run[][] = [];
  const apart = changed.reduce<Run[][]>((all, one) => {
    const last = all.at(-1);
    return last && one.some(({ from }, at) => from < endOf(last[at]!)) ? [...all.slice(0, -1), both(last, one)] : [...all, [...one]];
  }, []);
  for (const [index, one] of apart.entries()) {
    const end = apart[index + 1]?.[0]!.from ?? texts[0]!.length;
    let now = widened(one, 0, ahead(texts, one, end - endOf(one[0]!)));
    while (now.some((run, at) => reachesBack(texts[at]!, run))) {
      const last = found.at(-1);
      if (now[0]!.from > (last ? endOf(last[0]!) : 0)) now = widened(now, 1, 0);
      else if (last) now = both(found.pop()!, now);
      else break;
    }
    found.push(now);
  }
  return found;
}

const endOf = ({ from, count }: Run): number => from + count;
const both = (first: readonly Run[], second: readonly Run[]): Run[] => first.map((run, at) => ({ from: run.from, count: Math.max(endOf(run), endOf(second[at]!)) - run.from }));
const widened = (runs: readonly Run[], before: number, after: number): Run[] => runs.map(({ from, count }) => ({ from: from - before, count: before + count + after }));

/** True where words after a suggested break may come to a block before these. */
function reachesBack(text: readonly Head[], { from, count }: Run): boolean {
  for (const block of text.slice(from, from + count)) {
    if (isOpen(block)) return true;
    if (isHold(block)) return false;
  }
  return false;
}

/** How many of the next blocks words may come from that a suggested break parts from what stands before. */
function ahead(texts: readonly (readonly Head[])[], runs: readonly Run[], most: number): number {
  let many = 0;
  for (let next = 0; next < most; next += 1) {
    const blocks = runs.map(({ from, count }, at) => texts[at]![from + count + next]!);
    if (blocks.some(isOpen)) many = next + 1;
    else if (blocks.every(isHold)) break;
  }
  return many;
}
