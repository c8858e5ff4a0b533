import { history, undo } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Inline } from "@/lib/kit/doc";
import { anyStored } from "@/lib/text/arbitrary";
import { accepted, rejected } from "@/lib/text/suggestions";
import { documentOf, nodeOf, somebody } from "../suggest/testing";
import { track } from "../suggest/track";
import { finderOf } from "./in-text";
import { matchesIn, type Query } from "./matches";
import { replaceFound } from "./replace";

const loose: Query = { words: "", matchCase: false, wholeWords: false, exactSigns: false };
const paragraph = (...content: Inline[]) => nodeOf({ type: "doc", content: [{ type: "paragraph", content }] });
const t = (text: string, ...marks: NonNullable<Inline["marks"]>): Inline => ({ type: "text", text, ...(marks.length > 0 ? { marks } : {}) });
const italic = { type: "italic" } as const;
const deleted = { type: "deleted", attrs: { id: "aaaaaaaa" } } as const;
const inserted = { type: "inserted", attrs: { id: "bbbbbbbb" } } as const;
const replaced = (doc: Node, words: string, by: string, how: Partial<Query> = {}) => {
  const { tr } = EditorState.create({ doc });
  return replaceFound(tr, finderOf({ ...loose, words, ...how })(doc), by).doc;
};

test("words keep their looks, and what both share stays untouched", () => {
  expect(replaced(paragraph(t("The "), t("Hood", italic), t(" sank")), "hood", "Howe").eq(paragraph(t("The "), t("Howe", italic), t(" sank")))).toBe(true);
  expect(replaced(paragraph(t("HMS "), t("Hood", italic)), "HMS Hood", "HMS Hood (51)").eq(paragraph(t("HMS "), t("Hood (51)", italic)))).toBe(true);
  expect(replaced(paragraph(t("Hood", italic), t(" sank")), "Hood sank", "Howe sank").eq(paragraph(t("Howe", italic), t(" sank")))).toBe(true);
  expect(replaced(paragraph(t("a  b")), "  ", " ").eq(paragraph(t("a b")))).toBe(true);
  expect(replaced(paragraph(t("a b")), "b", "").eq(paragraph(t("a ")))).toBe(true);
});

test("words suggested to go are neither found nor touched; those suggested to come are", () => {
  const doc = paragraph(t("the "), t("old ", deleted), t("new ", inserted), t("ship"));
  expect(finderOf({ ...loose, words: "old" })(doc)).toEqual([]);
  expect(replaced(doc, "the new ship", "the first ship").eq(paragraph(t("the "), t("old ", deleted), t("first ", inserted), t("ship")))).toBe(true);
  expect(replaced(paragraph(t("a", italic), t("gone", deleted), t("b")), "ab", "axb").eq(paragraph(t("ax", italic), t("gone", deleted), t("b")))).toBe(true);
});

test("a source note between words hinders nothing and stays", () => {
  const note = { type: "sourceNote", attrs: { text: "Morison" } } as const;
  expect(replaced(paragraph(t("Mid"), note, t("way")), "midway", "Medway").eq(paragraph(t("Med"), note, t("way")))).toBe(true);
});

/** The words of each paragraph as they can be found. */
function readable(doc: Node): string[] {
  const texts: string[] = [];
  doc.descendants((block) => {
    if (block.attrs.change?.kind === "deleted") return false;
    if (!block.isTextblock) return true;
    let text = "";
    block.forEach((node) => {
      if (!node.marks.some(({ type }) => type.name === "deleted")) text += node.isText ? node.text! : node.type.name === "hardBreak" ? "\n" : "";
    });
    texts.push(text);
    return false;
  });
  return texts;
}
const goneOf = (doc: Node) => {
  const gone: string[] = [];
  doc.descendants((node) => void (node.isText && node.marks.some(({ type }) => type.name === "deleted") && gone.push(node.text!)));
  return gone.join("");
};
const inPlace = (text: string, query: Query, by: string) => matchesIn(text, query).toReversed().reduce((now, { from, to }) => now.slice(0, from) + by + now.slice(to), text);
const anyCase = [anyStored, fc.constantFrom("a", "e", " ", "th", "an", "x", "1"), fc.constantFrom("", "b", "an", "th", "a lot more", "“é”"), fc.boolean()] as const;

test("of every text: all is replaced and nothing else, and one step takes it back", () => {
  fc.assert(
    fc.property(...anyCase, (document, words, by, matchCase) => {
      const doc = nodeOf(document);
      const query = { ...loose, words, matchCase };
      const state = EditorState.create({ doc, plugins: [history()] });
      const after = state.apply(replaceFound(state.tr, finderOf(query)(doc), by));
      after.doc.check();
      expect(readable(after.doc)).toEqual(readable(doc).map((text) => inPlace(text, query, by)));
      expect(goneOf(after.doc)).toBe(goneOf(doc));
      let back = after;
      undo(after, (tr) => (back = after.apply(tr)));
      expect(back.doc.eq(doc)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test("for a hand that suggests: taken, all is replaced; left, all is as it was", () => {
  fc.assert(
    fc.property(...anyCase, (document, words, by, matchCase) => {
      const doc = nodeOf(rejected(document));
      const query = { ...loose, words, matchCase };
      const state = EditorState.create({ doc });
      const tracked = track(replaceFound(state.tr, finderOf(query)(doc), by), state, somebody("m"));
      expect(tracked).not.toBeNull();
      const suggested = state.apply(tracked!).doc;
      expect(rejected(documentOf(suggested))).toEqual(rejected(documentOf(doc)));
      expect(readable(nodeOf(accepted(documentOf(suggested)))).join("").replace(/\s+/gu, "")).toBe(readable(doc).map((text) => inPlace(text, query, by)).join("").replace(/\s+/gu, ""));
    }),
    { numRuns: 200 },
  );
});
