import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inCommon, knowing, linesOf, thingsIn } from "./things";

const baron = [["red", "baron"], ["richthofen"], ["fokker"], ["camel"]];
const caravan = [["camel"], ["sahara"], ["salt"]];
const known = knowing([baron, caravan]);
const weightOf = (stem: string) => (stem === "red" ? 3 : 7);
const things = (...stems: string[]) => thingsIn(new Set(stems), known, weightOf);

test("texts about one thing have it in common, whatever they call it", () => {
  expect(inCommon(things("richthofen", "low"), things("red", "baron", "flew"))).toBeGreaterThan(5);
  expect(inCommon(things("richthofen"), things("sahara", "salt"))).toBe(0);
});

test("a name of several words has to be there whole; a word of many things says less", () => {
  expect(things("red", "flag").size).toBe(0);
  expect(things("camel").get(0)!).toBeLessThan(things("fokker").get(0)!);
});

test("comments and empty lines are no things, and each thing has two names at least", () => {
  expect(linesOf("# what it is\n\na, b c\n")).toEqual([["a", "b c"]]);
  const lines = linesOf(readFileSync(join(import.meta.dirname, "things.txt"), "utf8"));
  expect(lines.length).toBeGreaterThan(2500);
  expect(lines.filter((names) => names.length < 2)).toEqual([]);
  expect(lines.filter((names) => new Set(names).size < names.length)).toEqual([]);
});
