// Addresses from before a magazine came here are known in any spelling, and none that anybody sends takes long to look at.
import { expect, test } from "vitest";
import { oldAddress, oldAddressOf } from "./old-address";

test("spellings of one address are one", () => {
  expect(["/2019/10/Why-Ships/", "/2019/10/why-ships", "/2019/10/why%2Dships//"].map((path) => oldAddress(path))).toEqual(Array(3).fill("/2019/10/why-ships"));
  expect([oldAddressOf("/?p=12"), oldAddress("/", "?x=1"), oldAddress("///")]).toEqual(["/?p=12", "", ""]);
});

test("a row of slashes is looked at once, and not anew from each of them", () => {
  expect(oldAddress(`${"/".repeat(400_000)}x`)).toBe("");
});
