// Posts that WordPress keeps without paragraphs: a blank line parts them, and a single end of line is a break, as its own filter makes of
// them when a page is shown (wpautop, https://developer.wordpress.org/reference/functions/wpautop/). Pure.

const blocks = "table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header|footer|nav|figure|figcaption|details|menu|summary|script";
const tag = new RegExp(String.raw`<\/?(?:${blocks})(?:\s[^<>]*)?\/?>`, "giu");
const startsBlock = new RegExp(String.raw`^\s*<\/?(?:${blocks})(?:\s|>|\/)`, "iu");
const kept = /<(pre|script|style)\b[^]*?(?:<\/\1>|$)/giu;

/** The same HTML with its paragraphs marked; a post of the block editor has them. */
export function paragraphed(html: string): string {
  if (html.includes("<!-- wp:") || !html.trim().includes("\n")) return html;
  const held: string[] = [];
  const open = html.replace(/\r\n?/gu, "\n").replace(kept, (all) => `\n\n<div data-held="${held.push(all) - 1}"></div>\n\n`);
  const made = open
    .replace(tag, "\n\n$&\n\n")
    .split(/\n[ \t]*(?:\n[ \t]*)+/u)
    .filter((part) => part.trim() !== "")
    .map((part) => (startsBlock.test(part) ? part : `<p>${part.trim().replace(/(?<!<br ?\/?>)\n/giu, "<br>")}</p>`))
    .join("\n");
  return made.replace(/<div data-held="(\d+)"><\/div>/gu, (_, at: string) => held[Number(at)] ?? "");
}
