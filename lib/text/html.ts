// A text as HTML for feeds and mail, made without a DOM. Plain recursion over few nodes: every string passes through
// one escape, which the ready-made string renderer leaves to its caller.
import { type Block, type Document, type Inline, isTextBlock, type ListItem, type Look, type TextBlock } from "../kit/doc";
import { escapeHtml } from "../kit/escape-html";
import { runsLeftward } from "../kit/leftward";
import { textBlocks, textOf } from "./document";
import { hasLook, runsOf } from "./runs";
import { asPrinted } from "./suggestions";

const tags = [["superscript", "sup"], ["smallCaps", 'span style="font-variant-caps:small-caps"'], ["italic", "em"], ["bold", "strong"]] as const satisfies readonly (readonly [Look, string])[];

function inline(part: Inline): string {
  if (part.type === "hardBreak") return "<br>";
  // A source note is shown with the sources, where the magazine prints them.
  if (part.type === "sourceNote") return "";
  return tags.reduce((html, [look, tag]) => (hasLook(part, look) ? `<${tag}>${html}</${tag.split(" ")[0]}>` : html), escapeHtml(part.text));
}

const words = (node: TextBlock) =>
  runsOf(node)
    .map(({ href, parts }) => (href === null ? parts.map(inline).join("") : `<a href="${escapeHtml(href)}">${parts.map(inline).join("")}</a>`))
    .join("");

/** Where a picture lies, so many pixels wide at most. */
export const imagePath = (image: string, width: number): string => `/images/${image}/${width}`;

/** Words of Hebrew, Arabic and their like run from the right. */
const leftward = (text: string) => (runsLeftward(text) ? ' dir="rtl"' : "");

/** Where pictures are fetched: at an origin, for what is read elsewhere than on the page ("" on it), or wherever each has been brought. */
type Pictures = string | ((image: string) => string);

function block(node: Block | ListItem, pictures: Pictures): string {
  if (node.type === "figure") {
    const { image, alt, credit, width, height } = node.attrs;
    const lines = [words(node), credit && `<small>${escapeHtml(credit)}</small>`].filter(Boolean).join(" ");
    const src = typeof pictures === "string" ? pictures + imagePath(image, 1200) : pictures(image);
    return `<figure><img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}">${lines && `<figcaption>${lines}</figcaption>`}</figure>`;
  }
  if (isTextBlock(node)) {
    const tag = { paragraph: "p", subhead: "h3", pullQuote: "aside" }[node.type];
    return `<${tag}${leftward(textOf(node))}>${words(node)}</${tag}>`;
  }
  const inside = (node.content as (Block | ListItem)[]).map((child) => block(child, pictures)).join("");
  const tag = { blockquote: "blockquote", bulletList: "ul", orderedList: "ol", listItem: "li" }[node.type];
  return `<${tag}${leftward(textBlocks(node).map(textOf).join(" "))}>${inside}</${tag}>`;
}

/** The text as readers get it, as HTML; whatever was typed is inert in it, and nothing of the desk's notes or suggestions is in it. */
export const toHtml = (document: Document, pictures: Pictures = ""): string => asPrinted(document).content.map((node) => block(node, pictures)).join("");
