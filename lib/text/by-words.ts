// What became of a text's blocks, told as suggestions on those it was made from: block by block, and in a block word by word.
import { diffArrays } from "diff";
import { type Block, type BlockChange, type Changed, type Document, type Inline, isTextBlock, type ListItem, type Look, type Mark, type TextBlock } from "../kit/doc";
import { type Aligning, align } from "./align";
import { textBlocks, textOf } from "./document";
import { lookNames } from "./schema";
import { accepted, rejected, withoutAnchors } from "./suggestions";

type Node = Block | ListItem;
export type How = {
  newKey: () => string;
  /** The other text was made from this one with its suggestions in it, so that one it has not was left or taken there. */
  isAware: boolean;
  /** The other text is what a window of the desk has of this one: its anchors hold, and words that came in it and are to go again are said too. */
  isSave?: boolean;
};

const doc = (...content: Block[]): Document => ({ type: "doc", content });
const wrap = (node: Node): Block => (node.type === "listItem" ? { type: "bulletList", content: [node] } : node);
const groundOf = (node: Node): string => JSON.stringify(withoutAnchors(rejected(doc(wrap(node)))).content);
const aligning: Aligning<Node> = {
  key: (node) => (node.attrs?.change?.kind === "inserted" ? JSON.stringify(node) : groundOf(node)), // of what only came, the ground is nothing
  words: (node) => textBlocks(node).map(textOf).join("\n"),
  related: (a, b) => a.type === b.type && (a.type !== "figure" || b.type !== "figure" || a.attrs.image === b.attrs.image),
};

/**
 * @returns blocks whose ground is that of `before`, and which with all taken read as `after`, as far as that can be told block by block:
 * where a break between blocks is suggested it may not, and the caller looks
 */
export function byWords(before: readonly Node[], after: readonly Node[], how: How): Node[] {
  return align(before, after, aligning).flatMap(([was, is]): Node[] => {
    if (was && is && was.type === is.type) return [both(was, is, how)];
    return [...(was ? gone(was, how) : []), ...(is ? came(is, how) : [])];
  });
}

const isNothing = (node: Node) => isTextBlock(node) && node.type !== "figure" && textOf(node) === "" && !node.content?.length;
const withChange = <T extends Node>(node: T, change: BlockChange | undefined): T => {
  const attrs = { ...(node.attrs as Changed | undefined), change };
  if (!change) delete attrs.change;
  return { ...node, attrs } as T;
};

/** What the other text has not any more. */
function gone(was: Node, { newKey, isAware }: How): Node[] {
  const change = was.attrs?.change;
  if (change?.kind === "inserted") return isAware ? [] : [was];
  if (change || isNothing(was)) return [was];
  return [withChange(was, { id: newKey(), kind: "deleted" })];
}

/** What only the other text has. */
function came(is: Node, { newKey, isSave }: How): Node[] {
  const change = is.attrs?.change;
  if (change?.kind === "deleted" || isNothing(is)) return [];
  if (isSave) return [change?.kind === "inserted" ? is : withChange(is, { id: newKey(), kind: "inserted" })];
  const [plain] = accepted(doc(wrap(is))).content;
  if (!plain || isNothing(plain)) return []; // all that was in it is suggested away: of nothing, a text keeps one empty paragraph
  const whole = plain.type === "bulletList" && is.type === "listItem" ? plain.content[0]! : plain;
  return [withChange(whole, change?.kind === "inserted" ? change : { id: newKey(), kind: "inserted" })];
}

/** What both have: the changes of the block itself, and what is in it. */
function both(was: Node, is: Node, how: How): Node {
  const own = changeOf(was.attrs?.change, is.attrs?.change, how);
  if (was.type === "figure" && is.type === "figure") {
    const { alt, credit, focalX, focalY } = is.attrs; // what is said of a picture is changed at once
    return withChange({ ...was, attrs: { ...was.attrs, alt, credit, focalX, focalY }, content: words(was, is, how) }, own);
  }
  if (isTextBlock(was) && isTextBlock(is)) return withChange({ ...was, content: words(was, is, how) } as TextBlock, own);
  return withChange({ ...was, content: byWords(was.content as Node[], is.content as Node[], how) } as Node, own);
}

function changeOf(was: BlockChange | undefined, is: BlockChange | undefined, { isAware }: How): BlockChange | undefined {
  if (was?.kind === "inserted" || was?.kind === "split") return was;
  if (is?.kind === "deleted" || is?.kind === "joined") return is;
  return isAware ? undefined : was;
}

type Sign = { key: string; part: Inline };
type Standing = { inserted: string | null; deleted: string | null; looks: Look[]; was: { id: string; was: Look[] } | null };

