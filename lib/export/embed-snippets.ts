// What is pasted into a page of another site, so that it shows a column's form or newest answers. Pure.
import { escapeHtml } from "../kit/escape-html";

export const embeds = ["ask", "latest"] as const;
export type Embed = (typeof embeds)[number];

/** Where the column lives: `base` begins its addresses, without a slash at the end. */
export type Shown = { base: string; path: string; column: string; magazine: string };

/** The height a frame has where no script gives it one, in rem. */
const heights: Record<Embed, number> = { ask: 56, latest: 34 };
const titles: Record<Embed, (column: string) => string> = { ask: (column) => `${column}: ask a question`, latest: (column) => `${column}: latest answers` };

/** A frame, and the script that gives it the height of what is in it. */
export function frameSnippet(embed: Embed, { base, path, column }: Shown): string {
  const frame = `<iframe src="${escapeHtml(`${base}/${path}/embed/${embed}`)}" title="${escapeHtml(titles[embed](column))}" data-askdesk loading="lazy" style="display:block;width:100%;height:${heights[embed]}rem;border:0"></iframe>`;
  return `${frame}\n<script async src="${escapeHtml(`${base}/embed.js`)}"></script>`;
}

/** A link alone, for where frames or scripts are not wanted. */
export function linkSnippet(embed: Embed, { base, path, column, magazine }: Shown): string {
  const [address, words] = embed === "ask" ? [`${base}/${path}/ask`, `Ask a question: ${column}`] : [`${base}/${path}`, `The latest answers: ${column}`];
  return `<a href="${escapeHtml(address)}">${escapeHtml(words)}, ${escapeHtml(magazine)}</a>`;
}
