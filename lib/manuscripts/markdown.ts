// A text as CommonMark 0.31 (spec.commonmark.org), its source notes as footnotes ([^1], as most programs read them). What is suggested is
// read as taken. Superscripts have no sign there and are written as HTML, which belongs to it; small caps are left to the words.
import { type Block, type Document, type Inline, isTextBlock, type ListItem, type TextBlock } from "../kit/doc";
import { inlineFromCopy } from "../text/inline-copy";
import { asPrinted } from "../text/suggestions";
import { inlineMarkdown } from "./inline-markdown";

type Notes = string[];
type Write = { notes: Notes; addressOf(image: string): string };

/** @param addressOf where a picture lies */
export function toMarkdown(document: Document, addressOf: (image: string) => string): string {
  const notes: Notes = [];
  const body = blocks(asPrinted(document).content, { notes, addressOf });
  const list = notes.map((copy, at) => `[^${at + 1}]: ${inlineMarkdown(inlineFromCopy(copy), () => "")}`);
  return [body, ...list].filter(Boolean).join("\n\n").concat("\n");
}

const blocks = (content: readonly (Block | ListItem)[], write: Write): string => content.map((block) => one(block, write)).filter((lines) => lines !== "").join("\n\n");

function one(node: Block | ListItem, write: Write): string {
  if (node.type === "figure") {
    const { image, alt, credit } = node.attrs;
    return [`![${inlineMarkdown([{ type: "text", text: alt }], () => "")}](${write.addressOf(image)})`, words(node, write), opened(inlineMarkdown([{ type: "text", text: credit }], () => ""))].filter(Boolean).join("\n\n");
  }
  if (node.type === "subhead") return `## ${words({ ...node, content: (node.content ?? []).map((part): Inline => (part.type === "hardBreak" ? { type: "text", text: " " } : part)) }, write).replace(/#/gu, "\\#")}`.replace(/(?<! ) +$/u, "");
  // A pull quote says again what stands elsewhere; it is set apart all the same.
  if (node.type === "pullQuote") return prefixed(words(node, write), "> ", "> ");
  if (isTextBlock(node)) return words(node, write);
  if (node.type === "blockquote") return prefixed(blocks(node.content, write), "> ", "> ");
  if (node.type === "listItem") return blocks(node.content, write);
  return node.content
    .map((item, at) => {
      const sign = node.type === "orderedList" ? `${at + 1}. ` : "- ";
      return prefixed(one(item, write), sign, " ".repeat(sign.length));
    })
    .join("\n");
}

const words = (node: TextBlock, { notes }: Write): string => opened(inlineMarkdown(node.content ?? [], (copy) => `[^${notes.push(copy)}]`));

/** A line that would begin as a heading, a list or a rule gets a backslash before its sign. */
const opened = (lines: string): string =>
  lines
    .split("\n")
    .map((line) => line.replace(/^([#+=-])/u, "\\$1").replace(/^(\d{1,9})([.)])(?= |$)/u, "$1\\$2"))
    .join("\n");

const prefixed = (lines: string, first: string, rest: string): string => lines.split("\n").map((line, at) => ((at === 0 ? first : line === "" ? rest.trimEnd() : rest) + line).replace(/(?<! ) +$/u, "")).join("\n");
