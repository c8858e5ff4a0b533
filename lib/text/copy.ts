// Copy as people type it in plain text, and the way from it to a stored text and back:
//   blank line: next paragraph · *italic* · **bold** · [words](address) · > quote · - list · 1. numbered list · \ at a line's end: hard break
// A backslash before any sign takes it as typed. Whatever is not markup stays as it stands.
import { type Block, type Document, isTextBlock, type List, type ListItem, type TextBlock } from "../kit/doc";
import { inlineFromCopy } from "./inline-copy";
import { inlineToCopy } from "./inline-to-copy";
import { normalise } from "./normalise";

const bullet = /^-(?: +|$)/u;
const figure = /^\d{1,3}\.(?: +|$)/u;
const quote = /^> ?/u;
const blank = /^[ \t]*$/u;
/** Deeper than anybody writes; beyond it a sign is a sign. */
const deepest = 8;

/**
 * Reads typed copy. Never fails: what is no markup is text.
 * @param text at most a few thousand words; the door that took it has limited it
 */
export function fromCopy(text: string): Document {
  return normalise({ type: "doc", content: blocks(text.replace(/\r\n?/gu, "\n").split("\n"), 0) });
}

function blocks(lines: readonly string[], depth: number): Block[] {
  const found: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at]!;
    if (blank.test(line)) {
      at += 1;
    } else if (depth < deepest && quote.test(line)) {
      const from = at;
      while (at < lines.length && quote.test(lines[at]!)) at += 1;
      found.push({ type: "blockquote", content: blocks(lines.slice(from, at).map((inside) => inside.replace(quote, "")), depth + 1) });
    } else if (depth < deepest && (bullet.test(line) || figure.test(line))) {
      const [list, next] = readList(lines, at, depth);
      found.push(list);
      at = next;
    } else {
      const from = at;
      const ends = depth < deepest ? /^[ \t]*$|^> ?|^-(?: |$)/u : blank;
      at += 1;
      while (at < lines.length && !ends.test(lines[at]!)) at += 1;
      found.push({ type: "paragraph", content: inlineFromCopy(lines.slice(from, at).map((typed) => typed.replace(/^[ \t]+|(?<![ \t])[ \t]+$/gu, "")).join("\n")) });
    }
  }
  return found;
}

function readList(lines: readonly string[], from: number, depth: number): [List, number] {
  const marker = bullet.test(lines[from]!) ? bullet : figure;
  const items: ListItem[] = [];
  let at = from;
  while (at < lines.length && marker.test(lines[at]!)) {
    const inside = [lines[at]!.replace(marker, "")];
    at += 1;
    // Indented lines belong to the item, also after a blank one.
    for (;;) {
      let next = at;
      while (next < lines.length && blank.test(lines[next]!)) next += 1;
      if (next >= lines.length || !/^ {2}/u.test(lines[next]!)) break;
      for (; at <= next; at += 1) inside.push(lines[at]!.replace(/^ {2} ?/u, (indent) => (marker === figure ? "" : indent.slice(2))));
    }
    items.push({ type: "listItem", content: blocks(inside, depth + 1) });
    let next = at;
    while (next < lines.length && blank.test(lines[next]!)) next += 1;
    if (next < lines.length && marker.test(lines[next]!)) at = next;
  }
  return [{ type: marker === bullet ? "bulletList" : "orderedList", content: items }, at];
}

/** Writes a text as copy that fromCopy reads back to the same text. */
export function toCopy(document: Document): string {
  return write(document.content);
}

function write(content: readonly Block[]): string {
  return content.map(writeBlock).join("\n\n");
}

function writeBlock(block: Block): string {
  if (isTextBlock(block)) return writeParagraph(block);
  if (block.type === "blockquote") return prefixed(write(block.content), "> ", "> ");
  return block.content.map((item, index) => prefixed(write(item.content), block.type === "bulletList" ? "- " : `${index + 1}. `, block.type === "bulletList" ? "  " : "   ")).join("\n");
}

const prefixed = (copy: string, first: string, rest: string) =>
  copy.split("\n").map((line, index) => (index === 0 ? first + line : line === "" ? rest.trimEnd() : rest + line)).join("\n");

/** A line that would read as a quote or a list gets a backslash before its sign. */
function writeParagraph(paragraph: TextBlock): string {
  return inlineToCopy(paragraph.content ?? [])
    .split("\n")
    .map((line) => line.replace(/^(-(?= |$)|>)/u, "\\$1").replace(/^(\d{1,3})\.(?= |$)/u, "$1\\."))
    .join("\n");
}
