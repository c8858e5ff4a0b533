import { expect, test } from "vitest";
import { type Knowledge, meantIn, tell } from "./likeness";
import { lookedFor } from "./looked-for";
import { knowing } from "./things";

const things = knowing([[["red", "baron"], ["richthofen"], ["fokker"]]]);
const shares: Record<string, number> = { war: 0.3, ship: 0.1, boiler: 0.004, kurita: 0 };
const knowledge: Knowledge = { things, shareOf: (stem) => shares[stem] ?? 0 };
const queries = (stems: string[], all: number) => {
  const told = tell(stems, knowledge);
  return lookedFor(told, meantIn(told), knowledge, all).map(({ query }) => query);
};

test("the rarer the word the sooner, and no more than bring some thousands of questions together", () => {
  expect(queries(["war", "ship", "boiler", "kurita"], 1_000)).toEqual(["'kurita'", "'boiler'", "'ship'", "'war'"]);
  expect(queries(["war", "ship", "boiler", "kurita"], 1_000_000)).toEqual(["'kurita'", "'boiler'"]);
  expect(queries(["war"], 1_000_000)).toEqual(["'war'"]);
  expect(queries([], 1_000)).toEqual([]);
});

test("what a word was likely meant to be, and what else a thing is called, is looked for too", () => {
  expect(queries(["guadalcanel"], 1_000)).toContain("'guadalcan'");
  expect(queries(["richthofen"], 1_000)).toEqual(expect.arrayContaining(["'red' & 'baron'", "'fokker'"]));
});

test("all names of a thing are looked for, also where two others that the text is like have many", () => {
  const shared = ["boxer", "legation", "peking"];
  const likeThree = { ...knowledge, things: knowing(["a", "b", "c"].map((called) => [...shared, ...Array.from({ length: 12 }, (_, nth) => `${called}${nth}`)].map((stem) => [stem]))) };
  expect(lookedFor(tell(shared, likeThree), new Map(), likeThree, 1_000)).toHaveLength(shared.length + 3 * 12);
});

test("a word is quoted as PostgreSQL wants it", () => {
  expect(queries(["o'brien", "a\\b"], 1_000).toSorted()).toEqual(["'a\\\\b'", "'o''brien'"]);
});
