// Tables as Excel, Google and others save them: letters, what parts the cells, quoted line ends.
import * as fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { encodingOf, readSheet, Unreadable } from "./sheet";

/** A line as RFC 4180 writes it, every cell between quotes. */
const lineOf = (cells: readonly string[]) => `${cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(",")}\r\n`;

const all = async (file: Buffer) => {
  const { encoding, delimiter, rows } = readSheet(file);
  const read: string[][] = [];
  for await (const { cells } of rows) read.push(cells);
  return { encoding, delimiter, rows: read };
};
const said = [["Question", "Name", "Town"], ["Why did “Häagen” sink?\nAnd when?", "Zoë Müller", "Köln"], ['He said ""no""; twice', "Ann, Lee", "São Paulo"]];
const table = (by: string) => said.map((row) => row.map((cell) => `"${cell.replace(/"(?!")/g, '"')}"`).join(by)).join("\r\n");
const meant = [said[0], said[1], ['He said "no"; twice', "Ann, Lee", "São Paulo"]];

test("in UTF-8 with and without a mark, in UTF-16 either way round, and as Excel writes Windows-1252", async () => {
  for (const [encoding, file] of [
    ["utf-8", Buffer.from(table(","))],
    ["utf-8", Buffer.from(`\uFEFF${table(",")}`)],
    ["utf-16le", Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(table("\t"), "utf-16le")])],
    ["utf-16be", Buffer.concat([Buffer.from([0xfe, 0xff]), iconv.encode(table(";"), "utf-16be")])],
    ["utf-16le", iconv.encode(table(","), "utf-16le")],
    ["windows-1252", iconv.encode(table(";"), "windows-1252")],
  ] as const) {
    const found = await all(file);
    expect([found.encoding, found.rows]).toEqual([encoding, meant]);
  }
});

test("what parts the cells is told by the rows, or by Excel’s own line", async () => {
  expect((await all(Buffer.from("a;b\n1,5;2,5\n3,5;4,5\n"))).delimiter).toBe(";");
  expect((await all(Buffer.from("a\tb\n1, 2\t3\n"))).delimiter).toBe("\t");
  expect((await all(Buffer.from("sep=;\r\na;b\r\n1;2\r\n"))).rows).toEqual([["a", "b"], ["1", "2"]]);
  expect((await all(Buffer.from("Question\nWhy, then, did it sink?\nWho, if anybody, paid?\n"))).rows).toHaveLength(3);
});

test("empty rows and empty cells at the end are left out; quotation marks in the midst stay", async () => {
  expect((await all(Buffer.from('a,b,,\n,,\n\n"x",,\nWho said "aye" first?,Ann\n'))).rows).toEqual([["a", "b"], ["x"], ['Who said "aye" first?', "Ann"]]);
});

test("a row has the number by which whoever has the sheet open finds it", async () => {
  const numbers: number[] = [];
  for await (const { number } of readSheet(Buffer.from('Question;Name\r\n"Who\r\npaid?";Ann\r\n\r\n;\r\nWho sang?;Bob\r\n;;\r\n')).rows) numbers.push(number);
  expect(numbers).toEqual([1, 2, 5]);
});

test("a workbook, a mark that is never closed and a row without end are refused with a sentence", async () => {
  expect(() => readSheet(Buffer.from("PK\u0003\u0004rest"))).toThrow(/Save the sheet as CSV/);
  await expect(all(Buffer.from('a,b\n"never closed,1\n2,3\n'))).rejects.toThrow(Unreadable);
  await expect(all(Buffer.from(`a,b\n"${"word ".repeat(300_000)}\n`))).rejects.toThrow(/larger than a megabyte|never closed/);
});

test("whatever stands in cells comes back as it was written, also across the pieces a file is read in", async () => {
  const cell = fc.string({ unit: "binary", maxLength: 60 }).map((text) => text.replace(/[\r\0\uFEFF]/g, "").replace(/^[=+@\t-]+/, ""));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 }), async (rows) => {
      const kept = [["one", "two", "three"], ...rows.map((row) => [...row.slice(0, 2), `${row[2]}x`])];
      expect((await all(Buffer.from(kept.map(lineOf).join("")))).rows).toEqual(kept);
    }),
    { numRuns: 60 },
  );
  const long = Buffer.from(`q,n\n${Array.from({ length: 4000 }, (_, at) => `"Frage ${at}: wofür ß?",Zoë`).join("\n")}\n`);
  expect((await all(long)).rows.filter(([q, n]) => n === "Zoë" && q!.endsWith("wofür ß?"))).toHaveLength(4000);
});

test("bytes alone are never taken for UTF-8 when they are not", () => {
  expect(encodingOf(Buffer.from([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72]))).toBe("windows-1252");
});
