import { expect, test } from "vitest";
import { cut, noting, opening, spokenTo, withNames } from "./note";

const people = [{ id: 1, name: "Ana Reyes" }, { id: 2, name: "Ana" }, { id: 3, name: "Helen Marsh" }];

test("a note stands on words or on the whole, never on both or neither", () => {
  expect(opening.safeParse({ subject: "text", key: "abcdef1234", quote: "the ice", body: "How far?" }).success).toBe(true);
  expect(opening.safeParse({ subject: "whole", body: "Good." }).success).toBe(true);
  expect(opening.safeParse({ subject: "text", body: "Where?" }).success).toBe(false);
  expect(opening.safeParse({ subject: "whole", key: "abcdef1234", body: "Where?" }).success).toBe(false);
});

test("an empty note, a key of other signs and too long a note are turned away with a sentence", () => {
  expect(noting.safeParse({ noteId: 1, body: " \u0000\n " }).success).toBe(false);
  expect(noting.safeParse({ subject: "text", key: "<script>", body: "x" }).success).toBe(false);
  expect(opening.safeParse({ subject: "whole", body: "x".repeat(4_001) }).error?.issues[0]?.message).toContain("4,000");
});

test("who is meant is named in the words", () => {
  expect(spokenTo("@Helen Marsh, how far?", people).map(({ id }) => id)).toEqual([3]);
  expect(spokenTo("Helen Marsh, how far?", people)).toEqual([]);
});

test("the longest name that fits is the one set off", () => {
  expect(withNames("Ask @Ana Reyes or @Ana, not @nobody.", ["Ana", "Ana Reyes"])).toEqual([
    { text: "Ask ", isName: false },
    { text: "@Ana Reyes", isName: true },
    { text: " or ", isName: false },
    { text: "@Ana", isName: true },
    { text: ", not @nobody.", isName: false },
  ]);
});

test("a long quotation is cut at a word, and never within a sign", () => {
  expect(cut("By February it has pushed south again", 20)).toBe("By February it has…");
  expect(cut("😀".repeat(30), 10)).toBe(`${"😀".repeat(9)}…`);
  expect(cut("Short.", 20)).toBe("Short.");
});
