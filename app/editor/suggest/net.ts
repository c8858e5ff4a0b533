// The net under tracking: what it made is read again, stretch by stretch. Where it would not read as changed when taken and as before when
// left, the stretch says its change by whole blocks; where others' suggestions would be lost by that, it is not made.
import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";
import type { Block } from "@/lib/kit/doc";
import { isFaithful, leavesOthers, type Stretch, wholeBlocks } from "@/lib/text/faithful";
import { closed, type Head, type Run } from "@/lib/text/stretches";
import { suggestedIn } from "@/lib/text/suggested";
import type { Me } from "./mine";

/** A stretch of the whole text by its blocks: before the change, after it, and as it is told. */
export type Changed = [was: Run, is: Run, said: Run];
/** A stretch said by whole blocks: from `at` to `end` in the text after the change; what came begins at `to` in what is told. */
export type Mended = { at: number; end: number; to: number };
type Texts = [was: Node, is: Node, said: Node];

const headsOf = (node: Node): Head[] => node.children.map((one): Head => ({ type: one.type.name as Head["type"], attrs: one.attrs as Head["attrs"], content: one.isTextblock ? [] : headsOf(one) }));
const blocksIn = (doc: Node, { from, count }: Run): Block[] => doc.children.slice(from, from + count).map((node) => node.toJSON() as Block);

function isWell(stretch: Stretch, me: Me): boolean {
  if (!isFaithful(stretch)) return false;
  return leavesOthers(stretch, me.isMine) || breaks(stretch.was, me) !== breaks(stretch.said, me);
}

/** The breaks and blocks others suggested. One who takes away a break that was only suggested leaves that suggestion. */
function breaks(blocks: readonly Block[], me: Me): string {
  const keys: string[] = [];
  const walk = ({ attrs, content }: { attrs?: object; content?: readonly unknown[] }) => {
    const { change } = (attrs ?? {}) as { change?: { id: string; kind: string } | null };
    if (change && !me.isMine(change.id)) keys.push(`${change.id} ${change.kind}`);
    for (const child of content ?? []) walk(child as Parameters<typeof walk>[0]);
  };
  blocks.forEach(walk as (block: Block) => void);
  return keys.join();
}

/**
 * Reads what was told again and mends it in `tracked`.
 * @param changed in reading order, none reaching into another
 * @returns what was mended; null where it cannot be said without losing what others suggested
 */
export function mended(tracked: Transaction, texts: Texts, changed: readonly Changed[], me: Me): Mended[] | null {
  let places: Mended[] = [];
  for (const runs of closed(texts.map(headsOf), changed).toReversed()) {
    const [was, is, said] = runs.map((run, at) => blocksIn(texts[at]!, run)) as [Block[], Block[], Block[]];
    const stretch = { was, is, said };
    if (isWell(stretch, me)) continue;
    const keys = [...suggestedIn({ type: "doc", content: was }).keys()];
    if (keys.some((key) => !me.isMine(key))) return null;
    const nodes = wholeBlocks(stretch, keys[0] ?? me.make()).map((block) => tracked.doc.type.schema.nodeFromJSON(block));
    if (nodes.length === 0 && runs[2]!.count === texts[2].childCount) nodes.push(tracked.doc.type.schema.nodes.paragraph!.create());
    const [at, end] = ends(texts[2], runs[2]!);
    tracked.step(new ReplaceStep(at, end, new Slice(Fragment.from(nodes), 0, 0)));
    const [from, to] = ends(texts[1], runs[1]!);
    const came = nodes.findIndex((node) => node.attrs.change?.kind === "inserted");
    const shift = size(nodes) - (end - at);
    places = [{ at: from, end: to, to: at + size(came < 0 ? nodes : nodes.slice(0, came)) }, ...places.map((place) => ({ ...place, to: place.to + shift }))];
  }
  return places;
}

const size = (nodes: readonly Node[]) => nodes.reduce((sum, node) => sum + node.nodeSize, 0);

function ends(doc: Node, { from, count }: Run): [number, number] {
  const at = size(doc.children.slice(0, from));
  return [at, at + size(doc.children.slice(from, from + count))];
}
