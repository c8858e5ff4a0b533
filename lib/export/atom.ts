// A feed as Atom. https://www.rfc-editor.org/rfc/rfc4287
import type { Feed, FeedAuthor, FeedEntry } from "./feed";
import { xml } from "./xml";

/** @param self the address this is sent from */
export const atom = (feed: Feed, self: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(feed.language)}">
<id>${xml(feed.home)}</id>
<title>${xml(feed.title)}</title>
<subtitle>${xml(feed.about)}</subtitle>
<updated>${feed.updatedAt.toISOString()}</updated>
${person(feed.author)}
<link rel="self" type="application/atom+xml" href="${xml(self)}"/>
<link rel="alternate" type="text/html" href="${xml(feed.home)}"/>
${feed.entries.map((each) => entry(feed, each)).join("\n")}
</feed>
`;

const person = ({ name, page }: FeedAuthor): string => `<author><name>${xml(name)}</name><uri>${xml(page)}</uri></author>`;

const entry = (feed: Feed, { id, address, title, summary, html, authors, topics, language, publishedAt, changedAt }: FeedEntry): string => `<entry${language === feed.language ? "" : ` xml:lang="${xml(language)}"`}>
<id>${xml(id)}</id>
<title>${xml(title)}</title>
<link rel="alternate" type="text/html" href="${xml(address)}"/>
<published>${publishedAt.toISOString()}</published>
<updated>${changedAt.toISOString()}</updated>
${authors.map(person).join("")}${topics.map(({ name, path }) => `<category term="${xml(path)}" label="${xml(name)}"/>`).join("")}
<summary>${xml(summary)}</summary>
<content type="html">${xml(html)}</content>
</entry>`;
