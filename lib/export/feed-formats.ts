// The formats a feed comes in: the last part of its address, what it is called, and who writes it. Whoever has to do with
// feeds, routes, links and the proxy, reads this table.
import { atom } from "./atom";
import type { Feed } from "./feed";
import { jsonFeed } from "./json-feed";
import { rss } from "./rss";

export const feedFormats = [
  { name: "feed.xml", label: "RSS", type: "application/rss+xml", write: rss },
  { name: "feed.atom", label: "Atom", type: "application/atom+xml", write: atom },
  { name: "feed.json", label: "JSON", type: "application/feed+json", write: jsonFeed },
] as const;

export type FeedName = (typeof feedFormats)[number]["name"];

/** Where the feed of a page lies: under the page. */
export const feedAddress = (home: string, name: FeedName): string => `${home}/${name}`;

/** A feed in one of its formats, with its media type. */
export function writeFeed(feed: Feed, name: FeedName): { type: string; text: string } {
  const { type, write } = feedFormats.find((format) => format.name === name)!;
  return { type, text: write(feed, feedAddress(feed.home, name)) };
}