const isLook = (mark: Mark): mark is { type: Look } => (lookNames as readonly string[]).includes(mark.type);
function standingOf({ marks = [] }: Inline): Standing {
  const id = (type: "inserted" | "deleted") => marks.flatMap((mark) => (mark.type === type ? [mark.attrs.id] : []))[0] ?? null;
  const reformatted = marks.find((mark) => mark.type === "reformatted");
  return { inserted: id("inserted"), deleted: id("deleted"), looks: marks.filter(isLook).map(({ type }) => type), was: reformatted ? reformatted.attrs : null };
}

/** Words, spaces and signs one by one; a break and a source note are one each. What a word is linked to is part of it. */
function signsOf(node: TextBlock): Sign[] {
  return (node.content ?? []).flatMap((part): Sign[] => {
    const href = (part.marks ?? []).find((mark) => mark.type === "link")?.attrs.href ?? "";
    if (part.type !== "text") return [{ key: part.type === "hardBreak" ? "\n" : `note ${part.attrs.text}`, part }];
    return (part.text.match(/\s+|[\p{L}\p{N}\p{M}]+(?:[’'-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu) ?? []).map((text) => ({ key: href ? `${text} ${href}` : text, part: { ...part, text } }));
  });
}

function words(before: TextBlock, after: TextBlock, how: How): Inline[] {
  const [was, is] = [signsOf(before), signsOf(after)];
  const steps = diffArrays(was.map(({ key }) => key), is.map(({ key }) => key), { maxEditLength: 4_000 }) ?? [
    { removed: true, added: false, count: was.length },
    { removed: false, added: true, count: is.length },
  ];
  let [from, to] = [0, 0];
  let made: string | null = null;
  const key = () => (made ??= how.newKey());
  return steps.flatMap(({ added, removed, count }): Inline[] => {
    // A word in the place of another is one suggestion.
    if (!added && !removed) made = null;
    return Array.from({ length: count }).flatMap((): Inline[] => {
      if (added) return arrived(is[to++]!.part, key, how);
      if (removed) return left(was[from++]!.part, key, how);
      return [stayed(was[from++]!.part, is[to++]!.part, how)];
    });
  });
}

const marked = (part: Inline, marks: readonly Mark[]): Inline => ({ ...part, marks: [...marks] }) as Inline;
const without = (part: Inline, ...types: Mark["type"][]): Mark[] => (part.marks ?? []).filter(({ type }) => !types.includes(type));

function arrived(part: Inline, key: () => string, { isSave }: How): Inline[] {
  const { inserted, deleted } = standingOf(part);
  if (deleted && !inserted && !isSave) return [];
  return [marked(part, [...without(part, "inserted", "reformatted"), { type: "inserted", attrs: { id: inserted ?? key() } }])];
}

function left(part: Inline, key: () => string, { isAware }: How): Inline[] {
  const { inserted, deleted } = standingOf(part);
  if (inserted) return isAware ? [] : [part];
  return deleted ? [part] : [marked(part, [...(part.marks ?? []), { type: "deleted", attrs: { id: key() } }])];
}

/** Looks are those of the later text; the ground keeps those that stood. */
function stayed(was: Inline, is: Inline, { newKey, isAware, isSave }: How): Inline {
  const [a, b] = [standingOf(was), standingOf(is)];
  const ground = a.was?.was ?? a.looks;
  const anchors = [...((!isSave && was.marks) || []), ...(is.marks ?? [])].filter(({ type }) => type === "note" || type === "claim");
  const deleted = b.deleted ?? (isAware ? null : a.deleted);
  const same = (one: readonly Look[], other: readonly Look[]) => one.length === other.length && one.every((look) => other.includes(look));
  // Where the other text changed no look, what was suggested of it here stands.
  const isKept = a.was !== null && !isAware && b.was === null && same(b.looks, ground);
  const looks = isKept ? a.looks : b.looks;
  const reformatted = a.inserted || same(looks, ground) ? null : isKept ? a.was!.id : (b.was?.id ?? (a.was && same(a.looks, b.looks) ? a.was.id : newKey()));
  return marked(was, [
    ...(was.marks ?? []).filter(({ type }) => type === "link"),
    ...looks.map((type): Mark => ({ type })),
    ...(a.inserted ? [{ type: "inserted", attrs: { id: a.inserted } } as const] : []),
    ...(deleted ? [{ type: "deleted", attrs: { id: deleted } } as const] : []),
    ...(reformatted ? [{ type: "reformatted", attrs: { id: reformatted, was: ground } } as const] : []),
    ...anchors,
  ]);
}
