import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cell, csv, csvLine } from "./csv";

/** Read as RFC 4180 says, by another hand. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let [row, field, quoted]: [string[], string, boolean] = [[], "", false];
  for (let at = 1; at < text.length; at += 1) {
    const sign = text[at]!;
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') field += text[++at];
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ",") [row, field] = [[...row, field], ""];
    else if (sign === "\r" && text[at + 1] === "\n") {
      rows.push([...row, field]);
      [row, field, at] = [[], "", at + 1];
    } else field += sign;
  }
  return rows;
}

test("what a cell says is read again as it was, but for the apostrophe before what could be a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("=1+1", "+49 30", "-", "@here", "\t=x", ' "=cmd', "a,b", 'say "so"', "two\r\nlines"), fc.integer()), { minLength: 1, maxLength: 5 }), { maxLength: 6 }), (rows) => {
      const again = read(csv(rows));
      expect(again.map((row) => row.map((field, at) => (field.startsWith("'") && !String(rows[again.indexOf(row)]![at]).startsWith("'") ? field.slice(1) : field)))).toEqual(rows.map((row) => row.map(String)));
    }),
  );
});

test("no word begins a formula in a spreadsheet, and a number is one", () => {
  fc.assert(
    fc.property(fc.constantFrom("=", "+", "-", "@", "\t=", "\r@", "  =", "\u00a0+", "＝"), fc.string(), (begin, rest) => {
      fc.pre(!/^-\d+(\.\d+)?$/.test(begin + rest)); // a figure
      expect(read(`\ufeff${cell(begin + rest)}\r\n`)[0]![0]!.startsWith("'")).toBe(true);
    }),
  );
  expect(cell(-3)).toBe("-3");
  expect(cell("-3")).toBe("-3");
  expect(cell("Memphis, Tenn.")).toBe('"Memphis, Tenn."');
});

test.each([
  ["plain", "plain"],
  [12, "12"],
  [null, ""],
  ["-50.00", "-50.00"],
  ["a, b", '"a, b"'],
  ['say "no"', '"say ""no"""'],
  ["two\nlines", '"two\nlines"'],
  ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
  ["+1 555", "'+1 555"],
  ["-2+3", "'-2+3"],
  ["@sum", "'@sum"],
  ["  =1+1", "'  =1+1"],
  ["\u200b=1", "'\u200b=1"],
])("%j is written as %s", (value, written) => {
  expect(csvLine([value as string])).toBe(`${written}\r\n`);
});

test("whatever is written is read back, and no cell begins as a formula does", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), (cells) => {
      const back = read(csv([cells]))[0]!;
      expect(back.map((text, at) => (text === `'${cells[at]}` ? cells[at] : text))).toEqual(cells);
      for (const text of back) expect(/^-?\d+(\.\d+)?$/u.test(text) || !/^[=+\-@\t\r]/u.test(text)).toBe(true);
    }),
  );
});
