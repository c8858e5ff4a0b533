import * as fc from "fast-check";
import { expect, test } from "vitest";
import { blocks } from "./testing-copy";
import type { Block } from "../kit/doc";
import { fromCopy } from "../text/copy";
import { linesOfBlocks, type Setter } from "./block-lines";
import { type FaceData, faceFrom } from "./face";
import { undivided } from "./hyphens";
import { measured, measuredCopy, measuredCredit } from "./parts";
import { loadSetter } from "./setter";
import type { Setting } from "./setting";

/** Half an em a letter, a quarter a space; A and V close up by a tenth. Ten points make the sums easy. */
const plain = { widths: { 500: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ—–.,", 250: " ", 300: "-" }, kerns: {} };
const toy: FaceData = { name: "Toy", source: "none", licence: "none", styles: { roman: { ...plain, kerns: { A: { "-100": "V" } } }, bold: { ...plain, widths: { 600: plain.widths[500], 250: " " } } } };
const setting: Setting = { face: "newsreader", width: 50, size: 10, leading: 12, scale: 100, hyphenated: false, indent: 10, quoteIndent: 5, quoteSpace: 1, subheadSpace: 1, partSpace: 1 };
const setter = (more: Partial<Setting> = {}, divide: Setter["divide"] = undivided): Setter => ({ setting: { ...setting, ...more }, face: faceFrom(toy), divide });
const lines = (copy: string, more: Partial<Setting> = {}, divide?: Setter["divide"]) => linesOfBlocks(fromCopy(copy).content, setter(more, divide));

test("a line holds what is as wide as it, and not a letter more", () => {
  expect(lines("aaaa bbbbb")).toBe(1); // 4 × 5 + 2.5 + 5 × 5 = 47.5 of 50 points
  expect(lines("aaaaa bbbbb")).toBe(2); // 52.5
  expect(lines("aaaaaaaaaa")).toBe(1); // 50
  expect(lines("aaaa bbbb ", { width: 42.5 })).toBe(1); // the space at the end of a line hangs out
  expect(lines("AVAVAVAVAVA")).toBe(1); // eleven letters are 55, and five pairs give 5 back
  expect(lines("aaaa bbbbb", { scale: 106 })).toBe(2);
});

test("after a hyphen or a dash a line may end; at a non-breaking space it may not; a word without a place to divide it is cut", () => {
  expect(lines("aaaa bbb-ccc")).toBe(2); // the second line begins after the hyphen
  expect(lines("aaaaaa—bbbbbb")).toBe(2);
  expect(lines("aaaa bbb\u00a0ccc ddd")).toBe(2);
  expect(lines("a".repeat(25))).toBe(3);
});

test("a word is divided where a part with its hyphen still goes in", () => {
  const divide = (word: string) => (word === "convoys" ? ["con", "voys"] : [word]);
  expect(lines("aaaaa convoys bb")).toBe(2);
  expect(lines("aaaaa convoys bbbbb")).toBe(3);
  expect(lines("aaaaa convoys bbbbb", {}, divide)).toBe(2); // 25 + 2.5 + 15 + 3
});

test("paragraphs are indented but for the first and after a subhead; subheads, quotes and lists cost what the column says", () => {
  expect(lines("aaaa bbbb\n\naaaa bbbb")).toBe(3);
  expect(lines("aaaa bbbb\n\naaaa bbbb", { indent: 0 })).toBe(2);
  expect(lines("> aaaa bbb")).toBe(2); // 37.5 of 40, and the space around it
  expect(lines("> aaaa bbbb")).toBe(3);
  expect(lines("- aaaa bbb\n- a")).toBe(2);
  const subhead: Block = { type: "subhead", content: [{ type: "text", text: "aaaaaaaa" }] }; // 48 in bold
  expect(linesOfBlocks([subhead, ...fromCopy("aaaa bbbb").content], setter())).toBe(3);
  expect(linesOfBlocks([{ type: "pullQuote", content: [{ type: "text", text: "aaa" }] }], setter())).toBe(0);
  expect(linesOfBlocks([{ type: "paragraph", content: [{ type: "text", text: "a" }, { type: "hardBreak" }, { type: "text", text: "b" }, { type: "sourceNote", attrs: { text: "Long words that are never printed." } }] }], setter())).toBe(2);
});

test("a part is measured as if every suggestion were taken, and a credit with its dash", () => {
  const document = { type: "doc" as const, content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "aaaa " }, { type: "text" as const, text: "bbbbb ccccc", marks: [{ type: "deleted" as const, attrs: { id: "abcdef" } }] }, { type: "text" as const, text: "ddd", marks: [{ type: "inserted" as const, attrs: { id: "ghijkl" } }] }] }] };
  expect(measured("answer", document, setter())).toEqual({ name: "answer", words: 2, lines: 1 });
  expect(measuredCredit("aaaa bbbb", setter())).toEqual({ name: "credit", words: 2, lines: 1 });
  expect(measuredCredit("", setter())).toEqual({ name: "credit", words: 0, lines: 0 });
});

test("real faces at a real measure make the lines a browser makes of them", async () => {
  // As Chromium lays the same words out in the same fonts, ten points on 18 picas.
  const copy = "The bell was rung every half hour by a boy who turned the glass, and by its strokes the men below knew how long they might still sleep before the watch was changed.";
  for (const [face, made] of [["eb-garamond", 3], ["newsreader", 4]] as const) {
    const set = await loadSetter({ ...setting, face, width: 216 }, "en-US");
    expect(measuredCopy("answer", copy, set)).toEqual({ name: "answer", words: 33, lines: made });
  }
});

test("more words never make fewer lines, nor does a narrower column", async () => {
  const real = await loadSetter({ ...setting, width: 180, hyphenated: true }, "en-US");
  const wider = { ...real, setting: { ...real.setting, width: 240 } };
  fc.assert(
    fc.property(blocks, fc.lorem({ maxCount: 8 }), (content, added) => {
      const before = linesOfBlocks(content, real);
      const paragraph: Block = { type: "paragraph", content: [{ type: "text", text: added }] };
      expect(linesOfBlocks([...content, paragraph], real)).toBeGreaterThan(before);
      expect(linesOfBlocks(content, wider)).toBeLessThanOrEqual(before);
      const last = content.at(-1)!;
      if (last.type === "paragraph") expect(linesOfBlocks([...content.slice(0, -1), { ...last, content: [...(last.content ?? []), { type: "text", text: ` ${added}` }] }], real)).toBeGreaterThanOrEqual(before);
    }),
  );
});

test("a word of any length fills line after line to the end of each, and what follows it goes on behind", () => {
  const made = (text: string) => linesOfBlocks([{ type: "paragraph", content: [{ type: "text", text }] }], setter());
  expect(made("a".repeat(100_000))).toBe(10_000);
  expect(made("a".repeat(100_001))).toBe(10_001);
  expect(made("AV".repeat(11_000))).toBe(2_000); // eleven letters a line, for what each pair gives back
  expect(made(`aa ${"a".repeat(1_003)} aa aa`)).toBe(102); // one before it, a hundred full ones, and 15 + 2.5 + 10 + 2.5 + 10
});
