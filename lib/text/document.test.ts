import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyDocument, anyStored } from "./arbitrary";
import { type Document, documentSchema, emptyDocument, isEmpty, sameDocument, textBlocks, textOf } from "./document";
import { normalise } from "./normalise";

const doc = (...content: unknown[]) => ({ type: "doc", content });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });

test("what passed the door once passes again unchanged", () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const stored = documentSchema.parse(document);
      expect(documentSchema.parse(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
      expect(normalise(stored)).toEqual(stored);
    }),
  );
});

const letters = (document: Document) => textBlocks(document).map(textOf).join("").replace(/[^\p{L}\p{N}]/gu, "");

test("no word is lost at the door", () => {
  fc.assert(fc.property(anyDocument, (document) => letters(documentSchema.parse(document)) === letters(document)));
});

test("attributes nobody knows are dropped", () => {
  const sent = doc({
    type: "paragraph",
    attrs: { style: "position:fixed", onclick: "alert(1)" },
    content: [{ type: "text", text: "a", marks: [{ type: "link", attrs: { href: "https://example.org/", target: "_blank", onmouseover: "x" } }, { type: "bold", attrs: { class: "x" } }] }],
  });
  expect(documentSchema.parse(sent)).toEqual(
    doc(paragraph({ type: "text", text: "a", marks: [{ type: "link", attrs: { href: "https://example.org/" } }, { type: "bold" }] })),
  );
});

test("a link elsewhere than to the web or a mailbox keeps its words alone", () => {
  for (const href of ["javascript:alert(1)", " java\nscript:alert(1)", "data:text/html,<script>", "/local", "vbscript:x", "file:///etc/passwd", ""]) {
    const sent = doc(paragraph({ type: "text", text: "words", marks: [{ type: "link", attrs: { href } }] }));
    expect(documentSchema.parse(sent)).toEqual(doc(paragraph({ type: "text", text: "words" })));
  }
});

test("other nodes are refused", () => {
  for (const node of [{ type: "image", attrs: { src: "x" } }, { type: "heading", content: [] }, { type: "paragraph", content: [{ type: "iframe" }] }, { type: "bulletList", content: [paragraph()] }, null]) {
    expect(documentSchema.safeParse(doc(node)).success).toBe(false);
  }
});

test("what PostgreSQL cannot store or what would turn a page round does not survive", () => {
  expect(documentSchema.parse(doc(paragraph({ type: "text", text: "a\u0000b\ud800c\u202ed\te" })))).toEqual(doc(paragraph({ type: "text", text: "ab\ufffdcd e" })));
});

test("a text too deep or too long is refused without harm", () => {
  let deep: unknown = paragraph();
  for (let i = 0; i < 50_000; i += 1) deep = { type: "blockquote", content: [deep] };
  expect(documentSchema.safeParse(doc(deep)).success).toBe(false);
  expect(documentSchema.safeParse(doc(paragraph({ type: "text", text: "x".repeat(100_001) }))).success).toBe(false);
});

test("what stands in attributes counts as long as words do: notes, addresses, what a picture shows and whose it is", () => {
  const many = (of: unknown, n: number) => documentSchema.safeParse(doc(...Array.from({ length: n }, () => of))).success;
  const figure = (alt: string, credit: string) => ({ type: "figure", attrs: { image: "ice", alt, credit, width: 400, height: 300 } });
  const linked = (at: string) => paragraph({ type: "text", text: "a", marks: [{ type: "link", attrs: { href: `https://example.org/${at}` } }] });
  for (const node of [paragraph({ type: "sourceNote", attrs: { text: "x".repeat(2_000) } }), linked("x".repeat(1_960)), figure("x".repeat(1_000), ""), figure("", "x".repeat(300))]) {
    expect(many(node, 20)).toBe(true);
    expect(many(node, 400)).toBe(false);
  }
});

test("a text of spaces and breaks is empty", () => {
  const stored = documentSchema.parse(doc(paragraph({ type: "text", text: "  " }, { type: "hardBreak" }), { type: "blockquote", content: [paragraph()] }));
  expect(stored).toEqual(emptyDocument);
  expect(isEmpty(stored)).toBe(true);
});

test("the same words spelt in two ways are the same text", () => {
  const split = doc(paragraph({ type: "text", text: "one " }, { type: "text", text: "two", marks: [] })) as Document;
  expect(sameDocument(split, doc(paragraph({ type: "text", text: "one two" })) as Document)).toBe(true);
  fc.assert(fc.property(anyStored, (document) => sameDocument(document, normalise(document))));
});
