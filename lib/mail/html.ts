// A letter's text as HTML: the same words, set so that they read well by day and by night. Pure, and nothing of it is remote.
import { escapeHtml } from "../kit/escape-html";

/** A line that is an address and nothing else. */
const link = /^https?:\/\/[^\s<>"]+$/;

type Run = { kind: "words" | "quote" | "link"; lines: string[] };

/** The lines of a paragraph, with those of one kind together. */
function runsOf(paragraph: string): Run[] {
  const runs: Run[] = [];
  for (const line of paragraph.split("\n")) {
    const kind = /^>( |$)/.test(line) ? "quote" : link.test(line) ? "link" : "words";
    const last = runs.at(-1);
    if (last?.kind === kind && kind !== "link") last.lines.push(line);
    else runs.push({ kind, lines: [line] });
  }
  return runs;
}

const broken = (lines: string[]): string => lines.map(escapeHtml).join("<br>");

/** What is quoted, in paragraphs of its own; nothing in it becomes a link. */
const quoted = (lines: string[]): string =>
  lines
    .map((line) => line.replace(/^> ?/, ""))
    .join("\n")
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${broken(paragraph.split("\n"))}</p>`)
    .join("");

function drawn({ kind, lines }: Run): string {
  if (kind === "quote") return `<blockquote dir="auto">${quoted(lines)}</blockquote>`;
  if (kind === "link") return `<p class="way"><a href="${escapeHtml(lines[0]!)}">${escapeHtml(lines[0]!)}</a></p>`;
  return `<p dir="auto">${broken(lines)}</p>`;
}

// Without colours of its own but for what stands between black and white, so that a mail reader may turn day into night.
const style = `:root{color-scheme:light dark}
body{margin:0;padding:1.5rem 1rem 3rem;font:17px/1.55 Georgia,"Times New Roman",serif}
main{max-width:34rem;margin:0 auto}
.head{font-size:1.3rem;line-height:1.25;border-bottom:1px solid #8a8a8a;padding-bottom:.6rem;margin:0 0 1.4rem}
p{margin:0 0 1rem;overflow-wrap:anywhere}
blockquote{margin:0 0 1rem;padding:.1rem 0 .1rem 1rem;border-left:3px solid #8a8a8a}
blockquote p:last-child{margin-bottom:0}
a{color:#0b5a73}
@media (prefers-color-scheme:dark){a{color:#7cc5dc}}`;

/** The whole document. `head` is the name over it: the column's. */
export function htmlOf(text: string, { head, locale }: { head: string; locale: string }): string {
  const paragraphs = text.split(/\n[^\S\n]*\n/).filter((paragraph) => paragraph.trim() !== "");
  return `<!doctype html>
<html lang="${escapeHtml(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(head)}</title><style>${style}</style></head>
<body><main><p class="head">${escapeHtml(head)}</p>
${paragraphs.flatMap((paragraph) => runsOf(paragraph).map(drawn)).join("\n")}
</main></body></html>`;
}
