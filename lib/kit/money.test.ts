import { assert, constantFrom, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { minorOf, plainAmount, sayMoney, shareOf } from "./money";

test.each([
  ["300", "USD", 30000, "$300"],
  ["127.5", "USD", 12750, "$127.50"],
  ["1,250.05", "GBP", 125005, "£1,250.05"],
  ["−40", "EUR", -4000, "-€40"],
  ["300", "JPY", 300, "¥300"],
  ["1.005", "KWD", 1005, "KWD 1.005"],
])("%s %s is %i of the smallest unit, and said as %s", (typed, currency, minor, said) => {
  expect(minorOf(typed, currency)).toBe(minor);
  expect(sayMoney(minor, currency, "en-US").replace("\u00a0", " ")).toBe(said);
});

test.each([["12.345", "USD"], ["300.5", "JPY"], ["", "USD"], ["abc", "USD"], ["1e3", "USD"], ["1.", "USD"], ["9999999999", "USD"]])("%j of %s is no amount", (typed, currency) => {
  expect(minorOf(typed, currency)).toBeNull();
});

test("an amount written out is read back as the same, to the last unit", () => {
  assert(property(integer({ min: -99_999_999_999, max: 99_999_999_999 }), constantFrom("USD", "GBP", "EUR", "KWD"), (minor, currency) => {
    expect(minorOf(plainAmount(minor, currency), currency)).toBe(minor);
  }));
  expect([plainAmount(5, "USD"), plainAmount(-5, "USD"), plainAmount(0, "USD"), plainAmount(7, "JPY")]).toEqual(["0.05", "-0.05", "0.00", "7"]);
});

test("a share is whole, a half rounded up", () => {
  expect([shareOf(30000, 25), shareOf(101, 25), shareOf(102, 25), shareOf(1, 50), shareOf(30000, 0)]).toEqual([7500, 25, 26, 1, 0]);
});
