import type { Node } from "@tiptap/pm/model";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "@/lib/kit/doc";
import { anyStored } from "@/lib/text/arbitrary";
import { nodeOf } from "../suggest/testing";
import { kindAt, plain } from "./kinds";

const p = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const stateOf = (content: Block[], words: string) => {
  const doc = nodeOf({ type: "doc", content });
  let at = 0;
  doc.descendants((node, pos) => void (node.text?.includes(words) && (at = pos + 1)));
  return EditorState.create({ doc, selection: TextSelection.create(doc, at) });
};

test("the kind is that of the nearest quote or list, and a caption has none", () => {
  expect(kindAt(stateOf([{ type: "blockquote", content: [{ type: "bulletList", content: [{ type: "listItem", content: [p("x")] }] }] }], "x"))).toBe("bulletList");
  expect(kindAt(stateOf([{ type: "subhead", content: [{ type: "text", text: "x" }] }], "x"))).toBe("subhead");
  expect(kindAt(stateOf([p("x")], "x"))).toBe("paragraph");
  expect(kindAt(stateOf([{ type: "figure", attrs: { image: "a", alt: "", credit: "", width: 1, height: 1, focalX: 0, focalY: 0 }, content: [{ type: "text", text: "x" }] }], "x"))).toBeNull();
});

test("the middle of a list becomes a subhead between two lists", () => {
  const state = stateOf([{ type: "bulletList", content: ["a", "b", "c"].map((text) => ({ type: "listItem", content: [p(text)] })) }], "b");
  const { tr } = state;
  plain(tr, "subhead");
  expect(tr.doc.toString()).toBe('doc(bulletList(listItem(paragraph("a"))), subhead("b"), bulletList(listItem(paragraph("c"))))');
});

const changes = (doc: Node) => {
  const found: string[] = [];
  doc.descendants((node) => void (node.isTextblock && node.attrs.change && found.push(JSON.stringify(node.attrs.change))));
  return found;
};

test("of every text and selection: its words, its pictures and what is suggested of its paragraphs stay", () => {
  fc.assert(
    fc.property(anyStored, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom("paragraph", "subhead", "pullQuote"), (document, a, b, kind) => {
      const doc = nodeOf(document);
      const place = (part: number) => doc.resolve(Math.round(part * doc.content.size));
      const selection = TextSelection.between(place(a), place(b));
      const { tr } = EditorState.create({ doc, selection });
      plain(tr, kind as "paragraph");
      tr.doc.check();
      expect(tr.doc.textContent).toBe(doc.textContent);
      expect(changes(tr.doc)).toEqual(changes(doc));
      const figures = (of: Node) => JSON.stringify(of.toJSON()).split('"figure"').length;
      expect(figures(tr.doc)).toBe(figures(doc));
    }),
    { numRuns: 400 },
  );
});
