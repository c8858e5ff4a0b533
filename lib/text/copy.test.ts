import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyPlain } from "./arbitrary";
import { fromCopy, toCopy } from "./copy";
import { type Document, plainText } from "./document";
import { inlineFromCopy } from "./inline-copy";
import { normalise } from "./normalise";

test("what is written as copy reads back as the same text", { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(anyPlain, (document) => {
      expect(fromCopy(toCopy(document))).toEqual(document);
    }),
    { numRuns: 300 },
  );
});

test("any typing becomes some text, and that text is stable", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("*", "**", "[a](https://example.org)", "](", "- ", "> ", "1. ", "\n", "\n\n", "  ", "\\", "ship", " ")), (pieces) => {
      const once = fromCopy(pieces.join(""));
      expect(fromCopy(toCopy(once))).toEqual(once);
    }),
    { numRuns: 200 },
  );
});

test("the markup an editor types", () => {
  const document = fromCopy(`Her *Sheffield* lost **part** of a [turret](https://example.org/log).
It was a storm.

> The roof went
> over the side.

- One
- Two

1. First
2. Second`);
  expect(document.content.map((block) => block.type)).toEqual(["paragraph", "blockquote", "bulletList", "orderedList"]);
  expect(document.content[0]).toEqual({
    type: "paragraph",
    content: [
      { type: "text", text: "Her " },
      { type: "text", text: "Sheffield", marks: [{ type: "italic" }] },
      { type: "text", text: " lost " },
      { type: "text", text: "part", marks: [{ type: "bold" }] },
      { type: "text", text: " of a " },
      { type: "text", text: "turret", marks: [{ type: "link", attrs: { href: "https://example.org/log" } }] },
      { type: "text", text: ". It was a storm." },
    ],
  });
});

test("signs that are no markup stay as typed", () => {
  for (const typed of ["5 * 3 is 15", "a lone * star", "see [1] and [2](no address)", "[run](javascript:alert(1))", "**never closed"]) {
    expect(plainText(fromCopy(typed))).toBe(typed);
  }
});

test("a title in italics touches its punctuation", () => {
  expect(fromCopy("(*The Cold Road*, 2019)").content[0]).toMatchObject({ content: [{ text: "(" }, { text: "The Cold Road", marks: [{ type: "italic" }] }, { text: ", 2019)" }] });
});

test("blanks in a row within a line, and addresses that never end, are read to their end", () => {
  const blanks = `a${" ".repeat(200_000)}b`;
  const document: Document = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: blanks }] }] };
  expect(normalise(document)).toEqual(document);
  expect(plainText(fromCopy(blanks.slice(-20_000))) === blanks.slice(-20_000).trimStart()).toBe(true);
  for (const typed of ["[a](".repeat(20_000), `${"[a](".repeat(20_000)})`]) expect(inlineFromCopy(typed).map((part) => (part.type === "text" ? part.text : "")).join("") === typed).toBe(true);
});
