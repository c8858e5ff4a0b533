// A post as Ghost's present editor keeps it (Lexical), as HTML: for exports that lack it. Pure. https://lexical.dev/docs/concepts/serialization
import { escapeHtml } from "../kit/escape-html";

type Node = { type?: unknown; text?: unknown; format?: unknown; tag?: unknown; url?: unknown; listType?: unknown; html?: unknown; src?: unknown; caption?: unknown; alt?: unknown; children?: unknown };
const deepest = 60;
const said = (value: unknown): string => (typeof value === "string" ? value : "");
/** Bits of a text's format. */
const [bold, italic, superscript] = [1, 2, 64];

/** "" where it is none, or there is nothing in it. */
export function lexicalHtml(json: string): string {
  try {
    const { root } = JSON.parse(json) as { root?: Node };
    return root ? inside(root, 0) : "";
  } catch {
    return "";
  }
}

const inside = (node: Node, depth: number): string => (Array.isArray(node.children) && depth < deepest ? node.children.map((child) => (child && typeof child === "object" ? one(child as Node, depth + 1) : "")).join("") : "");

function one(node: Node, depth: number): string {
  const type = said(node.type);
  if (type === "text" || type === "extended-text") return looked(escapeHtml(said(node.text)), Number(node.format) || 0);
  if (type === "linebreak") return "<br>";
  if (type === "link" || type === "autolink") return `<a href="${escapeHtml(said(node.url))}">${inside(node, depth)}</a>`;
  if (type === "heading" || type === "extended-heading") return `<h3>${inside(node, depth)}</h3>`;
  if (type === "quote" || type === "extended-quote" || type === "aside") return `<blockquote>${inside(node, depth)}</blockquote>`;
  if (type === "list") return node.listType === "number" || node.tag === "ol" ? `<ol>${inside(node, depth)}</ol>` : `<ul>${inside(node, depth)}</ul>`;
  if (type === "listitem") return `<li>${inside(node, depth)}</li>`;
  if (type === "horizontalrule") return "<hr>";
  if (type === "image") return `<figure><img src="${escapeHtml(said(node.src))}" alt="${escapeHtml(said(node.alt))}"><figcaption>${said(node.caption)}</figcaption></figure>`;
  if (type === "html" || type === "markdown") return said(node.html);
  if (type === "paragraph" || type === "extended-paragraph") return `<p>${inside(node, depth)}</p>`;
  return inside(node, depth);
}

function looked(html: string, format: number): string {
  const slanted = format & italic ? `<em>${html}</em>` : html;
  const raised = format & superscript ? `<sup>${slanted}</sup>` : slanted;
  return format & bold ? `<strong>${raised}</strong>` : raised;
}
