// A tree of HTML written down again, with those attributes that the tree keeps. Pure.
import type { El } from "../paste/tree";
import { escapeHtml } from "../kit/escape-html";

const voids = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

export function htmlOf(el: El): string {
  const inside = el.in.map((child) => (typeof child === "string" ? escapeHtml(child) : htmlOf(child))).join("");
  if (el.tag === "" || el.tag === "html" || el.tag === "body") return inside;
  const attributes = Object.entries(el.at).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join("");
  return voids.has(el.tag) ? `<${el.tag}${attributes}>` : `<${el.tag}${attributes}>${inside}</${el.tag}>`;
}
