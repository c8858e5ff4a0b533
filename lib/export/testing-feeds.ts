// Feeds read back by the letter of their specifications, for tests: what a feed must have, may have once, and may not have.
import { z } from "zod";
import type { FeedName } from "./feed-formats";
import { all, one, only, type Tree, treeOf } from "./testing-tree";

export type ReadEntry = { id: string; address: string; title: string; html: string; authors: string[]; topics: string[]; publishedAt: Date };
export type ReadFeed = { title: string; about: string; home: string; self: string; entries: ReadEntry[] };

function address(text: string): string {
  if (!/^(https?|urn):/.test(new URL(text).protocol)) throw new Error(`${text} is no whole address`);
  return text;
}

function moment(text: string, form: RegExp): Date {
  const read = new Date(text);
  if (!form.test(text) || Number.isNaN(read.getTime())) throw new Error(`${text} is no date of this format`);
  return read;
}

/** RFC 3339, 5.6. */
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
/** RFC 822, 5.1, with the year of four figures that the RSS profile asks for. */
const rfc822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d (GMT|[+-]\d{4})$/;

function unlike<T>(of: string, values: T[]): T[] {
  if (new Set(values).size !== values.length) throw new Error(`two of ${of} are alike`);
  return values;
}

/** https://www.rssboard.org/rss-specification */
function readRss(text: string): ReadFeed {
  const rss = treeOf(text);
  if (rss.name !== "rss" || rss.at.version !== "2.0") throw new Error("no RSS 2.0");
  only(rss, ["channel"]);
  const channel = one(rss, "channel");
  only(channel, ["title", "link", "description", "language", "atom:link", "lastBuildDate", "item"]);
  moment(one(channel, "lastBuildDate").text, rfc822);
  if (!/^[a-z]{2}(-[a-z]{2})?$/.test(one(channel, "language").text)) throw new Error("no language of RSS");
  const self = one(channel, "atom:link");
  if (self.at.rel !== "self" || self.at.type !== "application/rss+xml") throw new Error("the feed does not say where it is");
  const entries = all(channel, "item").map((item): ReadEntry => {
    only(item, ["title", "link", "guid", "pubDate", "dc:creator", "category", "description", "content:encoded"]);
    const guid = one(item, "guid");
    if (guid.at.isPermaLink !== "false") address(guid.text);
    one(item, "description");
    return {
      id: guid.text, address: address(one(item, "link").text), title: one(item, "title").text, html: one(item, "content:encoded").text,
      authors: all(item, "dc:creator").map((each) => each.text), topics: all(item, "category").map((each) => each.text), publishedAt: moment(one(item, "pubDate").text, rfc822),
    };
  });
  unlike("the guids", entries.map(({ id }) => id));
  return { title: one(channel, "title").text, about: one(channel, "description").text, home: address(one(channel, "link").text), self: address(self.at.href!), entries };
}

const inFeed = ["id", "title", "subtitle", "updated", "author", "link", "entry"].map((name) => `atom:${name}`);
const inEntry = ["id", "title", "link", "published", "updated", "author", "category", "summary", "content"].map((name) => `atom:${name}`);

function atomPerson(author: Tree): string {
  only(author, ["atom:name", "atom:uri"]);
  address(one(author, "atom:uri").text);
  return one(author, "atom:name").text;
}

/** The address of the one link of that relation. RFC 4287, 4.1.1 and 4.2.7 */
function atomLink(tree: Tree, rel: string): string {
  const links = all(tree, "atom:link").filter((link) => (link.at.rel ?? "alternate") === rel);
  if (links.length !== 1) throw new Error(`${links.length} links are ${rel}`);
  return address(links[0]!.at.href!);
}

/** https://www.rfc-editor.org/rfc/rfc4287#section-4.1 */
function readAtom(text: string): ReadFeed {
  const feed = treeOf(text);
  if (feed.name !== "atom:feed") throw new Error("no Atom");
  only(feed, inFeed);
  if (!feed.at["xml:lang"]) throw new Error("the feed says no language");
  address(one(feed, "atom:id").text);
  moment(one(feed, "atom:updated").text, rfc3339);
  all(feed, "atom:author").forEach(atomPerson);
  const entries = all(feed, "atom:entry").map((entry): ReadEntry => {
    only(entry, inEntry);
    const content = one(entry, "atom:content");
    if (content.at.type !== "html" || content.in.length > 0) throw new Error("the text is no HTML");
    if (all(entry, "atom:author").length === 0) one(feed, "atom:author");
    one(entry, "atom:summary");
    if (moment(one(entry, "atom:updated").text, rfc3339) < moment(one(entry, "atom:published").text, rfc3339)) throw new Error("changed before it was published");
    return {
      id: address(one(entry, "atom:id").text), address: atomLink(entry, "alternate"), title: one(entry, "atom:title").text, html: content.text,
      authors: all(entry, "atom:author").map(atomPerson), topics: all(entry, "atom:category").map(({ at }) => (at.term === undefined ? "no term" : at.label!)), publishedAt: moment(one(entry, "atom:published").text, rfc3339),
    };
  });
  unlike("the ids", entries.map(({ id }) => id));
  return { title: one(feed, "atom:title").text, about: one(feed, "atom:subtitle").text, home: atomLink(feed, "alternate"), self: atomLink(feed, "self"), entries };
}

const date = z.string().transform((text) => moment(text, rfc3339));
const authors = z.array(z.strictObject({ name: z.string(), url: z.url() })).min(1);
const jsonItem = z.strictObject({
  id: z.string().min(1), url: z.url(), title: z.string(), content_html: z.string(), summary: z.string(), image: z.url().optional(),
  date_published: date, date_modified: date, authors: authors.optional(), tags: z.array(z.string()).min(1).optional(), language: z.string().optional(),
});
/** https://www.jsonfeed.org/version/1.1/ */
const json = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"), title: z.string(), home_page_url: z.url(), feed_url: z.url(), description: z.string(), language: z.string().min(2), authors, items: z.array(jsonItem),
});

function readJson(text: string): ReadFeed {
  const feed = json.parse(JSON.parse(text));
  unlike("the ids", feed.items.map(({ id }) => id));
  const entries = feed.items.map((item) => ({
    id: item.id, address: item.url, title: item.title, html: item.content_html, authors: (item.authors ?? []).map(({ name }) => name), topics: item.tags ?? [], publishedAt: item.date_published,
  }));
  return { title: feed.title, about: feed.description, home: feed.home_page_url, self: feed.feed_url, entries };
}

/** Reads a feed of that name. Throws at whatever its specification forbids. */
export const readFeed = (name: FeedName, text: string): ReadFeed => ({ "feed.xml": readRss, "feed.atom": readAtom, "feed.json": readJson })[name](text);
