// A post as Ghost's earlier editor kept it (Mobiledoc 0.3), as HTML: for exports that lack it. Pure.
// https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md
import { escapeHtml } from "../kit/escape-html";

const said = (value: unknown): string => (typeof value === "string" ? value : "");
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const tags = new Set("b strong i em a sup sub code s u".split(" "));
const blocks: Record<string, string> = { p: "p", h1: "h3", h2: "h3", h3: "h3", h4: "h3", h5: "h3", h6: "h3", blockquote: "blockquote", aside: "blockquote" };

/** "" where it is none, or there is nothing in it. */
export function mobiledocHtml(json: string): string {
  try {
    const { markups, cards, atoms, sections } = JSON.parse(json) as Record<string, unknown>;
    const marked = (markers: unknown) => inline(list(markers), list(markups), list(atoms));
    return list(sections)
      .map((section) => {
        const [kind, tag, content] = list(section);
        if (kind === 1) return wrapped(blocks[said(tag)] ?? "p", marked(content));
        if (kind === 3) return wrapped(tag === "ol" ? "ol" : "ul", list(content).map((item) => wrapped("li", marked(item))).join(""));
        return kind === 10 ? cardHtml(list(list(cards)[Number(tag)])) : "";
      })
      .join("");
  } catch {
    return "";
  }
}

const wrapped = (tag: string, html: string) => `<${tag}>${html}</${tag}>`;

function inline(markers: unknown[], markups: unknown[], atoms: unknown[]): string {
  const open: string[] = [];
  let html = "";
  for (const marker of markers) {
    const [kind, opens, closes, value] = list(marker);
    for (const at of list(opens)) {
      const [name, attributes] = list(markups[Number(at)]);
      const tag = tags.has(said(name)) ? said(name) : "span";
      const href = tag === "a" ? list(attributes)[list(attributes).indexOf("href") + 1] : undefined;
      html += tag === "a" ? `<a href="${escapeHtml(said(href))}">` : `<${tag}>`;
      open.push(tag);
    }
    html += kind === 1 ? (said(list(atoms[Number(value)])[0]) === "soft-return" ? "<br>" : "") : escapeHtml(said(value));
    for (let left = Number(closes) || 0; left > 0 && open.length > 0; left -= 1) html += `</${open.pop()}>`;
  }
  while (open.length > 0) html += `</${open.pop()}>`;
  return html;
}

function cardHtml([name, payload]: unknown[]): string {
  const { src, alt, caption, html, markdown } = (payload ?? {}) as Record<string, unknown>;
  if (name === "hr") return "<hr>";
  if (name === "html" || name === "markdown" || name === "card-markdown") return said(html) || said(markdown).split(/\n\s*\n/u).map((part) => wrapped("p", escapeHtml(part))).join("");
  return name === "image" ? `<figure><img src="${escapeHtml(said(src))}" alt="${escapeHtml(said(alt))}"><figcaption>${said(caption)}</figcaption></figure>` : "";
}
