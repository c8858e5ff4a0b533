import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyStored } from "./arbitrary";
import { type Comparison, compare, compareTexts } from "./compare";
import { fromCopy } from "./copy";
import { type Block, type Document, type Inline, type Mark, textBlocks, textOf } from "./document";
import { asPrinted } from "./suggestions";

/** What one side of a comparison reads as: a list of paragraphs' words. */
function side(comparison: Comparison, without: "added" | "removed"): string[] {
  return comparison.paragraphs
    .filter((paragraph) => paragraph.kind !== without)
    .map(({ pieces }) => pieces.filter((piece) => piece.kind !== without).flatMap((piece) => piece.parts.map((part) => part.text)).join(""));
}
const texts = (document: Document) => textBlocks(asPrinted(document)).map(textOf);
/** A later text near an earlier one: some paragraphs left out, some put in. */
const near = fc.tuple(anyStored, anyStored, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 })).map(([a, b, keep]) => {
  const mixed = [...a.content, ...b.content].filter((_, at) => keep[at % keep.length]);
  return [a, { type: "doc", content: mixed }] as const;
});

test("both texts can be read back out of their comparison", { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(fc.oneof(near, fc.tuple(anyStored, anyStored)), ([before, after]) => {
      const comparison = compare(before, after);
      expect(side(comparison, "added")).toEqual(texts(before));
      expect(side(comparison, "removed")).toEqual(texts(after));
    }),
    { numRuns: 100 },
  );
});

test("a text compared with itself shows nothing", () => {
  fc.assert(
    fc.property(anyStored, (document) => {
      const { changes, added, removed, paragraphs: all } = compare(document, document);
      expect({ changes, added, removed }).toEqual({ changes: 0, added: 0, removed: 0 });
      expect(all.every(({ kind }) => kind === "same")).toBe(true);
    }),
  );
});

const shown = (comparison: Comparison) =>
  comparison.paragraphs.map(({ pieces }) =>
    pieces.map(({ kind, parts }) => ({ same: "", added: "+", removed: "-" })[kind] + parts.map((part) => part.text).join("")).join("|"),
  );

test("words in running text, what went before what came", () => {
  const comparison = compare(
    fromCopy("In summer the pack retreats northward and ships could pass.\n\nIt must squeeze through a narrow gap."),
    fromCopy("In summer the pack draws back and ships could pass.\n\nIt must squeeze through what is left of the sea."),
  );
  expect(shown(comparison)).toEqual([
    "In summer the pack |-retreats northward|+draws back| and ships could pass.",
    "It must squeeze through |-a narrow gap|+what is left of the sea|.",
  ]);
  expect(comparison).toMatchObject({ changes: 2, added: 8, removed: 5 });
});

test("a paragraph put in between stands alone", () => {
  const comparison = compare(fromCopy("First of all.\n\nLast of all."), fromCopy("First of all.\n\nSomething wholly other here.\n\nLast of all."));
  expect(comparison.paragraphs.map(({ kind }) => kind)).toEqual(["same", "added", "same"]);
});

test("changes of look are named", () => {
  const comparison = compare(
    fromCopy("The cruiser Sheffield lost **part** of her [roof](https://example.org/a).\n\nA quote."),
    fromCopy("The cruiser *Sheffield* lost part of her [roof](https://example.org/b).\n\n> A quote."),
  );
  expect(comparison.paragraphs.map(({ looks }) => looks)).toEqual([
    ["“Sheffield” set in italics.", "“part” no longer in bold.", "“roof” now a link to https://example.org/b."],
    ["Now a block quote."],
  ]);
  expect(comparison).toMatchObject({ changes: 4, added: 0, removed: 0 });
});

test("the question as printed against the reader's words", () => {
  expect(shown(compareTexts("Dear editors, how could anyone prefer the dark?", "How could anyone prefer the dark?"))).toEqual([
    "-Dear editors, how|+How| could anyone prefer the dark?",
  ]);
  expect(compareTexts("", "").paragraphs).toEqual([]);
});

test("two long paragraphs with nothing in common are compared soon", () => {
  const many = (prefix: string) => Array.from({ length: 8_000 }, (_, n) => `${prefix}${n}`).join(" ");
  expect(compareTexts(many("a"), many("b"))).toMatchObject({ added: 8_000, removed: 8_000 });
});

test("a single paragraph as long as a text may be can be compared", () => {
  expect(compareTexts("ice ".repeat(20_000), "fog ".repeat(24_000))).toMatchObject({ removed: 20_000, added: 24_000 });
  expect(compareTexts("ice ".repeat(10_000), "ice ".repeat(24_000)).paragraphs).toHaveLength(1);
});

test("small caps, subheads, what is said of a picture and source notes are named", () => {
  const text = (words: string, ...marks: Mark[]) => ({ type: "text" as const, text: words, ...(marks.length > 0 ? { marks } : {}) });
  const figure = (alt: string, credit: string): Block => ({ type: "figure", attrs: { image: "ice", alt, credit, width: 8, height: 6, focalX: 0.5, focalY: 0.5 }, content: [text("Pack ice.")] });
  const note: Inline = { type: "sourceNote", attrs: { text: "Roskill, p. 40" } };
  const before: Document = { type: "doc", content: [{ type: "paragraph", content: [text("The RAF came.")] }, { type: "paragraph", content: [text("A head")] }, figure("Ice", "Navy")] };
  const after: Document = { type: "doc", content: [{ type: "paragraph", content: [text("The "), text("RAF", { type: "smallCaps" }), text(" came."), note] }, { type: "subhead", content: [text("A head")] }, figure("Pack ice", "")] };
  expect(compare(before, after).paragraphs.map(({ looks }) => looks)).toEqual([
    ["“RAF” set in small caps.", "Source note added: Roskill, p. 40"],
    ["Now a subhead."],
    ["Alt text changed from “Ice” to “Pack ice”.", "Credit taken out: “Navy”."],
  ]);
});
