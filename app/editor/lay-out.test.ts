import { expect, test } from "vitest";
import { topsOf } from "./lay-out";

test("each stands beside its words, below what stands above it", () => {
  expect(topsOf([{ wish: 0, height: 50 }, { wish: 40, height: 30 }, { wish: 300, height: 30 }])).toEqual([0, 62, 300]);
});

test("what has lost its words follows the others", () => {
  expect(topsOf([{ wish: 100, height: 30 }, { wish: Infinity, height: 40 }, { wish: Infinity, height: 40 }])).toEqual([100, 142, 194]);
  expect(topsOf([{ wish: Infinity, height: 40 }])).toEqual([0]);
});
