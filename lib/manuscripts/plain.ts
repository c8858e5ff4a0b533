// A text as plain words, as one reads it aloud: what is suggested is read as taken, source notes are numbered and stand at the end.
import { type Block, type Document, isTextBlock, type ListItem, type TextBlock } from "../kit/doc";
import { inlineFromCopy } from "../text/inline-copy";
import { hrefOf, runsOf } from "../text/runs";
import { asPrinted } from "../text/suggestions";

export function toPlain(document: Document): string {
  const notes: string[] = [];
  const body = asPrinted(document).content.map((block) => one(block, notes)).filter((lines) => lines.trim() !== "").join("\n\n");
  const list = notes.map((copy, at) => `[${at + 1}] ${wordsOf({ type: "paragraph", content: inlineFromCopy(copy) }, [])}`);
  return [body, list.join("\n")].filter(Boolean).join("\n\n").concat("\n");
}

function one(node: Block | ListItem, notes: string[]): string {
  if (node.type === "figure") return `[Picture${node.attrs.alt ? `: ${node.attrs.alt}` : ""}]${[wordsOf(node, notes), node.attrs.credit].filter(Boolean).map((line) => `\n${line}`).join("")}`;
  if (isTextBlock(node)) return wordsOf(node, notes);
  if (node.type === "blockquote" || node.type === "listItem") return node.content.map((block) => one(block, notes)).filter(Boolean).join("\n\n");
  return node.content
    .map((item, at) => {
      const sign = node.type === "orderedList" ? `${at + 1}. ` : "• ";
      return one(item, notes).split("\n").map((line, n) => (n === 0 ? sign : line === "" ? "" : " ".repeat(sign.length)) + line).join("\n");
    })
    .join("\n");
}

/** A link is its words with the address behind them, unless they are the address. */
const wordsOf = (node: TextBlock, notes: string[]): string =>
  runsOf(node)
    .map(({ href, parts }) => {
      const words = parts.map((part) => (part.type === "text" ? part.text : part.type === "hardBreak" ? "\n" : `[${notes.push(part.attrs.text)}]`)).join("");
      const address = href ?? (parts[0] && hrefOf(parts[0]));
      return href === null || address === null || address === undefined || words.includes(address.replace(/^mailto:|\/$/gu, "")) ? words : `${words} (${address.replace(/^mailto:/u, "")})`;
    })
    .join("");
