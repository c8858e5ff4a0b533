import { expect, test } from "vitest";
import type { PublicColumn, PublicMagazine } from "../magazine/public";
import type { Answer } from "../publishing/answer";
import { fromCopy } from "../text/copy";
import { feed, xml } from "./feed";

const magazine = { name: "Fathom & Field", host: "fathom.example", locale: "en-US", timeZone: "America/New_York" } as PublicMagazine;
const column = { name: "Ask <us>", path: "ask", tagline: "", askIntro: "]]> & more", attributionLine: "First in the {issue} issue of {magazine}." } as PublicColumn;
const answer: Answer = {
  questionId: 1, columnId: 1, path: "bells", headline: "</title><script>alert(1)</script>", deck: "", kicker: "", page: null,
  bylines: [{ personId: 1, name: "A & B", handle: "a" }], bio: fromCopy("Wrote *The Bell*."), credit: "<b>Ann</b>, Ghent", question: "Why ]]> ring?\u0000\u0008",
  document: fromCopy("One <i>two</i> [three](https://example.org/?a=1&b=2)."), issue: { name: "$& Winter", path: "winter", coverDate: "2027-01-01" }, topics: [{ name: "At sea", path: "at-sea" }],
  sources: fromCopy("Bob Ruegg, *Convoys* & <b>more</b>."),
  corrections: [{ at: new Date("2026-11-24T04:00:00Z"), text: "Not 1842 & so on." }], publishedAt: new Date("2026-11-20T12:00:00Z"), changedAt: new Date("2026-11-24T04:00:00Z"),
};

/** What a reader of the feed makes of one element. */
const decode = (text: string) => text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ({ lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" })[name]!);

test("whatever was typed is text in the feed, and addresses are whole", () => {
  process.env.ASKDESK_URL = "https://desk.example";
  const made = feed(column, magazine, [answer]);
  for (const hostile of ["<script", "<b>", "<i>", "]]>", "\u0000", "\u0008"]) expect(made).not.toContain(hostile);
  expect(made.match(/<[a-z]+:?[a-z]*/gi)!.filter((tag) => !/^<(rss|channel|title|link|description|language|atom:link|lastBuildDate|item|guid|pubDate|dc:creator|category|content:encoded)$/i.test(tag))).toEqual([]);
  expect(made).toContain("<link>https://fathom.example/ask/bells</link>");
  expect(made).toContain("<pubDate>Fri, 20 Nov 2026 12:00:00 GMT</pubDate>");
});

test("the full text stands in it as HTML that is inert", () => {
  const html = decode(/<content:encoded>(.*)<\/content:encoded>/s.exec(feed(column, magazine, [answer]))![1]!);
  expect(html).toContain("<p>—&lt;b&gt;Ann&lt;/b&gt;, Ghent</p>");
  expect(html).toContain('One &lt;i&gt;two&lt;/i&gt; <a href="https://example.org/?a=1&amp;b=2">three</a>.');
  expect(html).toContain("First in the $&amp; Winter issue of <em>Fathom &amp; Field</em>.");
  expect(html).toContain("<strong>Corrected November 23, 2026.</strong>");
  expect(html).toContain("<p>Bob Ruegg, <em>Convoys</em> &amp; &lt;b&gt;more&lt;/b&gt;.</p>");
  expect(html).not.toContain("<script");
});

test("signs that XML cannot hold are left out, others stay", () => {
  expect(xml("a\u0000\u000B\uD800b\u{1F6A2}—é")).toBe("ab\u{1F6A2}—é");
});

test("a column without answers is a feed all the same", () => {
  expect(feed(column, magazine, [])).toMatch(/<channel>[\s\S]*<\/channel>/);
});
