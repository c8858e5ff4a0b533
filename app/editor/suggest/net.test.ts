import { EditorState } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import type { Mark } from "@/lib/kit/doc";
import type { Document } from "@/lib/text/document";
import { accepted, rejected } from "@/lib/text/suggestions";
import { mended } from "./net";
import { documentOf, nodeOf, schema, somebody } from "./testing";

const text = (words: string, ...marks: Mark[]): Document => ({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: words, ...(marks.length > 0 ? { marks } : {}) }] }] });

/** A change told as nothing: the words simply are others. */
function told(before: Document, after: Document) {
  const state = EditorState.create({ doc: nodeOf(before), schema });
  const tracked = state.tr.replaceWith(0, state.doc.content.size, nodeOf(after).content);
  const only = { from: 0, count: 1 };
  return { tracked, places: mended(tracked, [state.doc, nodeOf(after), tracked.doc], [[only, only, only]], somebody("m")) };
}

test("what was told wrongly is said by whole blocks", () => {
  const { tracked, places } = told(text("One."), text("Two."));
  expect(places).toEqual([{ at: 0, end: 6, to: 6 }]);
  expect(rejected(documentOf(tracked.doc))).toEqual(text("One."));
  expect(accepted(documentOf(tracked.doc))).toEqual(text("Two."));
});

test("nor is it said so where another’s suggestion would be lost by that", () => {
  expect(told(text("One.", { type: "inserted", attrs: { id: "o000000001" } }), text("Two.")).places).toBeNull();
  expect(told(text("One.", { type: "inserted", attrs: { id: "m000000001" } }), text("Two.")).places).toHaveLength(1);
});
