// Feeds with all that may stand in an answer, before validators that are not ours; and feeds that are wrong, which they must not let pass.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer } from "../publishing/answer";
import { fromCopy } from "../text/copy";
import { feedOf } from "./feed";
import { entryOf } from "./feed-entry";
import { type FeedName, feedFormats, writeFeed } from "./feed-formats";
import { answer, column, magazine, three } from "./testing-answer";
import { anyFeed } from "./testing-any-feed";
import { faultsOf, faultsOfTexts } from "./testing-validity";

const now = new Date("2026-11-29T12:00:00Z");
const head = { title: "Ask the Quarterly", about: "You ask & “they” answer.", home: "https://quarterly.example/ask", language: "en-US", author: { name: magazine.name, page: "https://quarterly.example/" } };

const figure = { type: "figure" as const, attrs: { image: "0b4f7f3c-8d1c-4a35-9f0e-7f7a4e4a1c11", alt: "A “map” of <ice> & sea", caption: "The route, 1942.", credit: "Alf Jensen", width: 1600, height: 900, focalX: 50, focalY: 50 } };
const withPicture = fromCopy("The ice stood *here*.\n\nאנשי הצוות כתבו יומנים, ו־PQ 17 היה אחד מהם.");
withPicture.content.splice(1, 0, figure);

/** An answer each, with what has troubled feeds elsewhere. */
const quirks: Answer[] = [
  answer,
  { ...answer, questionId: 2, path: "withheld", credit: "Name withheld", question: "Who was he?\n\nAnd <who> was she & they?", deck: "", bylines: [], topics: [] },
  { ...answer, questionId: 3, path: "picture", headline: "מה אכלו על הסיפון?", question: "מה אכלו על הסיפון?", document: withPicture },
  { ...answer, questionId: 4, path: "corrected", bylines: three, corrections: [{ at: new Date("2027-02-01T00:00:00Z"), text: "The year was 1841, not “1814” <sic>." }, { at: new Date("2027-03-01T00:00:00Z"), text: "A name was misspelled." }], changedAt: new Date("2027-03-01T00:00:00Z") },
  { ...answer, questionId: 5, path: "sources", issue: null, bio: fromCopy(""), sources: fromCopy("Roskill, *The War at Sea*, vol. 2 (London: HMSO, 1956), 115.\n\n[The log](https://example.org/log?a=1&b=2)."), document: fromCopy("## A heading\n\n- one\n- two\n\n> Said ]]> so.\n\nAn address: [here](https://example.org/a?b=c&d=e \"x\").") },
];
const feed = feedOf(head, quirks.map((each) => entryOf({ column: { ...column, attributionLine: "First appeared in {issue} of {magazine}." }, magazine }, each)), now);
const written = (name: FeedName) => writeFeed(feed, name).text;

test.each(feedFormats.map(({ name }) => name))("%s is valid, full or empty, and whatever was typed", async (name) => {
  const any = fc.sample(anyFeed, { numRuns: 100, seed: 1042 }).map((each) => writeFeed(each, name).text);
  expect(await faultsOf(name, [written(name), writeFeed(feedOf(head, [], now), name).text, ...any])).toEqual([]);
});

test.each(feedFormats.map(({ name }) => name))("the full texts in %s are valid HTML", async (name) => {
  expect(await faultsOfTexts(name, written(name))).toEqual([]);
});

/** What each format must not be, as the place that is spoiled and what stands there instead. */
const wrong: Record<FeedName, [string | RegExp, string][]> = {
  "feed.xml": [
    ["</channel>", ""], [/<link>[^<]*<\/link>/, ""], [/<guid isPermaLink="false">/, "<guid>x "], [/<pubDate>[^<]*/, "<pubDate>2027-01-15"], [/<item>\n<title>/, "<item>\n<headline/><title>"],
    [/<title>[^<]*<\/title>\n<link>/, "<link>"], ['version="2.0"', 'version="0.91"'], ["application/rss+xml", "text/xml"],
  ],
  "feed.atom": [
    ["</feed>", ""], [/<updated>[^<]*<\/updated>/, ""], [/<updated>[^<]*/, "<updated>2027-01-15"], [/<updated>[^<]*Z/, "<updated>2027-01-15T10:00:00"], [/<id>[^<]*/, "<id>/ask"], [/ type="html"/, ' type="markdown"'],
    [/<author>.*<\/author>/, ""], [/<category term="[^"]*"/, "<category"], ['xml:lang="en-US"', 'xml:lang="en_US"'], ["<entry", "<item/><entry"],
  ],
  "feed.json": [
    ['"title"', '"headline"'], [/"id": "[^"]*"/, '"id": 7'], [/"date_published": "[^"]*"/, '"date_published": "15 January 2027"'], [/"url": "https:[^"]*"/, '"url": "/ask"'], ["version/1.1", "version/2"],
    ['"content_html"', '"content"'], [/"authors": \[/, '"authors": [{},'],
  ],
};
const cases = feedFormats.flatMap(({ name }) => wrong[name].map(([place, instead]) => ({ name, place, instead })));

test.each(cases)("$name does not pass with $instead for $place", async ({ name, place, instead }) => {
  const spoiled = written(name).replace(place, () => instead);
  expect(spoiled).not.toBe(written(name));
  expect(await faultsOf(name, [spoiled])).not.toEqual([]);
});

test("a full text that is no HTML does not pass", async () => {
  expect(await faultsOfTexts("feed.json", written("feed.json").replace("<p>The ice stood", "<p><em>The ice stood"))).not.toEqual([]);
});
