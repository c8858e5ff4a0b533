import { expect, test } from "vitest";
import { deal, hardOnes, hows, others, pairsOf } from "./bench-asked-set.mjs";

const halves = { open: pairsOf("open"), sealed: pairsOf("sealed") };
const pairs = [...halves.open, ...halves.sealed];
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

test("no text stands twice, in no half and in no other question", () => {
  expect(twice([...pairs.flatMap(({ asked, again }) => [asked, again]), ...others().map(({ asked }) => asked)].map(plain))).toEqual([]);
  expect(twice(idsOf([...pairs, ...others()]))).toEqual([]);
});

test("questions are as long as letters are, and what is called shorter or longer is", () => {
  const count = (text) => text.split(/\s+/u).length;
  expect(pairs.filter(({ asked }) => count(asked) < 15 || count(asked) > 90)).toEqual([]);
  expect(pairs.filter(({ how, asked, again }) => how === "shortened" && count(again) >= count(asked) / 2)).toEqual([]);
  expect(pairs.filter(({ how, asked, again }) => how === "lengthened" && count(again) <= count(asked) * 1.5)).toEqual([]);
});

test("there are enough other questions: by hand, in all, and about what pairs are about", () => {
  expect(others().filter(({ id }) => id.startsWith("other-")).length).toBeGreaterThanOrEqual(400);
  expect(others().length).toBeGreaterThanOrEqual(3_000);
  expect(hardOnes(pairs).length).toBeGreaterThanOrEqual(1_000);
});

test("the questions made of patterns are the same each time", () => {
  expect(others()).toEqual(others());
});
