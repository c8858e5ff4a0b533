import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Block, Document, Inline, Mark } from "../kit/doc";
import { anyEdit, edited, textOfWords } from "./arbitrary-edits";
import { plainText } from "./document";
import { sameGround } from "./suggested";
import { accepted, rejected } from "./suggestions";
import { suggestedByWords } from "./suggest-words";
import { anyWritten } from "../word/arbitrary";

const t = (text: string, ...marks: Mark[]): Inline => ({ type: "text", text, ...(marks.length > 0 ? { marks } : {}) });
const para = (...content: Inline[]): Block => ({ type: "paragraph", content });
const doc = (...content: Block[]): Document => ({ type: "doc", content });
const inserted = (id: string): Mark => ({ type: "inserted", attrs: { id } });
const deleted = (id: string): Mark => ({ type: "deleted", attrs: { id } });
const note: Mark = { type: "note", attrs: { id: "note0000" } };
const makeKeys = () => {
  let n = 0;
  return () => `fresh${String((n += 1)).padStart(4, "0")}`;
};
const suggested = (before: Document, after: Document, isAware = false) => suggestedByWords(before, after, { newKey: makeKeys(), isAware });

test("a word in the place of another is one suggestion; what stays keeps its note", () => {
  expect(suggested(doc(para(t("The ice was "), t("the price", note), t(" of the dark."))), doc(para(t("The fog was the price of the night."))))).toEqual(
    doc(para(t("The "), t("ice", deleted("fresh0001")), t("fog", inserted("fresh0001")), t(" was "), t("the price", note), t(" of the "), t("dark", deleted("fresh0002")), t("night", inserted("fresh0002")), t("."))),
  );
});

test("a look that changed is a suggestion; a paragraph more and one less are as well", () => {
  expect(suggested(doc(para(t("HMS Sheffield sailed.")), para(t("Nobody slept at all that night."))), doc(para(t("HMS "), t("Sheffield", { type: "italic" }), t(" sailed.")), para(t("Quite another matter."))))).toEqual(
    doc(
      para(t("HMS "), t("Sheffield", { type: "italic" }, { type: "reformatted", attrs: { id: "fresh0001", was: [] } }), t(" sailed.")),
      { type: "paragraph", attrs: { change: { id: "fresh0002", kind: "deleted" } }, content: [t("Nobody slept at all that night.")] },
      { type: "paragraph", attrs: { change: { id: "fresh0003", kind: "inserted" } }, content: [t("Quite another matter.")] },
    ),
  );
});

test("what is tracked in the other text stays whose it is", () => {
  const tracked = doc(para(t("The "), t("ice", deleted("word0000")), t("fog", inserted("word0000")), t(" was the price of the dark.")), para(t("New.")));
  expect(suggested(doc(para(t("The ice was the price of the dark."))), tracked)).toEqual(doc(tracked.content[0]!, { type: "paragraph", attrs: { change: { id: "fresh0001", kind: "inserted" } }, content: [t("New.")] }));
});

test("an open suggestion that the other text never knew stays open; of one that it knew and has not, its answer is taken", () => {
  const before = doc(para(t("The "), t("big ", inserted("open0000")), t("ice was here.")));
  const after = doc(para(t("The ice was there.")));
  const rest = [t("ice was "), t("here", deleted("fresh0001")), t("there", inserted("fresh0001")), t(".")];
  expect(suggested(before, after)).toEqual(doc(para(t("The "), t("big ", inserted("open0000")), ...rest)));
  expect(JSON.stringify(suggested(before, after, true))).not.toContain("open0000");
});

test("an item of a list that the other text has only to take it away again, whole or all its paragraphs, is not suggested", () => {
  const list = (...items: Block[][]): Block => ({ type: "bulletList", content: items.map((content) => ({ type: "listItem", content })) });
  const goes: Block = { type: "paragraph", attrs: { change: { id: "word0000", kind: "deleted" } }, content: [t("Quite another matter.")] };
  const before = doc(list([para(t("The ice was the price."))]));
  const after = [doc(list([para(t("The ice was the price."))], [goes])), doc(...before.content, { type: "blockquote", content: [goes] } as Block)];
  for (const isAware of [false, true]) for (const other of after) expect(suggested(before, other, isAware)).toEqual(before);
});

test("whatever is done to a text elsewhere: with nothing taken it reads as it did, with all taken as the other", () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 12 }), fc.boolean(), (edits, isAware) => {
      let words = 0;
      const word = () => `w${(words += 1)}`;
      const before = textOfWords(5, word);
      const after = edits.reduce((document, edit) => edited(document, edit, word), before);
      const found = suggestedByWords(before, after, { newKey: makeKeys(), isAware });
      expect(rejected(found)).toEqual(before);
      expect(accepted(found)).toEqual(accepted(after));
    }),
    { numRuns: 300 },
  );
});

test("of any two texts, suggestions in both: the ground stays, and nothing is suggested of a text by itself", () => {
  fc.assert(
    fc.property(anyWritten, anyWritten, fc.boolean(), (before, after, isAware) => {
      expect(sameGround(before, suggestedByWords(before, after, { newKey: makeKeys(), isAware }))).toBe(true);
      expect(JSON.stringify(suggestedByWords(before, before, { newKey: makeKeys(), isAware: true }))).not.toContain("fresh");
      if (!JSON.stringify(before).includes("key0")) expect(plainText(suggestedByWords(before, after, { newKey: makeKeys(), isAware }))).toBe(plainText(after));
    }),
    { numRuns: 200 },
  );
});
