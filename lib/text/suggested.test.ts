import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyStored } from "./arbitrary";
import { anyEdit, edited } from "./arbitrary-edits";
import { fromCopy, toCopy } from "./copy";
import type { Document } from "./document";
import { asSuggested, suggestedIn } from "./suggested";
import { accepted, rejected, withoutAnchors } from "./suggestions";

const keys = () => {
  let made = 0;
  return () => `new${String((made += 1)).padStart(7, "0")}`;
};
/** But for what is no suggestion: anchors, and what is said of a picture. */
const read = (document: Document) => JSON.stringify(withoutAnchors(document).content, (name, value) => (["alt", "credit", "focalX", "focalY"].includes(name) ? null : value));

test("a change that nobody suggested is a suggestion of whole paragraphs", () => {
  const suggested = asSuggested(fromCopy("One.\n\nTwo.\n\nThree."), fromCopy("One.\n\nTwo, changed.\n\nThree.\n\nFour."), keys());
  expect(toCopy(accepted(suggested))).toBe("One.\n\nTwo, changed.\n\nThree.\n\nFour.");
  expect(toCopy(rejected(suggested))).toBe("One.\n\nTwo.\n\nThree.");
  expect([...suggestedIn(suggested).values()]).toEqual(["Two.", "Two, changed.", "Four."]);
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
