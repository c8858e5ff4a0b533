import { getSchema } from "@tiptap/core";
import { Fragment, Slice } from "@tiptap/pm/model";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { expect, test } from "vitest";
import { fromCopy } from "@/lib/text/copy";
import { type Document, documentSchema } from "@/lib/text/document";
import { shown } from "@/lib/paste/testing-shown";
import { nodesAndMarks } from "../schema/schema";
import { fileOf } from "./pictures";
import { isOwnHtml, keysIn, withoutKeys } from "./own-slice";
import { putting, puttingWords } from "./put";

const schema = getSchema(nodesAndMarks);

/** A view as far as pasting looks into it: `|` in the copy is the caret, two of them the selection. */
function viewOf(copy: string): EditorView {
  const marked = schema.nodeFromJSON(fromCopy(copy));
  const places: number[] = [];
  marked.descendants((node, at) => {
    for (const found of node.text?.matchAll(/\|/gu) ?? []) places.push(at + found.index - places.length);
  });
  const { tr } = EditorState.create({ doc: marked });
  for (const place of places) tr.delete(place, place + 1);
  return { state: EditorState.create({ doc: tr.doc, selection: TextSelection.create(tr.doc, places[0] ?? 1, places[1] ?? places[0] ?? 1) }) } as EditorView;
}
const after = (view: EditorView, pasted: Document) => {
  const tr = putting(view, pasted, null);
  if (!tr || typeof tr === "string") return tr;
  tr.doc.check();
  return shown(documentSchema.parse(tr.doc.toJSON()));
};

test.each([
  ["words into words", "The | sea.", "*cold* grey", "The *cold* grey sea."],
  ["words over words", "The |warm| sea.", "*cold*", "The *cold* sea."],
  ["paragraphs part the one they come into", "The |sea.", "one\n\ntwo", "The one\n\ntwosea."],
  ["over several paragraphs", "The |warm\n\nand still| sea.", "cold", "The cold sea."],
  ["a list keeps being one", "Before.\n\n|", "- a\n- b", "Before.\n\n- a\n- b"],
  ["a quote into a list", "- a|", "b", "- ab"],
])("%s", (_, copy, pasted, result) => {
  expect(after(viewOf(copy), fromCopy(pasted))).toBe(result);
});

test("in a caption all is one paragraph", () => {
  const doc = schema.nodeFromJSON({ type: "doc", content: [{ type: "figure", attrs: { image: "a-1", alt: "", credit: "", width: 3, height: 4 }, content: [{ type: "text", text: "The light" }] }, { type: "paragraph" }] });
  const view = { state: EditorState.create({ doc, selection: TextSelection.create(doc, 10) }) } as EditorView;
  expect(after(view, fromCopy("- in\n- ice\\\n  now"))).toBe("![a-1](The lightin ice now)");
});

test("more than a text may hold is refused in words, and nothing pasted changes nothing", () => {
  expect(after(viewOf("|a"), fromCopy("word ".repeat(20_001)))).toMatch(/longer than 100,000 characters/u);
  expect(after(viewOf("|a"), { type: "doc", content: [{ type: "paragraph" }] })).toBeNull();
});

test("plain words take the looks of the place, and keep the blanks at their ends", () => {
  const tr = puttingWords(viewOf("The *co|ld* sea."), " very ", null);
  expect(shown(documentSchema.parse((tr as { doc: { toJSON(): unknown } }).doc.toJSON()))).toBe("The *co very ld* sea.");
});

const keyed = (id: string) => [{ type: "note", attrs: { id } }, { type: "italic" }];
const slice = new Slice(
  Fragment.fromJSON(schema, [
    { type: "paragraph", attrs: { change: { id: "split123", kind: "split" } }, content: [{ type: "text", text: "noted ", marks: keyed("note1234") }, { type: "text", text: "gone ", marks: [{ type: "deleted", attrs: { id: "gone1234" } }] }, { type: "text", text: "come", marks: [{ type: "inserted", attrs: { id: "come1234" } }] }] },
    { type: "paragraph", attrs: { change: { id: "whole123", kind: "deleted" } }, content: [{ type: "text", text: "all of it gone" }] },
    { type: "figure", attrs: { image: "a-1", alt: "", credit: "", width: 3, height: 4, change: { id: "figure12", kind: "deleted" } } },
  ]),
  1,
  0,
);

test("a copy of our own keeps its looks and none of its keys", () => {
  const copied = withoutKeys(slice, () => false);
  expect([...keysIn(copied.content)]).toEqual([]);
  expect(shown(documentSchema.parse({ type: "doc", content: copied.content.toJSON() }))).toBe("*noted *come");
  expect([copied.openStart, copied.openEnd]).toEqual([1, 0]);
});

test("what was cut takes its keys along", () => {
  expect(withoutKeys(slice, () => true).eq(slice)).toBe(true);
  expect([...keysIn(withoutKeys(slice, (key) => key === "note1234").content)]).toEqual(["note1234"]);
});

test("a picture is read from its address; what is no picture is none", async () => {
  const file = fileOf("data:image/png;base64,AAEC", 0);
  expect([file?.type, [...new Uint8Array(await file!.arrayBuffer())]]).toEqual(["image/png", [0, 1, 2]]);
  expect(fileOf("data:image/png;base64,%%%", 0)).toBeNull();
  expect(fileOf("https://example.org/a.png", 0)).toBeNull();
});

test.each([
  ['<meta charset="utf-8"><p data-pm-slice="1 1 []">a <em>b</em><span data-note="abcdef12" class="anchor-note">c</span><br></p>', true],
  ['<figure data-pm-slice="0 0 []" data-image="a-1"><img src="/images/a-1/1200" alt=""><figcaption>a</figcaption><small>b</small></figure>', true],
  ["<p>a</p>", false],
  ...["script", "base", "BASE", "link", "style", "svg", "math", "iframe", "form", "object", "x:script", "template", "noscript"].map((tag): [string, boolean] => [`<p data-pm-slice="0 0 []">a</p><${tag} href="https://payload.example/">`, false]),
  ['<p data-pm-slice="0 0 []"><img src="https://payload.example/a" onerror="x"></p>', false],
  ['<p data-pm-slice="0 0 []"><img src=x onerror=x></p>', false],
])("ours, or a stranger's that says so: %s", (html, isOurs) => {
  expect(isOwnHtml(html)).toBe(isOurs);
});
