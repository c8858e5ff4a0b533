import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyStored } from "../text/arbitrary";
import { wordsBy } from "./authorship";
import { fromCopy } from "../text/copy";
import { wordCount } from "../text/words";

const helen = 1;
const ana = 2;
const text = (copy: string, byId: number) => ({ byId, document: fromCopy(copy) });
const total = (counts: Record<string, number>) => Object.values(counts).reduce((sum, n) => sum + n, 0);

test("every word of the last revision has one writer", { timeout: 30_000 }, () => {
  const link = fc.record({ byId: fc.integer({ min: 1, max: 3 }), document: anyStored });
  fc.assert(fc.property(fc.array(link, { minLength: 1, maxLength: 4 }), (chain) => total(wordsBy(chain)) === wordCount(chain.at(-1)!.document)));
});

test("no revision, no words", () => expect(wordsBy([])).toEqual({}));

test("who saves a text unchanged wrote none of it", () => {
  fc.assert(
    fc.property(anyStored, fc.array(fc.integer({ min: 2, max: 5 }), { maxLength: 4 }), (document, later) => {
      const chain = [helen, ...later].map((byId) => ({ byId, document }));
      const words = wordCount(document);
      expect(wordsBy(chain)).toEqual(words === 0 ? {} : { [helen]: words });
    }),
  );
});

test("words put in are the editor's, words left stay the historian's", () => {
  expect(wordsBy([text("The ice draws back in summer.", helen), text("The ice draws back to Bear Island in summer.", ana)])).toEqual({ [helen]: 6, [ana]: 3 });
});

test("the order of hands matters", () => {
  const first = "One two three.";
  const second = "One two three four.";
  expect(wordsBy([text(first, helen), text(second, ana)])).toEqual({ [helen]: 3, [ana]: 1 });
  expect(wordsBy([text(second, ana), text(first, helen)])).toEqual({ [ana]: 3 });
});

test("cutting, punctuating, capitals and italics write nothing", () => {
  expect(wordsBy([text("the roof of the Sheffield went, they say", helen), text("The roof of the *Sheffield* went!", ana)])).toEqual({ [helen]: 6 });
});

test("a paragraph moved is still the historian's", () => {
  const a = "Your grandfather was repeating the common wisdom of men.";
  const b = "Darkness also blunted the big ships of the German navy in those waters and more besides.";
  expect(wordsBy([text(`${a}\n\n${b}`, helen), text(`${b}\n\n${a}`, ana)])).toEqual({ [helen]: wordCount(a) + wordCount(b) });
});

test("what the editor wrote stays hers when the historian takes it over", () => {
  expect(wordsBy([text("Ice was the price.", helen), text("Ice was the terrible price.", ana), text("Ice was the terrible price indeed.", helen)])).toEqual({ [helen]: 5, [ana]: 1 });
});

test("two long texts with nothing in common are told apart soon", () => {
  const many = (prefix: string) => Array.from({ length: 3_000 }, (_, n) => `${prefix}${n}`).join(" ");
  expect(wordsBy([text(many("a"), helen), text(many("b"), ana)])).toEqual({ [ana]: 3_000 });
});

test("one word over and over is traced soon, and only the words that are more are new", () => {
  const words = (n: number) => "ice ".repeat(n).trim();
  expect(wordsBy([text(words(24_000), helen), text(words(49_000), ana)])).toEqual({ [helen]: 24_000, [ana]: 25_000 });
});
