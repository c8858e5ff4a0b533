// Where two states of a text differ: stretches of neighbouring blocks, as small as the blocks allow. Blocks that were not touched are
// the same objects in both, so this costs a comparison to a block.
import type { Node } from "@tiptap/pm/model";
import type { Mappable } from "@tiptap/pm/transform";
import { changeOf } from "./mine";

/**
 * The same place in both: neighbours within one parent. `at` is the position before the first of them; `inserted` the key of the
 * suggestion that brought what they stand in, if one did.
 */
export type Region = { parent: Node; inserted: string | null; before: { nodes: Node[]; at: number }; after: { nodes: Node[]; at: number } };
type Placed = { node: Node; at: number };

function placed(parent: Node, start: number): Placed[] {
  const found: Placed[] = [];
  parent.forEach((node, offset) => found.push({ node, at: start + offset }));
  return found;
}

/** @param start of the parents' content, in the one text and in the other */
function within(before: Node, after: Node, start: [number, number], inserted: string | null, map: Mappable): Region[] {
  const [old, now] = [placed(before, start[0]), placed(after, start[1])];
  const nowAt = new Map(now.map((one, index) => [one.at, index]));
  const region = (a: Placed[], b: Placed[], ends: readonly [number, number]): Region => ({
    parent: before,
    inserted,
    before: { nodes: a.map(({ node }) => node), at: ends[0] },
    after: { nodes: b.map(({ node }) => node), at: ends[1] },
  });
  const regions: Region[] = [];
  let [from, to] = [0, 0];
  const close = (oldEnd: number, nowEnd: number) => {
    const [a, b] = [old.slice(from, oldEnd), now.slice(to, nowEnd)];
    if (a.length > 0 || b.length > 0) {
      const ends = [old[from]?.at ?? start[0] + before.content.size, now[to]?.at ?? start[1] + after.content.size] as const;
      regions.push(...deeper(region(a, b, ends), map));
    }
  };
  for (const [index, { node, at }] of old.entries()) {
    const same = nowAt.get(map.map(at, 1));
    if (same === undefined || same < to) continue;
    const isKept = now[same]!.node === node;
    if (!isKept && !isSamePlace({ node, at }, now[same]!, map)) continue;
    close(index, same);
    if (!isKept) regions.push(...deeper(region([{ node, at }], [now[same]!], [at, now[same]!.at]), map));
    [from, to] = [index + 1, same + 1];
  }
  close(old.length, now.length);
  return regions;
}

/** A quote or a list of which only what is in it differs. */
const isSamePlace = (a: Placed, b: Placed, map: Mappable): boolean =>
  !a.node.isTextblock && !a.node.isLeaf && a.node.type === b.node.type && changeOf(a.node)?.id === changeOf(b.node)?.id && map.map(a.at + a.node.nodeSize, -1) === b.at + b.node.nodeSize;

/** Into a quote or a list, where that is all that differs. */
function deeper(region: Region, map: Mappable): Region[] {
  const [[a, ...more], [b, ...others]] = [region.before.nodes, region.after.nodes];
  if (!a || !b || more.length > 0 || others.length > 0 || a.isTextblock || a.isLeaf || a.type !== b.type) return [region];
  if (map.map(region.before.at, 1) !== region.after.at || changeOf(a)?.id !== changeOf(b)?.id) return [region];
  const change = changeOf(a);
  return within(a, b, [region.before.at + 1, region.after.at + 1], change?.kind === "inserted" ? change.id : region.inserted, map);
}

/** What differs, in reading order. */
export const changedRegions = (before: Node, after: Node, map: Mappable): Region[] => within(before, after, [0, 0], null, map);
