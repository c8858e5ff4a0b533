import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyStored } from "./arbitrary";
import { fromCopy, toCopy } from "./copy";
import { type Document, textBlocks, textOf } from "./document";
import { join } from "./join";

test("what is shared stands once, where they differ both stand", () => {
  const joined = join(fromCopy("First.\n\nMine here.\n\nLast."), fromCopy("First.\n\nTheirs here.\n\nLast.\n\nAnd more."));
  expect(toCopy(joined)).toBe("First.\n\nMine here.\n\nTheirs here.\n\nLast.\n\nAnd more.");
});

/** A paragraph of nothing but breaks or spaces says nothing that could be lost. */
const words = (document: Document) => textBlocks(document).map(textOf).filter((text) => text.trim() !== "");
const holds = (whole: string[], part: string[]) => {
  let at = 0;
  for (const paragraph of whole) if (paragraph === part[at]) at += 1;
  return at === part.length;
};

test("nothing of either is lost, and each keeps its order", { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(anyStored, anyStored, (a, b) => {
      const whole = words(join(a, b));
      expect(holds(whole, words(a)) && holds(whole, words(b))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("a text joined with itself or with nothing is itself", () => {
  fc.assert(
    fc.property(anyStored, (document) => {
      expect(join(document, document)).toEqual(document);
      expect(join(document, fromCopy(""))).toEqual(document);
      expect(join(fromCopy(""), document)).toEqual(document);
    }),
  );
});
