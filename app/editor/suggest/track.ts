// A person's change turned into suggestions. What it would have done to the text is compared with the text as it stands, and the two
// are woven into one: taken, it is the text as changed; left, it is the text as it was.
import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { type EditorState, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { type Mappable, ReplaceStep } from "@tiptap/pm/transform";
import { instead } from "./instead";
import { changeOf, type Me } from "./mine";
import { type Changed, mended, type Mended } from "./net";
import { oneMap } from "./one-map";
import { changedRegions, type Region } from "./regions";
import { type Step, stepsBetween } from "./steps";
import { typedOn } from "./typed-on";
import { readUnits, tokensOf } from "./units";
import { weave } from "./weave";

/** The meta of a transaction that is no person's change of the words: merges, decided suggestions. */
export const untracked = "askdesk:untracked";

const size = (nodes: readonly Node[]) => nodes.reduce((sum, node) => sum + node.nodeSize, 0);
type Told = { region: Region; nodes: Node[]; place(at: number, past: boolean): number | null; gone: number | null };

function tell(region: Region, map: Mappable, state: EditorState, me: Me): Told {
  const { before, after } = region;
  // Within a block of one's own everything is.
  if (region.inserted !== null && me.isMine(region.inserted)) return { region, nodes: after.nodes, gone: null, place: (at) => at - after.at };
  const [was, is] = [readUnits(before.nodes, before.at), readUnits(after.nodes, after.at)];
  const steps: Step[] = was && is ? stepsBetween(tokensOf(was), tokensOf(is), map, (key) => !me.isMine(key)) : [];
  const woven = was && is ? weave(state.schema, steps, me) : null;
  if (woven) return { region, ...woven, gone: steps.find((step) => step.was && !step.is)?.was?.at ?? null };
  const whole = withWhatItJoins(region);
  if (whole !== region) return tell(whole, map, state, me);
  const { nodes, newFrom } = instead(state.schema, before.nodes, after.nodes, me);
  // A list item opens with a paragraph.
  if (region.parent.type.name === "listItem" && nodes[0]?.type.name !== "paragraph") nodes.unshift(state.schema.nodes.paragraph!.create());
  const end = size(nodes);
  return { region, nodes, gone: null, place: (at) => Math.min(newFrom + Math.max(0, at - after.at), end) };
}

/** With the block before it, where the first is to be joined to that: new blocks come in place of both. */
function withWhatItJoins(region: Region): Region {
  const { parent, before, after } = region;
  if (!before.nodes[0] || changeOf(before.nodes[0])?.kind !== "joined") return region;
  let previous: Node | null = null;
  parent.forEach((node, _, index) => {
    if (parent.maybeChild(index + 1) === before.nodes[0]) previous = node;
  });
  const found = previous as Node | null;
  return found?.isTextblock ? { ...region, before: { nodes: [found, ...before.nodes], at: before.at - found.nodeSize }, after: { nodes: [found, ...after.nodes], at: after.at - found.nodeSize } } : region;
}

/** Puts the blocks in place of the old ones; within one paragraph only what differs is touched, so that all else keeps its place. */
function put(tr: Transaction, { region: { before }, nodes }: Told): void {
  const offset = tr.mapping.map(before.at, -1);
  const [old, now] = [before.nodes, nodes];
  let first = 0;
  while (first < old.length && first < now.length && old[first]!.eq(now[first]!)) first += 1;
  let last = 0;
  while (last < old.length - first && last < now.length - first && old.at(-1 - last)!.eq(now.at(-1 - last)!)) last += 1;
  const at = offset + size(old.slice(0, first));
  const [a, b] = [old.slice(first, old.length - last), now.slice(first, now.length - last)];
  if (a.length === 1 && b.length === 1 && a[0]!.isTextblock && a[0]!.sameMarkup(b[0]!)) {
    const [from, to] = [a[0]!.content, b[0]!.content];
    const start = from.findDiffStart(to);
    const end = from.findDiffEnd(to);
    if (start === null || !end) return;
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    tr.step(new ReplaceStep(at + 1 + start, at + 1 + end.a + overlap, new Slice(to.cut(start, end.b + overlap), 0, 0)));
  } else if (a.length > 0 || b.length > 0) tr.step(new ReplaceStep(at, at + size(a), new Slice(Fragment.from([...b]), 0, 0)));
}

/**
 * The transaction that says as suggestions of this person what `tr` does. `tr` itself where it does nothing to the words, or where it
 * says so already: one who types on within words of one's own. Null where it cannot be said without losing what others suggested in the
 * same place: it is not to be made until that is decided.
 */
export function track(tr: Transaction, state: EditorState, me: Me): Transaction | null {
  if (!tr.docChanged || tr.getMeta(untracked)) return tr;
  const known = typedOn(tr, state, me);
  if (!known) return compared(tr, state, me);
  if (known !== tr) carryOver(tr, known);
  return known;
}

/** The same of any edit, by comparing the text before with the text after. */
export function compared(tr: Transaction, state: EditorState, me: Me): Transaction | null {
  const map = oneMap(tr.mapping);
  const told = changedRegions(tr.before, tr.doc, map).map((region) => tell(region, map, state, me));
  const isSaid = told.every(({ region, nodes }) => Fragment.from(nodes).eq(Fragment.from(region.after.nodes)));
  const tracked = state.tr.setTime(tr.time);
  // An empty text is a paragraph: nothing is left of it only where everything in it was one's own.
  for (const one of told) put(tracked, one);
  const { doc: said, mapping: { maps: { length: puts } } } = tracked;
  const places = mended(tracked, [tr.before, tr.doc, said], told.map(blocksOf(tr)), me);
  if (!places) return null;
  if (isSaid && places.length === 0) return tr;
  select(tracked, tr, placing(state, told, places, tracked.mapping.slice(puts)));
  carryOver(tr, tracked);
  return tracked;
}

/** The blocks of the whole text that a region is, or lies in. */
function blocksOf(tr: Transaction): (one: Told) => Changed {
  let shift = 0;
  return ({ region: { parent, before, after }, nodes }) => {
    const isTop = parent === tr.before;
    const [was, is] = [tr.before.resolve(before.at).index(0), tr.doc.resolve(after.at).index(0)];
    const said = was + shift;
    if (isTop) shift += nodes.length - before.nodes.length;
    const blocks = (from: number, count: number) => ({ from, count: isTop ? count : 1 });
    return [blocks(was, before.nodes.length), blocks(is, after.nodes.length), blocks(said, nodes.length)];
  };
}

/** Where a position of the plain edit lies in what is told. */
function placing({ selection }: EditorState, told: readonly Told[], mends: readonly Mended[], mending: Mappable): (at: number) => number {
  const gone = told.find((one) => one.gone !== null)?.gone;
  const past = gone !== undefined && gone !== null && (!selection.empty || gone >= selection.head);
  const said = (at: number): number => {
    let shift = 0;
    for (const { region, nodes, place: within } of told) {
      const end = region.after.at + size(region.after.nodes);
      if (at < region.after.at) break;
      if (at <= end) return region.after.at + shift + (within(at, past) ?? Math.min(at - region.after.at, size(nodes)));
      shift += size(nodes) - size(region.after.nodes);
    }
    return at + shift;
  };
  return (at) => {
    const mend = mends.find((one) => one.at <= at && at <= one.end);
    return mend ? mend.to + at - mend.at : mending.map(said(at));
  };
}

function select(tracked: Transaction, tr: Transaction, place: (at: number) => number): void {
  const within = (at: number) => tracked.doc.resolve(Math.max(0, Math.min(at, tracked.doc.content.size)));
  const [anchor, head] = [within(place(tr.selection.anchor)), within(place(tr.selection.head))];
  const isText = anchor.parent.inlineContent && head.parent.inlineContent && tr.selection instanceof TextSelection;
  tracked.setSelection(isText ? new TextSelection(anchor, head) : Selection.near(head, 1));
}

/** What else the transaction said. Not what would take an input rule's steps back: they are other steps now. */
function carryOver(tr: Transaction, tracked: Transaction): void {
  const { meta } = tr as unknown as { meta: Record<string, unknown> };
  for (const [name, value] of Object.entries(meta)) if (!(typeof value === "object" && value !== null && "transform" in value)) tracked.setMeta(name, value);
  if (tr.storedMarksSet) tracked.setStoredMarks(tr.storedMarks);
  if (tr.scrolledIntoView) tracked.scrollIntoView();
}
