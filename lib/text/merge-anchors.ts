// Notes and claims are anchored by one hand while another changes the words: the anchors are set again on the words that stayed.
import { diffArrays } from "diff";
import { type Anchor, type Block, type Inline, isTextBlock, type ListItem, type Mark } from "../kit/doc";

type Node = Block | ListItem;
/** One letter, line break or source note, with the anchors on it. */
type Unit = { sign: string; anchors: Set<string> };

const isAnchor = (mark: Mark): mark is Anchor => mark.type === "note" || mark.type === "claim";
const nameOf = ({ type, attrs }: Anchor) => `${type} ${attrs.id}`;
const anchorsOf = (part: Inline) => (part.marks ?? []).filter(isAnchor).map(nameOf);

function unitsOf(nodes: readonly Node[]): Unit[] {
  return nodes.flatMap((node): Unit[] => {
    if (!isTextBlock(node)) return unitsOf(node.content);
    const units = (node.content ?? []).flatMap((part): Unit[] => {
      const signs = part.type === "text" ? [...part.text] : [part.type === "hardBreak" ? "\n" : `note ${part.attrs.text}`];
      return signs.map((sign) => ({ sign, anchors: new Set(anchorsOf(part)) }));
    });
    return [...units, { sign: "end", anchors: new Set() }];
  });
}

const namesIn = (units: readonly Unit[]) => new Set(units.flatMap(({ anchors }) => [...anchors]));

/** For each unit of the one its place in the other, or null where it is gone. */
function places(from: readonly Unit[], to: readonly Unit[]): (number | null)[] {
  const sign = (unit: Unit) => unit.sign;
  const changes = diffArrays(from.map(sign), to.map(sign), { maxEditLength: 4_000 });
  if (!changes) return from.map(() => null);
  let there = 0;
  return changes.flatMap(({ added, removed, count }): (number | null)[] => {
    if (added) {
      there += count;
      return [];
    }
    return Array.from({ length: count }, () => (removed ? null : there++));
  });
}

/** Which anchors `mine` set, set otherwise or took away, as what is now to be on each unit of `onto`; null when it touched none. */
function changesOf(base: readonly Unit[], mine: readonly Unit[], onto: readonly Unit[]): { set: Map<string, Set<number>>; gone: Set<string> } | null {
  const [before, after] = [namesIn(base), namesIn(mine)];
  const alike = base.length === mine.length && base.every((unit, at) => unit.sign === mine[at]!.sign);
  const moved = (name: string) => alike && base.some((unit, at) => unit.anchors.has(name) !== mine[at]!.anchors.has(name));
  const wanted = [...after].filter((name) => !before.has(name) || moved(name));
  const gone = new Set([...before].filter((name) => !after.has(name)));
  if (wanted.length === 0 && gone.size === 0) return null;
  const to = wanted.length > 0 ? places(mine, onto) : [];
  const set = new Map<string, Set<number>>();
  for (const name of wanted) {
    const found = mine.flatMap((unit, at) => (unit.anchors.has(name) && to[at] !== null ? [to[at]!] : []));
    // From its first word to its last, with what came in between.
    const [first, last] = [found[0], found.at(-1)];
    set.set(name, new Set(first === undefined ? [] : Array.from({ length: last! - first + 1 }, (_, n) => first + n)));
  }
  return { set, gone };
}

/**
 * The blocks of `onto` with the anchors that `mine` set or took away since `base`. Their words stay as they are; an anchor whose words
 * are gone goes with them.
 */
export function carryAnchors<T extends Node>(base: readonly Node[], mine: readonly Node[], onto: readonly T[]): T[] {
  if (JSON.stringify(base) === JSON.stringify(mine)) return [...onto];
  const changes = changesOf(unitsOf(base), unitsOf(mine), unitsOf(onto));
  if (!changes) return [...onto];
  let at = 0;
  const mark = (marks: readonly Mark[] | undefined, unit: number): Mark[] => {
    const kept = (marks ?? []).filter((one) => !isAnchor(one) || !(changes.gone.has(nameOf(one)) || changes.set.has(nameOf(one))));
    const more = [...changes.set].filter(([, units]) => units.has(unit)).map(([name]): Mark => ({ type: name.split(" ")[0] as Anchor["type"], attrs: { id: name.split(" ")[1]! } }));
    return [...kept, ...more];
  };
  const inline = (part: Inline): Inline[] => {
    if (part.type !== "text") return [{ ...part, marks: mark(part.marks, at++) }];
    const runs: { text: string; marks: Mark[]; look: string }[] = [];
    for (const sign of part.text) {
      const marks = mark(part.marks, at++);
      const look = JSON.stringify(marks);
      const last = runs.at(-1);
      if (last?.look === look) last.text += sign;
      else runs.push({ text: sign, marks, look });
    }
    return runs.map(({ text, marks }) => ({ type: "text", text, marks }));
  };
  const block = <N extends Node>(node: N): N => {
    if (!isTextBlock(node)) return { ...node, content: (node.content as Node[]).map(block) };
    const content = (node.content ?? []).flatMap(inline);
    at += 1;
    return { ...node, content };
  };
  return onto.map(block);
}
