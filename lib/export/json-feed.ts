// A feed as JSON Feed 1.1. https://www.jsonfeed.org/version/1.1/
import type { Feed, FeedAuthor, FeedEntry } from "./feed";
import { printable } from "./xml";

/** @param self the address this is sent from */
export function jsonFeed(feed: Feed, self: string): string {
  const told = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.home,
    feed_url: self,
    description: feed.about,
    language: feed.language,
    authors: [author(feed.author)],
    items: feed.entries.map((entry) => item(feed, entry)),
  };
  // What the other formats cannot hold stands in none of them: half a character is no text to many programs either.
  return JSON.stringify(told, (_, value: unknown) => (typeof value === "string" ? printable(value) : value), 1) + "\n";
}

const author = ({ name, page }: FeedAuthor) => ({ name, url: page });

/** What there is not is left out. */
const item = (feed: Feed, { id, address, title, summary, html, picture, authors, topics, language, publishedAt, changedAt }: FeedEntry) => ({
  id,
  url: address,
  title,
  content_html: html,
  summary,
  image: picture ?? undefined,
  date_published: publishedAt.toISOString(),
  date_modified: changedAt.toISOString(),
  authors: authors.length > 0 ? authors.map(author) : undefined,
  tags: topics.length > 0 ? topics.map(({ name }) => name) : undefined,
  language: language === feed.language ? undefined : language,
});
