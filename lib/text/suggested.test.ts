import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyStored } from "./arbitrary";
import type { Block, BlockChange, Inline, Mark } from "../kit/doc";
import { anyEdit, edited, wordsIn } from "./arbitrary-edits";
import { fromCopy, toCopy } from "./copy";
import type { Document } from "./document";
import { normalise } from "./normalise";
import { asSuggested, suggestedIn } from "./suggested";
import { accepted, rejected, withoutAnchors } from "./suggestions";

const keys = () => {
  let made = 0;
  return () => `new${String((made += 1)).padStart(7, "0")}`;
};
/** But for what is no suggestion: anchors, and what is said of a picture. */
const read = (document: Document) => JSON.stringify(withoutAnchors(document).content, (name, value) => (["alt", "credit", "focalX", "focalY"].includes(name) ? null : value));

const long = (subject: string) => `${subject} sailed from the north in the winter of that year.`;

test("a change that nobody suggested is a suggestion of the words that changed; a paragraph rewritten is one of the whole", () => {
  const [before, after] = [`${long("A ship")}\n\nTwo.\n\nThree.`, `${long("Our ship")}\n\nQuite other words.\n\nThree.\n\nFour.`];
  const suggested = asSuggested(fromCopy(before), fromCopy(after), keys());
  expect(toCopy(accepted(suggested))).toBe(after);
  expect(toCopy(rejected(suggested))).toBe(before);
  expect([...suggestedIn(suggested).values()]).toEqual(["AOur", "Two.", "Quite other words.", "Four."]);
});

const t = (text: string, ...marks: Mark[]): Inline => ({ type: "text", text, ...(marks.length > 0 ? { marks } : {}) });
const para = (change: BlockChange | null, ...content: Inline[]): Block => ({ type: "paragraph", ...(change ? { attrs: { change } } : {}), content });
const doc = (...content: Block[]): Document => ({ type: "doc", content });
const [came, goes]: [Mark, Mark] = [{ type: "inserted", attrs: { id: "came000000" } }, { type: "deleted", attrs: { id: "goes000000" } }];

test("what was suggested in a paragraph that is changed stays as it was suggested, and so does what stands beside it", () => {
  const standing = para(null, t(long("A ship")));
  expect(asSuggested(doc(standing), doc(para(null, t("Ice", goes), t(" and fog.")), standing), keys())).toEqual(doc(para({ id: "new0000001", kind: "inserted" }, t("Ice", goes), t(" and fog.")), standing));
  const beside = para({ id: "came000000", kind: "inserted" }, t("Ice", goes), t(" and fog."));
  expect(asSuggested(doc(standing), doc(beside, para(null, t(long("A ship")), t(" Long ago."))), keys())).toEqual(
    doc(beside, para(null, t(long("A ship")), t(" Long ago.", { type: "inserted", attrs: { id: "new0000001" } }))),
  );
});

test("words that came to a paragraph that is to go stay in it, suggested or not, until somebody decides", () => {
  const goesWhole: BlockChange = { id: "goes000000", kind: "deleted" };
  const after = doc(para(goesWhole, t("A ship "), t("of ours ", came), t("slowly sailed from the north in the winter of that year.")));
  expect(asSuggested(doc(para(goesWhole, t(long("A ship")))), after, keys())).toEqual(
    doc(para(goesWhole, t("A ship "), t("of ours ", came), t("slowly ", { type: "inserted", attrs: { id: "new0000001" } }), t("sailed from the north in the winter of that year."))),
  );
});

test("what was changed reads as changed when it is taken, and as before when it is left, whatever was suggested before", () => {
  fc.assert(
    fc.property(anyStored, fc.array(anyEdit, { maxLength: 4 }), fc.option(anyStored), (before, edits, other) => {
      let n = 0;
      const after = other ?? edits.reduce((text, edit) => edited(text, edit, () => `w${(n += 1)}`), before);
      const suggested = asSuggested(before, after, keys());
      expect(read(rejected(suggested))).toBe(read(rejected(before)));
      expect(read(accepted(suggested))).toBe(read(accepted(after)));
    }),
    { numRuns: 200 },
  );
});

/** The same text in words of which each stands once. */
function named(document: Document): Document {
  let n = 0;
  return normalise(JSON.parse(JSON.stringify(document), (name, value) => (name === "text" && typeof value === "string" ? ` w${(n += 1)} ` : value)));
}

test("no word of what somebody has is lost, not even one that came and is to go again, whatever is suggested around it", () => {
  fc.assert(
    fc.property(anyStored, anyStored.map(named), (before, after) => {
      const stands = new Set(wordsIn(asSuggested(before, after, keys())));
      expect(wordsIn(after).filter((word) => !stands.has(word))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
