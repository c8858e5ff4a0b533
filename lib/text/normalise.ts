// One text, one spelling: the same words with the same look are always stored alike, so that texts can be compared.
import { type Anchor, type Block, type Changed, type Document, type Inline, isTextBlock, type ListItem, type Look, type Mark, type SourceNote, type Text, type TextBlock } from "../kit/doc";
import { markNames as order, markRules } from "./schema";

const protocols = new Set(["http:", "https:", "mailto:"]);

/** The address as a browser would read it, or null when it leads elsewhere than to the web or a mailbox. */
export function allowedHref(href: string): string | null {
  try {
    const url = new URL(href.trim());
    return protocols.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

const unclean = /[\t\n\r\f\v\u2028\u2029\p{Cc}\ufeff\u202a-\u202e\u2066-\u2069\p{Cs}]/u;

/** Without what PostgreSQL cannot store or what would turn the reading direction of a whole page. */
export function cleanText(text: string): string {
  if (!unclean.test(text)) return text;
  return text
    .replace(/[\t\n\r\f\v\u2028\u2029]+/gu, " ")
    .replace(/[\p{Cc}\ufeff\u202a-\u202e\u2066-\u2069]/gu, "")
    .replace(/\p{Cs}/gu, "\ufffd");
}

function cleanMarks(marks: readonly Mark[] = []): Mark[] {
  if (marks.length === 0) return [];
  return order.flatMap((type): Mark[] => {
    const found = marks.filter((mark) => mark.type === type);
    const [first] = found;
    if (!first) return [];
    if (first.type === "link") {
      const href = allowedHref(first.attrs.href);
      return href === null ? [] : [{ type: "link", attrs: { href } }];
    }
    // Notes and claims may lie on one another; of anything else there is one.
    if (markRules[type].several) return uniqueAnchors(found as Anchor[]);
    if (first.type === "reformatted") return [{ type: "reformatted", attrs: { id: first.attrs.id, was: order.filter((look): look is Look => (first.attrs.was as string[]).includes(look)) } }];
    return [first];
  });
}

const uniqueAnchors = (anchors: readonly Anchor[]): Anchor[] =>
  [...new Set(anchors.map(({ attrs }) => attrs.id))].toSorted().map((id) => ({ type: anchors[0]!.type, attrs: { id } }));

const withMarks = <T extends Inline>(part: T, given: readonly Mark[] | undefined): T => {
  const marks = cleanMarks(given);
  const { marks: _, ...bare } = part;
  return (marks.length > 0 ? { ...bare, marks } : bare) as T;
};

const sameLook = ({ marks: a = [] }: Text, { marks: b = [] }: Text): boolean => a.length === b.length && (a.length === 0 || JSON.stringify(a) === JSON.stringify(b));

/** @param isOpen of words at whose ends a suggestion hangs: what it leaves may end elsewhere, so nothing is trimmed yet */
function cleanInline(content: readonly Inline[] = [], isOpen: boolean): Inline[] {
  const parts: Inline[] = [];
  for (const part of content) {
    if (part.type === "hardBreak") {
      parts.push(withMarks({ type: "hardBreak" }, part.marks));
      continue;
    }
    if (part.type === "sourceNote") {
      const text = cleanText(part.attrs.text).trim();
      if (text !== "") parts.push(withMarks({ type: "sourceNote", attrs: { text } }, part.marks));
      continue;
    }
    const text = cleanText(part.text);
    if (text === "") continue;
    const next: Text = withMarks({ type: "text", text }, part.marks);
    const last = parts.at(-1);
    if (last?.type === "text" && sameLook(last, next)) parts[parts.length - 1] = { ...last, text: last.text + text };
    else parts.push(next);
  }
  return isOpen || parts.some(isSuggested) ? parts : trimLines(parts);
}

const isSuggested = (part: Inline) => part.marks?.some(({ type }) => type === "inserted" || type === "deleted") ?? false;

/** No spaces at the ends of a line, no breaks at the ends of a paragraph. */
function trimLines(parts: readonly Inline[]): Inline[] {
  const lines: { opens: Inline | null; parts: Words[] }[] = [{ opens: null, parts: [] }];
  for (const part of parts) {
    if (part.type === "hardBreak") lines.push({ opens: part, parts: [] });
    else lines.at(-1)!.parts.push(part);
  }
  const trimmed = lines.map((line) => ({ ...line, parts: trimLine(line.parts) }));
  while (trimmed.length > 0 && trimmed[0]!.parts.length === 0) trimmed.shift();
  while (trimmed.length > 0 && trimmed.at(-1)!.parts.length === 0) trimmed.pop();
  return trimmed.flatMap((line, index): Inline[] => (index === 0 ? line.parts : [line.opens ?? { type: "hardBreak" }, ...line.parts]));
}

type Words = Text | SourceNote;

function trimLine(line: readonly Words[]): Words[] {
  const parts = [...line];
  for (let first = parts[0]; first?.type === "text"; first = parts[0]) {
    const text = first.text.replace(/^ +/u, "");
    if (text) {
      parts[0] = { ...first, text };
      break;
    }
    parts.shift();
  }
  for (let last = parts.at(-1); last?.type === "text"; last = parts.at(-1)) {
    const text = last.text.replace(/(?<! ) +$/u, "");
    if (text) {
      parts[parts.length - 1] = { ...last, text };
      break;
    }
    parts.pop();
  }
  // A line of nothing but invisible spaces is no line.
  return parts.some((part) => part.type === "sourceNote" || /\S/u.test(part.text)) ? parts : [];
}

const changeOf = (attrs: Changed | undefined): { attrs?: Changed } => (attrs?.change ? { attrs: { change: { id: attrs.change.id, kind: attrs.change.kind } } } : {});

/** Null when nothing is left of it. A block without words stays while a suggestion hangs on it or on a break beside it, or a picture. */
function cleanTextBlock(node: TextBlock, isOpen: boolean): TextBlock | null {
  const content = cleanInline(node.content, isOpen);
  const words = content.length > 0 ? { content } : {};
  if (node.type === "figure") {
    const { image, alt, credit, width, height, focalX, focalY, change } = node.attrs;
    return { type: "figure", attrs: { image, alt: cleanText(alt).trim(), credit: cleanText(credit).trim(), width, height, focalX, focalY, ...(change ? { change } : {}) }, ...words };
  }
  return content.length > 0 || isOpen || node.attrs?.change ? { type: node.type, ...changeOf(node.attrs), ...words } : null;
}

/** False of quotes and lists with nothing in them: they are dropped, and their break with them. */
const stays = (block: Block | ListItem): boolean => isTextBlock(block) || (block.content as (Block | ListItem)[]).some(stays);
const isOpenBreak = (block: Block | ListItem | undefined) => (block?.attrs?.change?.kind === "split" || block?.attrs?.change?.kind === "joined") && stays(block);

/** True where the break before the block at this place, or the one after it, is only suggested; blocks that may yet be gone stand in no way. */
function isAtBreak(blocks: readonly (Block | ListItem)[], index: number): boolean {
  let next = index + 1;
  while (blocks[next]?.attrs?.change && !isOpenBreak(blocks[next])) next += 1;
  return isOpenBreak(blocks[index]) || isOpenBreak(blocks[next]);
}

function cleanItem(item: ListItem, isOpen: boolean): ListItem[] {
  const content = cleanBlocks(item.content, isOpen);
  if (content.length === 0) return [];
  // A list item opens with a paragraph, if need be an empty one: the writing surface asks for it.
  return [{ type: "listItem", ...changeOf(item.attrs), content: content[0]!.type === "paragraph" ? content : [{ type: "paragraph" }, ...content] }];
}

/**
 * The same of blocks that are part of a text.
 * @param isWithinOpen a break beside them is only suggested: nothing is trimmed, and a block without words stays
 */
export function cleanBlocks(blocks: readonly Block[], isWithinOpen = false): Block[] {
  const kept: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    const isOpen = isWithinOpen || isAtBreak(blocks, index);
    if (block.type === "blockquote") {
      const content = cleanBlocks(block.content, isOpen);
      if (content.length > 0) kept.push({ type: "blockquote", ...changeOf(block.attrs), content });
    } else if (block.type === "bulletList" || block.type === "orderedList") {
      const content = block.content.flatMap((item, at) => cleanItem(item, isOpen || isAtBreak(block.content, at)));
      const last = kept.at(-1);
      if (content.length === 0) continue;
      // Two lists of one kind that follow each other are one, unless one of them is a suggestion.
      if (last?.type === block.type && !last.attrs?.change && !block.attrs?.change) last.content.push(...content);
      else kept.push({ type: block.type, ...changeOf(block.attrs), content });
    } else if (isTextBlock(block)) {
      const textBlock = cleanTextBlock(block, isOpen);
      if (textBlock) kept.push(textBlock);
    }
  }
  return kept;
}

/** Those that came out of here: one save asks it of the same text many times. No text is changed in its place. */
const normal = new WeakSet<Document>();

/** The one spelling of a text: empty paragraphs dropped, like runs joined, marks in one order, addresses as browsers read them. */
export function normalise(document: Document): Document {
  if (normal.has(document)) return document;
  const content = cleanBlocks(document.content);
  const made: Document = { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
  normal.add(made);
  return made;
}
