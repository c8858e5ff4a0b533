import { expect, test } from "vitest";
import { topsOf } from "./lay-out";

test("each stands beside its words, below what stands above it", () => {
  expect(topsOf([{ wish: 0, height: 50 }, { wish: 40, height: 30 }, { wish: 300, height: 30 }])).toEqual([0, 62, 300]);
});

test("what has lost its words follows the others", () => {
  expect(topsOf([{ wish: 100, height: 30 }, { wish: Infinity, height: 40 }, { wish: Infinity, height: 40 }])).toEqual([100, 142, 194]);
  expect(topsOf([{ wish: Infinity, height: 40 }])).toEqual([0]);
});

test("in a crowd the one in hand stands at its words, and those before it make way upwards as far as there is room", () => {
  const head = { wish: 0, height: 30, isHead: true };
  const crowd = [head, ...Array.from({ length: 6 }, (_, index) => ({ wish: 100 + index * 10, height: 38 }))];
  expect(topsOf(crowd)).toEqual([0, 100, 150, 200, 250, 300, 350]);
  expect(topsOf(crowd, 5, 100)).toEqual([0, null, null, null, 90, 140, 190]);
  expect(topsOf(crowd, 5, 200)).toEqual(topsOf(crowd));
});
