import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Feed, type FeedEntry, feedOf } from "./feed";
import { feedFormats, writeFeed } from "./feed-formats";
import { anyFeed } from "./testing-any-feed";
import { type ReadFeed, readFeed } from "./testing-feeds";
import { printable } from "./xml";

const now = new Date("2026-11-29T12:00:00.000Z");
const day = (n: number) => new Date(Date.UTC(2026, 10, n));
const entry: FeedEntry = {
  id: "urn:uuid:2ed6657d-e927-568b-95e1-2665a8aea6a2", address: "https://fathom.example/ask/bells", title: "AT&T <b>", summary: "A & <i>B</i>", html: "<p>One &amp; two</p>", picture: "https://fathom.example/images/a1/1200",
  authors: [{ name: "A & B", page: "https://fathom.example/contributors/a" }], topics: [{ name: "At “sea”", path: "at-sea" }], language: "en-GB", publishedAt: day(20), changedAt: day(24),
};
const head = { title: "At sea · Ask", about: "", home: "https://fathom.example/ask/topics/at-sea", language: "en-US", author: { name: "Fathom & Field", page: "https://fathom.example/" } };
const written = (feed: Feed) => feedFormats.map(({ name }) => writeFeed(feed, name).text);

/** What comes out of any string once it has been through XML: it has no carriage returns, and what XML cannot hold is gone. */
const through = (text: string) => printable(text).replace(/\r\n?/g, "\n");
const flat = (text: string) => through(text).replace(/[\t\n]/g, " ");

test("one entry, as each format tells it", () => {
  const [rss, atom, json] = written(feedOf(head, [entry], now));
  expect(rss).toContain("<title>AT&amp;T &lt;b&gt;</title>");
  expect(rss).toContain("<description>A &amp;amp; &amp;lt;i&amp;gt;B&amp;lt;/i&amp;gt;</description>"); // which is read as HTML
  expect(rss).toContain("<pubDate>Fri, 20 Nov 2026 00:00:00 GMT</pubDate>");
  expect(rss).toContain("<lastBuildDate>Tue, 24 Nov 2026 00:00:00 GMT</lastBuildDate>");
  expect(rss).toContain('<guid isPermaLink="false">urn:uuid:2ed6657d-e927-568b-95e1-2665a8aea6a2</guid>');
  expect(atom).toContain("<published>2026-11-20T00:00:00.000Z</published>\n<updated>2026-11-24T00:00:00.000Z</updated>\n<author><name>A &amp; B</name><uri>https://fathom.example/contributors/a</uri></author><category term=\"at-sea\"");
  expect(atom).toContain('<entry xml:lang="en-GB">');
  expect(JSON.parse(json!).items[0]).toEqual({
    id: entry.id, url: entry.address, title: entry.title, content_html: entry.html, summary: entry.summary, image: entry.picture, date_published: "2026-11-20T00:00:00.000Z", date_modified: "2026-11-24T00:00:00.000Z",
    authors: [{ name: "A & B", url: "https://fathom.example/contributors/a" }], tags: ["At “sea”"], language: "en-GB",
  });
});

test("an empty feed is a feed, as new as the moment it was seen to be empty", () => {
  const empty = feedOf(head, [], now);
  for (const { name } of feedFormats) expect(readFeed(name, writeFeed(empty, name).text)).toMatchObject({ title: head.title, home: head.home, self: `${head.home}/${name}`, entries: [] });
  expect(written(empty)[1]).toContain("<updated>2026-11-29T12:00:00.000Z</updated>");
});

test("an answer under no name is its magazine's", () => {
  const [rss, atom, json] = written(feedOf(head, [{ ...entry, authors: [], topics: [], picture: null }], now));
  expect(readFeed("feed.xml", rss!).entries[0]!.authors).toEqual(["Fathom & Field"]);
  expect(atom!.match(/<author>/g)).toHaveLength(1);
  expect(Object.keys(JSON.parse(json!).items[0])).not.toEqual(expect.arrayContaining(["authors"]));
});

test("whatever was typed, each format is by the letter of its specification, and all say the same", () => {
  fc.assert(
    fc.property(anyFeed, (feed) => {
      const said = (heard: (words: string) => string, label = heard): Omit<ReadFeed, "self"> => ({
        title: heard(feed.title), about: heard(feed.about), home: feed.home,
        entries: feed.entries.map((each) => ({ id: each.id, address: each.address, title: heard(each.title), html: heard(each.html), authors: each.authors.map(({ name }) => heard(name)), topics: each.topics.map(({ name }) => label(name)), publishedAt: each.publishedAt })),
      });
      const whole = (read: ReadFeed) => {
        expect(read.self.startsWith(`${feed.home}/feed.`)).toBe(true);
        const { self: _, ...rest } = read;
        return rest;
      };
      const rss = whole(readFeed("feed.xml", writeFeed(feed, "feed.xml").text));
      const expected = said(through);
      expect(rss).toEqual({ ...expected, entries: expected.entries.map((each) => ({ ...each, authors: each.authors.length > 0 ? each.authors : [through(feed.author.name)], publishedAt: new Date(Math.floor(each.publishedAt.getTime() / 1000) * 1000) })) });
      expect(whole(readFeed("feed.atom", writeFeed(feed, "feed.atom").text))).toEqual(said(through, flat));
      expect(whole(readFeed("feed.json", writeFeed(feed, "feed.json").text))).toEqual(said(printable));
    }),
  );
});
