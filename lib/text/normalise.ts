// One text, one spelling: the same words with the same look are always stored alike, so that texts can be compared.
import type { Block, Document, Inline, List, ListItem, Mark, Paragraph, Text } from "./document";

const order = ["link", "bold", "italic"] as const;
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

/** Without what PostgreSQL cannot store or what would turn the reading direction of a whole page. */
export function cleanText(text: string): string {
  return text
    .replace(/[\t\n\r\f\v\u2028\u2029]+/gu, " ")
    .replace(/[\p{Cc}\ufeff\u202a-\u202e\u2066-\u2069]/gu, "")
    .replace(/\p{Cs}/gu, "\ufffd");
}

function cleanMarks(marks: readonly Mark[] = []): Mark[] {
  return order.flatMap((type): Mark[] => {
    const found = marks.find((mark) => mark.type === type);
    if (!found) return [];
    if (found.type !== "link") return [{ type: found.type }];
    const href = allowedHref(found.attrs.href);
    return href === null ? [] : [{ type: "link", attrs: { href } }];
  });
}

const look = (part: Inline | undefined) => (part?.type === "text" ? JSON.stringify(part.marks ?? []) : "");

function cleanInline(content: readonly Inline[] = []): Inline[] {
  const parts: Inline[] = [];
  for (const part of content) {
    if (part.type === "hardBreak") {
      parts.push({ type: "hardBreak" });
      continue;
    }
    const text = cleanText(part.text);
    if (text === "") continue;
    const marks = cleanMarks(part.marks);
    const next: Text = marks.length > 0 ? { type: "text", text, marks } : { type: "text", text };
    const last = parts.at(-1);
    if (last?.type === "text" && look(last) === look(next)) parts[parts.length - 1] = { ...last, text: last.text + text };
    else parts.push(next);
  }
  return trimLines(parts);
}

/** No spaces at the ends of a line, no breaks at the ends of a paragraph. */
function trimLines(parts: readonly Inline[]): Inline[] {
  const lines: Text[][] = [[]];
  for (const part of parts) {
    if (part.type === "hardBreak") lines.push([]);
    else lines.at(-1)!.push(part);
  }
  const trimmed = lines.map(trimLine);
  while (trimmed.length > 0 && trimmed[0]!.length === 0) trimmed.shift();
  while (trimmed.length > 0 && trimmed.at(-1)!.length === 0) trimmed.pop();
  return trimmed.flatMap((line, index): Inline[] => (index === 0 ? line : [{ type: "hardBreak" }, ...line]));
}

function trimLine(line: readonly Text[]): Text[] {
  const parts = [...line];
  for (let first = parts[0]; first; first = parts[0]) {
    const text = first.text.replace(/^ +/u, "");
    if (text) {
      parts[0] = { ...first, text };
      break;
    }
    parts.shift();
  }
  for (let last = parts.at(-1); last; last = parts.at(-1)) {
    const text = last.text.replace(/ +$/u, "");
    if (text) {
      parts[parts.length - 1] = { ...last, text };
      break;
    }
    parts.pop();
  }
  // A line of nothing but invisible spaces is no line.
  return parts.some((part) => /\S/u.test(part.text)) ? parts : [];
}

const cleanParagraph = (node: Paragraph): Paragraph => {
  const content = cleanInline(node.content);
  return content.length > 0 ? { type: "paragraph", content } : { type: "paragraph" };
};

function cleanItem(item: ListItem): ListItem[] {
  const content = cleanBlocks(item.content);
  if (content.length === 0) return [];
  // A list item opens with a paragraph, if need be an empty one: the writing surface asks for it.
  return [{ type: "listItem", content: content[0]!.type === "paragraph" ? content : [{ type: "paragraph" }, ...content] }];
}

function cleanBlocks(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const block of blocks) {
    if (block.type === "paragraph") {
      const paragraph = cleanParagraph(block);
      if (paragraph.content) kept.push(paragraph);
    } else if (block.type === "blockquote") {
      const content = cleanBlocks(block.content);
      if (content.length > 0) kept.push({ type: "blockquote", content });
    } else {
      const content = block.content.flatMap(cleanItem);
      const last = kept.at(-1);
      if (content.length === 0) continue;
      if (last?.type === block.type) (last as List).content.push(...content);
      else kept.push({ type: block.type, content });
    }
  }
  return kept;
}

/** The one spelling of a text: empty paragraphs dropped, like runs joined, marks in one order, addresses as browsers read them. */
export function normalise(document: Document): Document {
  const content = cleanBlocks(document.content);
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}
