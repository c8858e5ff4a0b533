import * as fc from "fast-check";
import { expect, test } from "vitest";
import { packLines, unpackLines } from "./lines";

test("what is packed comes back part by part, each on one line", () => {
  const part = fc.oneof(fc.string({ minLength: 1 }), fc.integer(), fc.constantFrom("two\nlines", "a\ttab", "<b>"));
  fc.assert(fc.property(fc.array(fc.array(part, { minLength: 1, maxLength: 4 })), (rows) => {
    expect(unpackLines(packLines(rows))).toEqual(rows.map((parts) => parts.map((one) => String(one).replace(/\s+/g, " "))));
  }));
});
