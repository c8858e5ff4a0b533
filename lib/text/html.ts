// A text as HTML for feeds and mail, made without a DOM. Plain recursion over seven nodes: every string passes through
// one escape, which the ready-made string renderer leaves to its caller.
import type { Block, Document, Inline, ListItem } from "./document";
import { isBold, isItalic, runsOf } from "./runs";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Makes any string safe between tags and in a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign]!);

function inline(part: Inline): string {
  if (part.type === "hardBreak") return "<br>";
  let html = escapeHtml(part.text);
  if (isItalic(part)) html = `<em>${html}</em>`;
  if (isBold(part)) html = `<strong>${html}</strong>`;
  return html;
}

function block(node: Block | ListItem): string {
  if (node.type === "paragraph") {
    const runs = runsOf(node).map(({ href, parts }) => {
      const words = parts.map(inline).join("");
      return href === null ? words : `<a href="${escapeHtml(href)}">${words}</a>`;
    });
    return `<p>${runs.join("")}</p>`;
  }
  const inside = node.content.map(block).join("");
  const tag = { blockquote: "blockquote", bulletList: "ul", orderedList: "ol", listItem: "li" }[node.type];
  return `<${tag}>${inside}</${tag}>`;
}

/** The text as HTML; whatever was typed is inert in it. */
export const toHtml = (document: Document): string => document.content.map(block).join("");
