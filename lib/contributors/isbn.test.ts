import { assert, constantFrom, integer, nat, pre, property } from "fast-check";
import { expect, test } from "vitest";
import { isbn, isIsbn } from "./isbn";

test.each(["978-0-306-40615-7", "9780306406157", "ISBN 0-306-40615-2", "isbn-10: 0306406152", "0-8044-2957-X", "978‑3‑16‑148410‑0", ""])("%j is taken, and kept without hyphens", (typed) => {
  expect(isbn.parse(typed)).toMatch(/^(\d{13}|\d{9}[\dX])?$/u);
});

test.each([
  ["978-0-306-40615-8", /last does not fit/],
  ["0-306-40615-3", /last does not fit/],
  ["977-0-306-40615-7", /last does not fit/],
  ["X306406152", /13 digits/],
  ["12345", /13 digits/],
])("%j is refused", (typed, why) => {
  expect(isbn.safeParse(typed).error?.issues[0]?.message).toMatch(why);
});

test("any one digit mistyped is found", () => {
  assert(
    property(constantFrom("9780306406157", "0306406152", "080442957X"), nat(12), integer({ min: 0, max: 9 }), (right, at, other) => {
      const place = at % right.length;
      pre(right[place] !== String(other));
      expect(isIsbn(right.slice(0, place) + String(other) + right.slice(place + 1))).toBe(false);
    }),
  );
});
