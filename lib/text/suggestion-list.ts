// The suggestions in a text one by one, in reading order: what each would do, and where it stands. Pure; the writing surface asks it
// block by block, the review of the whole text.
import { type Block, type Document, type Inline, isTextBlock, type ListItem, type Look } from "../kit/doc";
import { textBlocks, textOf } from "./document";

type Node = Block | ListItem;
type BlockType = Node["type"];
/** One thing a suggestion does. */
export type Part =
  | { kind: "inserted" | "deleted"; words: string; hasLink: boolean }
  | { kind: "looks"; words: string; was: Look[]; is: Look[] }
  | { kind: "split" | "joined" }
  | { kind: "blockIn" | "blockOut"; type: BlockType; words: string };
/** A part with its key and its place, in positions of the surface counted from before the block it was read from. */
export type Found = { key: string; from: number; to: number; part: Part };
/** `from` and `to`: from its first words to its last. */
export type Suggestion = { key: string; from: number; to: number; parts: Part[] };

const looks: readonly string[] = ["bold", "italic", "smallCaps", "superscript"] satisfies Look[];
const sizeOfInline = (part: Inline) => (part.type === "text" ? part.text.length : 1);
const contentOf = (node: Node): Node[] => (isTextBlock(node) ? [] : (node.content as Node[]));
const sizeOf = (node: Node): number => 2 + (isTextBlock(node) ? (node.content ?? []).reduce((sum, part) => sum + sizeOfInline(part), 0) : contentOf(node).reduce((sum, child) => sum + sizeOf(child), 0));
const wordsOfPart = (part: Inline) => (part.type === "text" ? part.text : part.type === "sourceNote" ? `[${part.attrs.text}]` : "\n");
const wordsOf = (node: Node) => textBlocks(node).map(textOf).filter(Boolean).join(" / ");

/** Where its words begin: within a quote or a list some levels down. */
function inward(node: Node, at: number): number {
  const [first] = contentOf(node);
  return first ? inward(first, at + 1) : at + 1;
}

function ofInline(part: Inline, at: number, of: string | undefined): Found[] {
  const marks = part.marks ?? [];
  const place = { from: at, to: at + sizeOfInline(part) };
  return marks.flatMap((mark): Found[] => {
    if (mark.type !== "inserted" && mark.type !== "deleted" && mark.type !== "reformatted") return [];
    const { id: key } = mark.attrs;
    if (key === of) return [];
    const words = wordsOfPart(part);
    if (mark.type !== "reformatted") return [{ key, ...place, part: { kind: mark.type, words, hasLink: marks.some(({ type }) => type === "link") } }];
    return [{ key, ...place, part: { kind: "looks", words, was: mark.attrs.was, is: marks.map(({ type }) => type).filter((type): type is Look => looks.includes(type)) } }];
  });
}

/** What is suggested in a block, in reading order. `at`: the position before it. */
export function foundIn(node: Node, at = 0): Found[] {
  const change = node.attrs?.change;
  const found: Found[] = [];
  if (change) {
    const isBreak = change.kind === "split" || change.kind === "joined";
    const start = inward(node, at);
    found.push({ key: change.id, from: start, to: isBreak ? start : at + sizeOf(node) - 1, part: isBreak ? { kind: change.kind as "split" | "joined" } : { kind: change.kind === "inserted" ? "blockIn" : "blockOut", type: node.type, words: wordsOf(node) } });
  }
  let here = at + 1;
  if (isTextBlock(node)) {
    // Words within a block that comes or goes whole are told with it.
    const of = change?.kind === "inserted" || change?.kind === "deleted" ? change.id : undefined;
    for (const part of node.content ?? []) {
      found.push(...ofInline(part, here, of));
      here += sizeOfInline(part);
    }
  } else
    for (const child of contentOf(node)) {
      found.push(...foundIn(child, here));
      here += sizeOf(child);
    }
  return found;
}

const sameLooks = (a: Part, b: Part) => a.kind === "looks" && b.kind === "looks" && a.was.join() === b.was.join() && a.is.join() === b.is.join();

/** Puts what follows to what was said before, where both say the same kind of thing. */
function add(parts: Part[], part: Part, isNext: boolean): void {
  const last = parts.findLast((one) => (part.kind === "looks" ? sameLooks(one, part) : one.kind === part.kind && "words" in one && one.kind !== "blockIn" && one.kind !== "blockOut"));
  if (last && "words" in last && "words" in part) {
    last.words += `${isNext ? "" : " … "}${part.words}`;
    if ("hasLink" in last && "hasLink" in part) last.hasLink ||= part.hasLink;
  } else parts.push({ ...part });
}

/** Everything found put together by key, in the order in which each begins. */
export function gathered(found: Iterable<Found>): Map<string, Suggestion> {
  const all = new Map<string, Suggestion>();
  for (const { key, from, to, part } of found) {
    const known = all.get(key);
    if (!known) all.set(key, { key, from, to, parts: [{ ...part }] });
    else {
      add(known.parts, part, from <= known.to);
      known.to = Math.max(known.to, to);
    }
  }
  return all;
}

/** Of a whole text as it is stored. */
export function suggestionsOf({ content }: Document): Map<string, Suggestion> {
  let at = 0;
  return gathered(
    content.flatMap((block) => {
      const found = foundIn(block, at);
      at += sizeOf(block);
      return found;
    }),
  );
}
