import { beforeAll, expect, test } from "vitest";
import type { PublicColumn, PublicMagazine } from "../magazine/public";
import type { Answer } from "../publishing/answer";
import { fromCopy } from "../text/copy";
import type { Document } from "../text/document";
import { entryOf } from "./feed-entry";

const magazine = { name: "Fathom & Field", host: "fathom.example", locale: "en-US", timeZone: "America/New_York" } as PublicMagazine;
const column = { name: "Ask <us>", path: "ask", attributionLine: "First in the {issue} issue of {magazine}." } as PublicColumn;
const answer: Answer = {
  questionId: 1, columnId: 1, reference: "ASK-1042", path: "bells", headline: "</title><script>alert(1)</script>", deck: "", kicker: "", page: null,
  bylines: [{ personId: 1, name: "A & B", handle: "a" }], bio: fromCopy("Wrote *The Bell*."), credit: "<b>Ann</b>, Ghent", question: "Why ]]> ring?\u0000\u0008",
  document: fromCopy("One <i>two</i> [three](https://example.org/?a=1&b=2)."), issue: { name: "$& Winter", path: "winter", coverDate: "2027-01-01" }, topics: [{ name: "At sea", path: "at-sea" }],
  sources: fromCopy("Bob Ruegg, *Convoys* & <b>more</b>."),
  corrections: [{ at: new Date("2026-11-24T04:00:00Z"), text: "Not 1842 & so on." }], publishedAt: new Date("2026-11-20T12:00:00Z"), changedAt: new Date("2026-11-24T04:00:00Z"),
};
const place = { column, magazine };
beforeAll(() => void (process.env.ASKDESK_URL = "https://desk.example"));

test("the full text stands in it as HTML that is inert", () => {
  const { html } = entryOf(place, answer);
  expect(html).toContain("<p>—&lt;b&gt;Ann&lt;/b&gt;, Ghent</p>");
  expect(html).toContain('One &lt;i&gt;two&lt;/i&gt; <a href="https://example.org/?a=1&amp;b=2">three</a>.');
  expect(html).toContain("First in the $&amp; Winter issue of <em>Fathom &amp; Field</em>.");
  expect(html).toContain("<strong>Corrected November 23, 2026.</strong>");
  expect(html).toContain("<p>Bob Ruegg, <em>Convoys</em> &amp; &lt;b&gt;more&lt;/b&gt;.</p>");
  expect(html).not.toContain("<script");
});

test("addresses are whole, pictures' too, and of the magazine's own host", () => {
  const picture: Document = { type: "doc", content: [{ type: "figure", attrs: { image: "k3p9", alt: "Ice", credit: "Admiralty", width: 700, height: 1000, focalX: 0.5, focalY: 0.5 } }] };
  const entry = entryOf(place, { ...answer, document: picture });
  expect(entry.html).toContain('<img src="https://fathom.example/images/k3p9/1200" alt="Ice"');
  expect(entry).toMatchObject({ address: "https://fathom.example/ask/bells", picture: "https://fathom.example/images/k3p9/1200", authors: [{ name: "A & B", page: "https://fathom.example/contributors/a" }] });
  expect(entryOf({ column, magazine: { ...magazine, host: null } }, answer)).toMatchObject({ address: "https://desk.example/ask/bells", picture: null });
});

test("its id outlives whatever may change of it, and is no other's", () => {
  const { id } = entryOf(place, answer);
  expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const moved = { column: { ...column, path: "inquire" }, magazine: { ...magazine, host: null } };
  expect(entryOf(moved, { ...answer, path: "ship-bells", headline: "Ship bells", columnId: 2, changedAt: new Date("2027-01-01T00:00:00Z") }).id).toBe(id);
  expect(entryOf(place, { ...answer, questionId: 2 }).id).not.toBe(id);
});

test("what has no deck is summed up by its question", () => {
  expect(entryOf(place, answer).summary).toBe(answer.question);
  expect(entryOf(place, { ...answer, deck: "To tell the time." }).summary).toBe("To tell the time.");
});
