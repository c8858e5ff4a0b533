import { expect, test } from "vitest";
import { issn } from "./issn";

// 0317-8471 is the example of the standard; the second one ends in X.
test.each([["0317-8471", "0317-8471"], [" issn 0317 8471", "0317-8471"], ["ISSN-L: 0317–8471", "0317-8471"], ["2434561x", "2434-561X"], ["1234-5679", "1234-5679"], ["", ""]])("“%s” is kept as “%s”", (typed, kept) => {
  expect(issn.parse(typed)).toBe(kept);
});

test.each(["0317-8472", "3017-8471", "1234-567X", "0000-0000"])("the check digit gives %s away", (typed) => {
  expect(issn.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual([expect.stringContaining("does not belong to the others")]);
});

test.each(["1234", "1234-56789", "X234-5679", "1234-567A", "978-3-16-148410-0"])("%s is no ISSN, and one sentence says so", (typed) => {
  expect(issn.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual([expect.stringContaining("eight signs")]);
});
