// Whose suggestion something is, is known by its key, and a key is known to everybody who reads the text. So what a hand puts under a
// colleague's key that never stood under it is given a key of its own: else it would be read as the colleague's.
import { diffArrays } from "diff";
import { type Block, type BlockChange, type Document, type Inline, isTextBlock, type ListItem, type Mark } from "../kit/doc";

type Node = Block | ListItem;
/** One letter, break, note, picture or suggested break under a key, with how it stands there. */
type Sign = string;
type Keyed = { key: string; signs: Sign[] };

const isSuggested = (mark: Mark): mark is Extract<Mark, { attrs: { id: string } }> => mark.type === "inserted" || mark.type === "deleted" || mark.type === "reformatted";
const lettersOf = (part: Inline): string[] => (part.type === "text" ? [...part.text] : [part.type === "hardBreak" ? "\n" : `note ${part.attrs.text}`]);
/** What else is said of words, that they are to go or have a note, is not how they look. */
const isLook = ({ type }: Mark) => type === "bold" || type === "italic" || type === "smallCaps" || type === "superscript";
const standing = (mark: Mark, part: Inline) => (mark.type === "reformatted" ? `reformatted ${mark.attrs.was.join()} ${(part.marks ?? []).filter(isLook).map(({ type }) => type).join()}` : mark.type);

/**
 * What stands under the marks of a part, and under the change of the block around it where no mark says whose it is. Both say the same:
 * words of a block that came, and is parted, are marked as having come.
 */
function keyedIn(part: Inline, around: BlockChange | null): Keyed[] {
  const marks = (part.marks ?? []).filter(isSuggested);
  const own = marks.map((mark): Keyed => ({ key: mark.attrs.id, signs: lettersOf(part).map((letter) => `${standing(mark, part)} ${letter}`) }));
  const isOwn = marks.some(({ type }) => type === "inserted");
  return around && !isOwn ? [...own, { key: around.id, signs: lettersOf(part).map((letter) => `${around.kind} ${letter}`) }] : own;
}
const within = (node: Node, around: BlockChange | null): BlockChange | null => (node.attrs?.change?.kind === "inserted" || node.attrs?.change?.kind === "deleted" ? node.attrs.change : around);
/** What a change of a block says by itself: a picture, or a break. */
function keyedOn(node: Node): Keyed[] {
  const change = node.attrs?.change;
  if (!change) return [];
  return change.kind === "split" || change.kind === "joined" ? [{ key: change.id, signs: [change.kind] }] : node.type === "figure" ? [{ key: change.id, signs: [`${change.kind} ${node.attrs.image}`] }] : [];
}

/** All that stands under each key, in reading order. */
function keyed(document: Document): Map<string, Sign[]> {
  const found = new Map<string, Sign[]>();
  const add = ({ key, signs }: Keyed) => (found.get(key) ?? found.set(key, []).get(key)!).push(...signs);
  const walk = (node: Node, around: BlockChange | null) => {
    keyedOn(node).forEach(add);
    const inner = within(node, around);
    if (isTextBlock(node)) for (const part of node.content ?? []) keyedIn(part, inner).forEach(add);
    else for (const one of node.content as Node[]) walk(one, inner);
  };
  for (const block of document.content) walk(block, null);
  return found;
}

/** True when all of the one stand in the other, in that order. */
export function isWithin(few: ArrayLike<string>, many: ArrayLike<string>): boolean {
  let found = 0;
  for (let at = 0; at < many.length && found < few.length; at += 1) if (many[at] === few[found]) found += 1;
  return found === few.length;
}

/** The keys under which something stands in `sent` that stood under them in none of these texts. */
export function overreached(sent: Document, known: readonly Document[]): string[] {
  const stood = known.map(keyed);
  return [...keyed(sent)].filter(([key, signs]) => !stood.some((one) => isWithin(signs, one.get(key) ?? []))).map(([key]) => key);
}

/** `sent` with what never stood under these keys in any of the texts under new ones, one for each. */
export function underOwnKeys(sent: Document, known: readonly Document[], keys: readonly string[], newKey: () => string): Document {
  const all = keyed(sent);
  const stood = known.map(keyed);
  const foreign = new Map(keys.map((key) => [key, { own: newKey(), isNew: newSigns(all.get(key) ?? [], stood.map((one) => one.get(key) ?? [])), at: 0 }]));
  /** For each of the next so many signs under a key whether it is new there. */
  const next = ({ key, signs }: Keyed): boolean[] => {
    const one = foreign.get(key);
    if (!one) return signs.map(() => false);
    one.at += signs.length;
    return one.isNew.slice(one.at - signs.length, one.at);
  };
  const mostly = (which: readonly boolean[]) => which.filter(Boolean).length * 2 > which.length;
  const ownOf = (key: string) => foreign.get(key)!.own;
  const inline = (part: Inline, around: BlockChange | null): { parts: Inline[]; around: boolean[] } => {
    const found = keyedIn(part, around).map((one) => ({ key: one.key, which: next(one) }));
    const letters = lettersOf(part);
    const marks = (part.marks ?? []).filter(isSuggested);
    const parts = letters.map((letter, n): Inline => {
      const renamed = (part.marks ?? []).map((mark): Mark => (isSuggested(mark) && found[marks.indexOf(mark)]!.which[n] ? ({ ...mark, attrs: { ...mark.attrs, id: ownOf(mark.attrs.id) } } as Mark) : mark));
      const isPutIn = around?.kind === "inserted" && found.length > marks.length && found.at(-1)!.which[n];
      const worn: Mark[] = isPutIn ? [...renamed, { type: "inserted", attrs: { id: ownOf(around.id) } }] : renamed;
      return { ...(part.type === "text" ? { ...part, text: letter } : part), ...(worn.length > 0 ? { marks: worn } : {}) } as Inline;
    });
    return { parts, around: found.length > marks.length ? found.at(-1)!.which : [] };
  };
  const walk = <N extends Node>(node: N, around: BlockChange | null): { node: N; around: boolean[] } => {
    const change = node.attrs?.change;
    const itself = keyedOn(node).flatMap(next);
    const inner = within(node, around);
    const made = isTextBlock(node)
      ? (node.content ?? []).map((part) => inline(part, inner)).map(({ parts, around: which }) => ({ content: parts as (Inline | Node)[], which }))
      : (node.content as Node[]).map((one) => walk(one, inner)).map((one) => ({ content: [one.node] as (Inline | Node)[], which: one.around }));
    const which = [...itself, ...made.flatMap((one) => one.which)];
    const isOthers = change && foreign.has(change.id) && mostly(which);
    const attrs = isOthers ? { attrs: { ...node.attrs, change: { ...change, id: ownOf(change.id) } } } : {};
    const content = node.content ? { content: made.flatMap((one) => one.content) } : {};
    return { node: { ...node, ...attrs, ...content } as N, around: change && inner === change ? [] : which };
  };
  return { type: "doc", content: sent.content.map((block) => walk(block, null).node) };
}

/** Which of these signs are new, by the text that has most of them. */
function newSigns(signs: readonly Sign[], stood: readonly (readonly Sign[])[]): boolean[] {
  const found = stood.map((one) => diffArrays([...one], [...signs], { maxEditLength: 4_000 })?.flatMap(({ added, removed, count }) => (removed ? [] : Array.from({ length: count }, () => added === true))) ?? signs.map(() => true));
  return found.toSorted((a, b) => a.filter(Boolean).length - b.filter(Boolean).length)[0] ?? signs.map(() => true);
}
