// A feed as RSS 2.0. Written by hand, as the other formats are: the specification is a page long, and every string passes
// through one escape. https://www.rssboard.org/rss-specification
import { escapeHtml } from "../kit/escape-html";
import type { Feed, FeedEntry } from "./feed";
import { xml } from "./xml";

/** @param self the address this is sent from */
export const rss = (feed: Feed, self: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${xml(feed.title)}</title>
<link>${xml(feed.home)}</link>
<description>${xml(feed.about)}</description>
<language>${xml(feed.language.toLowerCase())}</language>
<atom:link href="${xml(self)}" rel="self" type="application/rss+xml"/>
<lastBuildDate>${feed.updatedAt.toUTCString()}</lastBuildDate>
${feed.entries.map((entry) => item(feed, entry)).join("\n")}
</channel>
</rss>
`;

/** The description of an item is read as HTML, which no other short element is: https://www.rssboard.org/rss-profile#data-types-characterdata */
const item = (feed: Feed, { id, address, title, summary, html, authors, topics, publishedAt }: FeedEntry): string => `<item>
<title>${xml(title)}</title>
<link>${xml(address)}</link>
<guid isPermaLink="false">${xml(id)}</guid>
<pubDate>${publishedAt.toUTCString()}</pubDate>
${(authors.length > 0 ? authors : [feed.author]).map(({ name }) => `<dc:creator>${xml(name)}</dc:creator>`).join("")}${topics.map(({ name }) => `<category>${xml(name)}</category>`).join("")}
<description>${xml(escapeHtml(summary))}</description>
<content:encoded>${xml(html)}</content:encoded>
</item>`;
