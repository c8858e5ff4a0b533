// Columns in many shapes are parted as a person would, and what cannot be parted is said so.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { toCopy } from "../text/copy";
import { plainText } from "../text/document";
import { readPost } from "./post-html";
import { split } from "./split";
import { samples } from "./testing-samples";

const read = (html: string, title = "", authors: string[] = []) => split(readPost(html, "wordpress").blocks, { title, authors });

test.each(samples.map((sample) => [sample.name, sample] as const))("%s", (_, { html, title, authors, how, issue, found: wanted, why, doubts }) => {
  const got = read(html, title, authors);
  if (how === "none") {
    expect("unsplit" in got && got.unsplit.why).toMatch(why!);
    return;
  }
  const found = "found" in got ? got.found : expect.fail(`it was not parted: ${got.unsplit.why}`);
  expect(found.map((one) => one.how)).toEqual(wanted.map(() => how));
  for (const [at, { question, credit, begins, ends, by, bio, heading, left }] of wanted.entries()) {
    const one = found[at]!;
    expect(one.question).toBe(question);
    if (credit !== undefined) expect(one.credit).toEqual(credit && expect.objectContaining(credit));
    expect(plainText(one.answer).startsWith(begins), plainText(one.answer)).toBe(true);
    expect(plainText(one.answer).endsWith(ends), plainText(one.answer)).toBe(true);
    if (by) expect(one.by).toEqual(by);
    if (bio) expect(one.bio && toCopy(one.bio)).toBe(bio);
    if (left) expect(one.left).toEqual(left);
    if (heading !== undefined) expect(one.heading).toBe(heading);
  }
  if (issue) expect(found[0]!.issue).toBe(issue);
  if (doubts) expect(found[0]!.doubts.join(" ")).toMatch(doubts);
  else expect(found.flatMap((one) => one.doubts).filter((sentence) => !sentence.startsWith("Only its look"))).toEqual([]);
});

test("there are samples enough, and some that cannot be parted", () => {
  expect(samples.length).toBeGreaterThanOrEqual(50);
  expect(samples.filter(({ how }) => how === "none").length).toBeGreaterThanOrEqual(4);
});

test("nothing that was printed is lost: each word is in the question, the answer, or told", () => {
  for (const { html, title } of samples) {
    const { blocks } = readPost(html, "wordpress");
    const got = split(blocks, { title: title ?? "", authors: [] });
    const parts = "found" in got ? got.found : [got.unsplit.rest];
    const kept = parts.flatMap((one) => ["question" in one ? one.question : "", plainText(one.answer), one.bio ? plainText(one.bio) : "", ...one.by, one.issue, ...one.left, "credit" in one && one.credit ? Object.values(one.credit).join(" ") : "", "heading" in one ? one.heading : "", "doubts" in one && Array.isArray(one.doubts) ? one.doubts.join(" ") : ""]).join(" ").toLowerCase();
    const letters = (text: string) => text.toLowerCase().match(/[\p{L}]{5,}/gu) ?? [];
    const furniture = /question|answer|replies|reply|withheld|request|article|first|appeared|originally|published|issue|fathom|field|minn|email|asks/u;
    const missing = letters(plainText({ type: "doc", content: blocks.length > 0 ? blocks : [{ type: "paragraph" }] })).filter((word) => !furniture.test(word) && !kept.includes(word));
    expect("unsplit" in got && got.unsplit.why.includes("no answer") ? [] : missing, html).toEqual([]);
  }
});

test("whatever the text is, it is read in the end, and quickly", () => {
  const part = fc.constantFrom("<p>", "</p>", "<b>", "</b>", "<em>", "<br>", "Q:", "A:", "Q. ", "A. ", "—", "- ", "Dear Sir, ", "Margaret Ellison, Duluth, Minn.", "?", "<blockquote>", "</blockquote>", "<h2>", "</h2>", " is the author of ", "this article first appeared in the October 2019 issue", "[caption]", "[/caption]", "\n\n", "* * *", "Why? ");
  fc.assert(fc.property(fc.array(fc.oneof(part, fc.string({ maxLength: 12 })), { maxLength: 60 }), (parts) => void read(parts.join(""))), { numRuns: 300 });
  const began = performance.now();
  for (const hostile of ["—A, ".repeat(20_000), "Q: ".repeat(20_000), "Aa ".repeat(40_000), `<p>${"A. ".repeat(30_000)}</p>`, "[a ".repeat(20_000), "<!--".repeat(20_000), "[caption]".repeat(10_000), `[caption id="a"]${"x".repeat(90)}`.repeat(5_000), `${"(".repeat(40_000)}`, "appeared in the ".repeat(10_000), " — ".repeat(20_000), "\n—A".repeat(3_000)]) read(hostile);
  expect(performance.now() - began).toBeLessThan(20_000);
});
