import { array, assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { csvLine } from "./spreadsheet";

/** Reads one line as RFC 4180 says. */
function read(line: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length - 2) {
    if (line[at] === '"') {
      let text = "";
      for (at += 1; line[at] !== '"' || line[at + 1] === '"'; at += 1) {
        text += line[at];
        if (line[at] === '"') at += 1;
      }
      cells.push(text);
      at += 2;
    } else {
      const end = /[,\r]/u.exec(line.slice(at))!.index + at;
      cells.push(line.slice(at, end));
      at = end + 1;
    }
  }
  return cells;
}

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
  assert(
    property(array(string(), { minLength: 1, maxLength: 5 }), (cells) => {
      const back = read(csvLine(cells));
      expect(back.map((text, at) => (text === `'${cells[at]}` ? cells[at] : text))).toEqual(cells);
      for (const text of back) expect(/^-?\d+(\.\d+)?$/u.test(text) || !/^[=+\-@\t\r]/u.test(text)).toBe(true);
    }),
  );
});
