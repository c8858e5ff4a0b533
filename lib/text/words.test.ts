import { expect, test } from "vitest";
import { fromCopy } from "./copy";
import { findTK, hasTK, wordCount } from "./words";

test("words are counted as an editor counts them", () => {
  expect(wordCount("")).toBe(0);
  expect(wordCount("forty-five ships, don’t you know")).toBe(5);
  expect(wordCount("war—and peace")).toBe(3);
  expect(wordCount("a -- b — c")).toBe(3);
  expect(wordCount("1941–45 … 3.5 percent")).toBe(3);
  expect(wordCount("wait…what")).toBe(2);
  expect(wordCount(fromCopy("One *t*wo.\n\n- three\n- four"))).toBe(4);
});

test("TK is found as a word of its own, next to any punctuation", () => {
  for (const text of ["TK", "by TK which cruiser?", "(TK)", "TKTK.", "“TK”", "TK-year-old", "the TK, and"]) expect(hasTK(text), text).toBe(true);
  for (const text of ["tk", "Tk", "ATK", "TKs", "Stuka TKA", "NTKT", "TK4", "ÄTK"]) expect(hasTK(text), text).toBe(false);
});

test("TK is found across a change of slant, and said with the words around it", () => {
  const document = fromCopy("First.\n\nFound off the North Cape by **T**K which cruiser? And TK.");
  expect(findTK(document)).toMatchObject([
    { paragraph: 1, at: 28, length: 2, context: expect.stringContaining("by TK which") as string },
    { paragraph: 1, at: 50, length: 2 },
  ]);
});
