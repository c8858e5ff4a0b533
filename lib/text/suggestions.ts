// Suggested changes within a text: what it says when they are taken, and when they are not. Pure; the writing surface
// (app/editor) makes the suggestions, and the server reads the same functions.
import { type Block, type BlockChange, type Document, type Inline, isTextBlock, type ListItem, type Look, type Mark } from "../kit/doc";
import { normalise } from "./normalise";

type Verdict = "taken" | "left";
export type Deciding = (id: string) => Verdict | "open";

const looks: readonly string[] = ["bold", "italic", "smallCaps", "superscript"] satisfies Look[];

/** What stands before a block or the break before it, once it is decided. */
const stands = (kind: BlockChange["kind"], verdict: Verdict) => (kind === "inserted" || kind === "split" ? verdict === "taken" : verdict === "left");

function decideInline(content: readonly Inline[] = [], deciding: Deciding): Inline[] {
  return content.flatMap((part): Inline[] => {
    let marks: Mark[] = [];
    for (const mark of part.marks ?? []) {
      const verdict = mark.type === "inserted" || mark.type === "deleted" || mark.type === "reformatted" ? deciding(mark.attrs.id) : "open";
      if (verdict === "open") marks.push(mark);
      else if (mark.type === "reformatted") {
        if (verdict === "left") marks = [...marks.filter(({ type }) => !looks.includes(type)), ...mark.attrs.was.map((type): Mark => ({ type }))];
      } else if ((mark.type === "inserted") !== (verdict === "taken")) return [];
    }
    const { marks: _, ...bare } = part;
    return [(marks.length > 0 ? { ...bare, marks } : bare) as Inline];
  });
}

/**
 * What the words after a break that is not to stand belong to: no picture, and nothing that may itself be gone tomorrow and would take
 * them with it, unless they came with it.
 */
function holds(block: Block | ListItem, words: Block | ListItem): boolean {
  const change = block.attrs?.change;
  if (block.type === "figure" || change?.kind === "deleted") return false;
  if (!isTextBlock(block) && words.type !== "listItem" && !(block.content as Block[]).some((one) => holds(one, words))) return false;
  return change?.kind !== "inserted" || (isTextBlock(words) && (words.content ?? []).every((part) => part.marks?.some((mark) => mark.type === "inserted" && mark.attrs.id === change.id)));
}

/** Puts the words of the one at the end of the other; false where they are not of a kind that can be joined. */
function append(to: Block | ListItem | undefined, from: Block | ListItem): boolean {
  if (!to) return false;
  if (!isTextBlock(to)) {
    const last = (words: Block | ListItem) => (to.content as Block[]).findLast((one) => holds(one, words));
    if (from.type !== "listItem" || to.type !== "listItem") return append(last(from), from);
    const [first, ...rest] = from.content;
    if (first && !append(last(first), first)) to.content.push(first);
    to.content.push(...rest);
    return true;
  }
  if (!isTextBlock(from)) return false;
  to.content = [...(to.content ?? []), ...(from.content ?? [])];
  return true;
}

/** The same of a stretch of blocks, as it is left: not normalised. */
export function decideBlocks<T extends Block | ListItem>(blocks: readonly T[], deciding: Deciding): T[] {
  const kept: T[] = [];
  for (const block of blocks) {
    const change = block.attrs?.change;
    const verdict = change ? deciding(change.id) : "open";
    const isBreak = change?.kind === "split" || change?.kind === "joined";
    const attrs = block.attrs ? { ...block.attrs } : undefined;
    if (change && verdict !== "open") {
      if (!isBreak && !stands(change.kind, verdict)) continue;
      delete attrs!.change;
    }
    const bare = { ...block, ...(attrs && Object.keys(attrs).length > 0 ? { attrs } : { attrs: undefined }) };
    if (bare.attrs === undefined) delete bare.attrs;
    const content = isTextBlock(block) ? decideInline(block.content, deciding) : decideBlocks(block.content as Block[], deciding);
    const decided = { ...bare, content } as T;
    if (change && isBreak && verdict !== "open" && !stands(change.kind, verdict) && append(kept.findLast((one) => holds(one, decided)), decided)) continue;
    kept.push(decided);
  }
  return kept;
}

/** The text with the suggestions decided for which `deciding` gives a verdict; the others stay open. */
export const decide = (document: Document, deciding: Deciding): Document => normalise({ type: "doc", content: decideBlocks(document.content, deciding) });

/** The text as it reads when every suggestion is taken. */
export const accepted = (document: Document): Document => decide(document, () => "taken");

/** The text as it stood before anything was suggested. */
export const rejected = (document: Document): Document => decide(document, () => "left");

function withoutMarks(document: Document, gone: (mark: Mark) => boolean): Document {
  const inline = (content: readonly Inline[] | undefined) => content?.map((part) => ({ ...part, marks: part.marks?.filter((mark) => !gone(mark)) }) as Inline);
  const block = <T extends Block | ListItem>(node: T): T =>
    ({ ...node, content: isTextBlock(node) ? inline(node.content) : (node.content as Block[]).map(block) }) as T;
  return normalise({ type: "doc", content: document.content.map(block) });
}

/** The text without the places where notes and claims are anchored. */
export const withoutAnchors = (document: Document): Document => withoutMarks(document, ({ type }) => type === "note" || type === "claim");

/** The text as readers get it: suggestions taken, anchors gone. */
export const asPrinted = (document: Document): Document => withoutAnchors(accepted(document));
