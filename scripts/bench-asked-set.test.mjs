import { expect, test } from "vitest";
import { deal, hardOnes, hows, newOthers, others, pairsOf, shelfOf } from "./bench-asked-set.mjs";

const halves = { open: pairsOf("open"), sealed: pairsOf("sealed") };
const pairs = [...halves.open, ...halves.sealed];
const second = pairsOf("sealed-2");
const every = [...pairs, ...second];
const everyOther = others("sealed-2");
const plain = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu).join(" ");
const twice = (list) => list.filter((one, at) => list.indexOf(one) !== at);
const idsOf = (list) => list.map(({ id }) => id);

test("there are enough pairs, and of each kind", () => {
  expect(pairs.length).toBeGreaterThanOrEqual(320);
  for (const how of hows) expect(pairs.filter((pair) => pair.how === how).length, how).toBeGreaterThanOrEqual(40);
  expect(pairs.filter(({ how }) => !hows.includes(how))).toEqual([]);
  const hardest = pairs.filter(({ how }) => how === "reworded" || how === "renamed").length / pairs.length;
  expect(hardest).toBeGreaterThan(0.33);
});

test("each pair is in the half that its id says, and the halves are balanced", () => {
  const dealt = deal(pairs);
  for (const half of ["open", "sealed"]) expect(idsOf(halves[half]).toSorted()).toEqual(dealt[half].toSorted());
  for (const how of hows) {
    const [open, sealed] = [halves.open, halves.sealed].map((list) => list.filter((pair) => pair.how === how).length);
    expect(Math.abs(open - sealed), how).toBeLessThanOrEqual(1);
  }
});

test("the second sealed set has as many pairs as a half, in the same mix, and its numbers go on from the first", () => {
  expect(second.length).toBe(184);
  for (const how of hows) {
    const [was, is] = [halves.open, second].map((list) => list.filter((pair) => pair.how === how).length);
    expect(Math.abs(was - is), how).toBeLessThanOrEqual(2);
  }
  const numberOf = ({ id }) => Number(id.replace("pair-", ""));
  expect(second.map(numberOf)).toEqual(second.map((_, at) => Math.max(...pairs.map(numberOf)) + 1 + at));
});

test("the second set lies in the column only when it is looked for, so that the figures of the first stay comparable", () => {
  for (const half of ["open", "sealed"]) {
    expect(idsOf(shelfOf(half))).toEqual(idsOf(pairs));
    expect(others(half)).toEqual(others());
  }
  expect(idsOf(shelfOf("sealed-2"))).toEqual(idsOf(every));
  expect(everyOther.length).toBe(others().length + newOthers().length);
});

test("no text stands twice, in no half, in no set and in no other question", () => {
  expect(twice([...every.flatMap(({ asked, again }) => [asked, again]), ...everyOther.map(({ asked }) => asked)].map(plain))).toEqual([]);
  expect(twice(idsOf([...every, ...everyOther]))).toEqual([]);
});

test("questions are as long as letters are, and what is called shorter or longer is", () => {
  const count = (text) => text.split(/\s+/u).length;
  expect(idsOf(every.filter(({ asked }) => count(asked) < 15 || count(asked) > 90))).toEqual([]);
  expect(idsOf(every.filter(({ how, asked, again }) => how === "shortened" && count(again) >= count(asked) / 2))).toEqual([]);
  expect(idsOf(every.filter(({ how, asked, again }) => how === "lengthened" && count(again) <= count(asked) * 1.5))).toEqual([]);
});

test("what is retyped keeps its words, and what is put in other words does not", () => {
  const wordsOf = (text) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu));
  const shared = ({ asked, again }) => {
    const [was, is] = [wordsOf(asked), wordsOf(again)];
    return [...is].filter((word) => was.has(word)).length / Math.min(was.size, is.size);
  };
  const most = { rephrased: 0.7, reworded: 0.4, renamed: 0.4, mixed: 0.4 };
  expect(idsOf(every.filter((pair) => pair.how === "retyped" && shared(pair) < 0.6))).toEqual([]);
  expect(idsOf(every.filter((pair) => shared(pair) > (most[pair.how] ?? 1)))).toEqual([]);
  expect(idsOf(every.filter(({ asked, again }) => asked === again))).toEqual([]);
});

test("there are enough other questions: by hand, in all, and about what pairs are about", () => {
  expect(others().filter(({ id }) => id.startsWith("other-")).length).toBeGreaterThanOrEqual(400);
  expect(others().length).toBeGreaterThanOrEqual(3_000);
  expect(hardOnes(pairs).length).toBeGreaterThanOrEqual(1_000);
  expect(newOthers().length).toBe(70);
  expect(hardOnes(second, newOthers()).length).toBeGreaterThanOrEqual(50);
});

test("the questions made of patterns are the same each time", () => {
  expect(others()).toEqual(others());
});
