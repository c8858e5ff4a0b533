import { expect, test } from "vitest";
import type { Known } from "@/lib/assignments/rank";
import { isCalled, packedChoices, shownOf, unpackedChoices } from "./choices";

const ann: Known = { id: 4, name: "Ann Abel", open: 0, due: 0, late: 0, askedAgo: null, answered: 0, on: [], fits: [], away: null, conflict: null, turnedDown: false, hasIt: false, signsIn: true, ownBooks: [] };
const ben: Known = { ...ann, id: 41, name: "Ben Núñez", open: 2, due: 9, late: 1, askedAgo: 0, answered: 3, on: ["scurvy", "limes"], fits: ["ships,\tbells"], away: { fromOn: "2026-12-20", untilOn: "2027-01-03" }, conflict: "Her\nedition.", turnedDown: true, hasIt: true, signsIn: false, ownBooks: ["Rust \"and\" Ration"] };

test("what was packed comes out as it was, and who has nothing unusual takes a short line", () => {
  expect(unpackedChoices(packedChoices([ann, ben]))).toEqual([ann, ben]);
  expect(unpackedChoices(packedChoices([]))).toEqual([]);
  expect(packedChoices([ann])).toBe("4\tAnn Abel\t0\t0\t0\t");
});

test("somebody is called what was typed when each word begins one of the name", () => {
  for (const typed of [["nun"], ["ben", "n"], ["n", "ben"], []]) expect(isCalled(ben.name, typed)).toBe(true);
  for (const typed of [["en"], ["ben", "x"]]) expect(isCalled(ben.name, typed)).toBe(false);
});

test("the best are shown of many, all of few, and whoever is chosen always", () => {
  const many = Array.from({ length: 30 }, (_, n) => ({ id: n, name: `Person ${String.fromCharCode(65 + (n % 26))} Smith` }));
  const ids = (asked: Partial<Parameters<typeof shownOf>[1]>, people = many) => shownOf(people, { typed: "", chosen: "", all: false, ...asked }).shown.map(({ id }) => id);
  expect(ids({})).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(ids({}, many.slice(0, 12))).toHaveLength(12);
  expect(ids({ all: true })).toHaveLength(30);
  expect(ids({ chosen: "20" })).toEqual([20, 0, 1, 2, 3, 4, 5, 6, 7]);
  expect(ids({ chosen: "3" })).toHaveLength(8);
  expect(ids({ typed: " SMITH  b" })).toEqual([1, 27]);
  expect(ids({ typed: "b", chosen: "3" })).toEqual([3, 1, 27]);
  expect(shownOf(many, { typed: "smith", chosen: "", all: false })).toMatchObject({ found: 30, shown: { length: 20 } });
  expect(shownOf(many, { typed: "zz", chosen: "", all: false })).toEqual({ shown: [], found: 0 });
  expect(shownOf(many, { typed: " - ", chosen: "", all: false }).found).toBeNull();
});
