import { expect, test } from "vitest";
import type { Document, Inline, Mark } from "../kit/doc";
import { anchoredIn, sentenceAt, sentencesOf } from "./sentences";

const cut = (text: string) => sentencesOf(text).map(({ from, to }) => text.slice(from, to));
const text = (words: string, ...marks: Mark[]): Inline => ({ type: "text", text: words, marks });
const claim = (id: string): Mark => ({ type: "claim", attrs: { id } });
const doc = (...paragraphs: Inline[][]): Document => ({ type: "doc", content: paragraphs.map((content) => ({ type: "paragraph", content })) });

test("sentences end where a reader ends them", () => {
  expect(cut("PQ 17 lost 24 ships. PQ 18 lost 13! Did it? “Yes.” It did…")).toEqual(["PQ 17 lost 24 ships.", "PQ 18 lost 13!", "Did it?", "“Yes.”", "It did…"]);
  expect(cut("Dr. A. J. Smith of the U.S. Navy saw 3.5 miles. Then Lt. Col. Marsh left.")).toEqual(["Dr. A. J. Smith of the U.S. Navy saw 3.5 miles.", "Then Lt. Col. Marsh left."]);
  expect(cut("“Halt!” he cried. “Why?” They went.")).toEqual(["“Halt!” he cried.", "“Why?”", "They went."]);
  expect(cut("  One line\nand another. ")).toEqual(["One line", "and another."]);
  expect(cut("   ")).toEqual([]);
});

test("an anchor has its words and the sentence around them, as the text reads with suggestions taken", () => {
  const stored = doc(
    [text("It left Loch Ewe. It left on "), text("15 ", claim("one23456")), text("Feb", claim("one23456"), { type: "deleted", attrs: { id: "sugg1234" } }), text("February", claim("one23456"), { type: "inserted", attrs: { id: "sugg1234" } }), text(" 1943. It was cold.")],
    [text("PQ 17 lost 24", claim("two23456")), text(". So."), text(" gone", claim("gone2345"), { type: "deleted", attrs: { id: "sugg1234" } })],
  );
  expect(anchoredIn(stored, "claim")).toEqual([
    { id: "one23456", quote: "15 February", sentence: "It left on 15 February 1943." },
    { id: "two23456", quote: "PQ 17 lost 24", sentence: "PQ 17 lost 24." },
  ]);
  expect([sentenceAt(stored, "two23456"), sentenceAt(stored, "gone2345"), sentenceAt(stored, "never234")]).toEqual(["PQ 17 lost 24.", "", ""]);
  expect(anchoredIn(stored, "note")).toEqual([]);
});

test("an anchor over two paragraphs has both sentences", () => {
  expect(sentenceAt(doc([text("One. Two", claim("one23456"))], [text("Three", claim("one23456")), text(" four. Five.")]), "one23456")).toBe("One. Two Three four.");
});

test("stops in a row that end no sentence, and small words that end none, are read to their end", () => {
  const row = `He fell${".".repeat(200_000)}and rose.`;
  expect(cut(`${row} Then he went.`)).toEqual([row, "Then he went."]);
  const small = "a. ".repeat(60_000).trimEnd();
  expect(cut(small)).toEqual([small]);
});
