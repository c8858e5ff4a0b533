// A column as RSS 2.0 with the full text of each answer. Written by hand: the specification is a page long, and every
// string passes through one escape. https://www.rssboard.org/rss-specification
import { escapeHtml, toHtml } from "../text/html";
import { paragraphsOf } from "../kit/typed";
import { sayDate } from "../kit/wall-clock";
import { addressOf } from "../magazine/address";
import type { PublicColumn, PublicMagazine } from "../magazine/public";
import type { Answer } from "../publishing/answer";

/** Safe between XML tags and in attributes: markup is escaped and signs that XML 1.0 cannot hold are left out. */
export const xml = (text: string): string => escapeHtml(text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ""));

/**
 * The feed of a column, newest answers first.
 * @param builtAt when the newest of them changed
 */
export function feed(column: PublicColumn, magazine: PublicMagazine, answers: Answer[]): string {
  const home = addressOf(magazine, `/${column.path}`);
  const builtAt = answers.reduce<Date | null>((latest, answer) => (latest && latest > answer.changedAt ? latest : answer.changedAt), null);
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${xml(`${column.name} · ${magazine.name}`)}</title>
<link>${xml(home)}</link>
<description>${xml(column.tagline || column.askIntro || column.name)}</description>
<language>${xml(magazine.locale.toLowerCase())}</language>
<atom:link href="${xml(`${home}/feed.xml`)}" rel="self" type="application/rss+xml"/>
${builtAt ? `<lastBuildDate>${builtAt.toUTCString()}</lastBuildDate>\n` : ""}${answers.map((answer) => item(column, magazine, answer)).join("\n")}
</channel>
</rss>
`;
}

function item(column: PublicColumn, magazine: PublicMagazine, answer: Answer): string {
  const address = addressOf(magazine, `/${column.path}/${answer.path}`);
  return `<item>
<title>${xml(answer.headline)}</title>
<link>${xml(address)}</link>
<guid isPermaLink="true">${xml(address)}</guid>
<pubDate>${answer.publishedAt.toUTCString()}</pubDate>
${answer.bylines.map(({ name }) => `<dc:creator>${xml(name)}</dc:creator>`).join("")}${answer.topics.map(({ name }) => `<category>${xml(name)}</category>`).join("")}
<description>${xml(answer.deck || answer.question)}</description>
<content:encoded>${xml(body(column, magazine, answer))}</content:encoded>
</item>`;
}

/** The answer as HTML: question and credit, answer, bio, where it first appeared, what was put right, what it rests on. */
function body(column: PublicColumn, magazine: PublicMagazine, answer: Answer): string {
  const question = paragraphsOf(answer.question).map((part) => `<p><em>${escapeHtml(part)}</em></p>`).join("");
  const on = (moment: Date) => sayDate(moment, magazine.locale, magazine.timeZone);
  const attribution = answer.issue ? `<p>${escapeHtml(column.attributionLine).replace("{issue}", () => escapeHtml(answer.issue!.name)).replace("{magazine}", () => `<em>${escapeHtml(magazine.name)}</em>`)}</p>` : "";
  const corrections = answer.corrections.map(({ at, text }) => `<p><strong>Corrected ${escapeHtml(on(at))}.</strong> ${escapeHtml(text)}</p>`).join("");
  const sources = answer.sources ? `<p><strong>Sources.</strong></p>${toHtml(answer.sources)}` : "";
  return `${question}<p>—${escapeHtml(answer.credit)}</p>${toHtml(answer.document)}<hr>${toHtml(answer.bio)}${attribution}${corrections}${sources}`;
}
