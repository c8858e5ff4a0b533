import { expect, test } from "vitest";
import type { Citation } from "../kit/citation";
import type { Document, Inline } from "../kit/doc";
import { toHtml } from "../text/html";
import { printedSources } from "./printed-sources";

const book = (locator: string): Citation => ({ type: "book", title: "Convoys to Russia", author: [{ family: "Ruegg", given: "Bob" }], issued: { "date-parts": [[1992]] }, locator, label: "page" });
const claimed = (text: string, id: string): Inline => ({ type: "text", text, marks: [{ type: "claim", attrs: { id } }] });
const note = (text: string): Inline => ({ type: "sourceNote", attrs: { text } });
const doc = (...content: Inline[]): Document => ({ type: "doc", content: [{ type: "paragraph", content }] });
const log: Citation = { type: "manuscript", title: "Log of HMS *Sheffield*", archive: "National Archives", "archive-place": "Kew" };

test("each source once, in the order of the text, without pages; the writer’s notes as they stand", () => {
  const text = doc(note("Norden, *Voyage* (1755)."), claimed("PQ 17 lost 24", "one12345"), { type: "text", text: " and " }, claimed("the roof", "two12345"), claimed("PQ 18 lost 13", "three123"), note("Norden, *Voyage* (1755)."), claimed("never checked", "four1234"));
  const verified = [{ key: "three123", citation: book("45") }, { key: "two12345", citation: log }, { key: "one12345", citation: book("40") }];
  expect(toHtml(printedSources(text, verified)!)).toBe("<p>Norden, <em>Voyage</em> (1755).</p><p>Bob Ruegg, <em>Convoys to Russia</em> (1992).</p><p>Log of HMS <em>Sheffield</em>, National Archives, Kew.</p>");
});

test("none, where nothing is verified and no note stands in the text", () => {
  expect(printedSources(doc(claimed("the roof", "two12345")), [])).toBeNull();
});

test("what would be markup is only words", () => {
  const hostile = printedSources(doc(note("<script>alert(1)</script>"), claimed("x", "one12345")), [{ key: "one12345", citation: { type: "book", title: "<img src=x onerror=alert(2)>" } }])!;
  expect(toHtml(hostile)).toBe("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p><p><em>&lt;img src=x onerror=alert(2)&gt;</em>.</p>");
});
