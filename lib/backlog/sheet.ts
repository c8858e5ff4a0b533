// A table as a spreadsheet saves it: in which letters it is written, what parts its cells, and its rows one by one. Knows no database.
import iconv from "iconv-lite";
import { parse } from "csv-parse";
import { parse as parseAll } from "csv-parse/sync";
import { Readable } from "node:stream";

export const encodings = { "utf-8": "UTF-8", "utf-16le": "UTF-16", "utf-16be": "UTF-16", "windows-1252": "Windows-1252, as Excel writes it" } as const;
export type Encoding = keyof typeof encodings;
export const delimiters = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "upright strokes" } as const;
export type Delimiter = keyof typeof delimiters;

/** What a table can be. A row of a megabyte is no row: a quotation mark is missing. */
export const limits = { rows: 100_000, columns: 60, row: 1024 * 1024 } as const;

/** A file of which nothing can be made, with the sentence why. */
export class Unreadable extends Error {}

/** By the mark at its beginning, by the empty bytes that UTF-16 has; else UTF-8 where every byte agrees with it, and what Excel writes where not. */
export function encodingOf(file: Buffer): Encoding {
  if (file[0] === 0xff && file[1] === 0xfe) return "utf-16le";
  if (file[0] === 0xfe && file[1] === 0xff) return "utf-16be";
  const [even, odd] = emptyBytes(file.subarray(0, 4096));
  if (odd > even * 4 && odd > 16) return "utf-16le";
  if (even > odd * 4 && even > 16) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(file);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

function emptyBytes(head: Buffer): [even: number, odd: number] {
  const counts: [number, number] = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) counts[(at % 2) as 0 | 1] += 1;
  return counts;
}

const lenient = { relax_quotes: true, relax_column_count: true, skip_empty_lines: true, max_record_size: limits.row } as const;
const headLength = 64 * 1024;

/** Excel may say on a line of its own what parts the cells. */
const said = /^\uFEFF?sep=([,;|\t])\r?\n/i;

/** Where the rows begin, and what parts their cells: what gives the most rows as many cells as the first, and the more cells the better. */
export function shapeOf(head: string): { delimiter: Delimiter; skip: number } {
  const own = said.exec(head);
  if (own) return { delimiter: own[1] as Delimiter, skip: own[0].length };
  const whole = head.length < headLength ? head : head.slice(0, Math.max(head.lastIndexOf("\n"), 1));
  const tried = (Object.keys(delimiters) as Delimiter[]).map((delimiter) => ({ delimiter, fits: fitsOf(whole, delimiter) }));
  const best = tried.reduce((a, b) => (b.fits > a.fits ? b : a));
  return { delimiter: best.delimiter, skip: head.startsWith("\uFEFF") ? 1 : 0 };
}

function fitsOf(head: string, delimiter: Delimiter): number {
  try {
    const rows = parseAll(head, { ...lenient, delimiter, to: 40, bom: true }) as string[][];
    const width = rows[0]?.length ?? 0;
    return width < 2 ? 0 : (rows.filter((row) => row.length === width).length / rows.length) * Math.min(width, 20);
  } catch {
    return 0; // the head ends within a quotation, or this is not what parts the cells
  }
}

/** A row, and which it is by the count of whoever has the sheet open: empty ones count, and the headings too. */
export type Row = { number: number; cells: string[] };
export type Sheet = { encoding: Encoding; delimiter: Delimiter; rows: AsyncIterable<Row> };

/** The rows of a file, as many cells each as it has; trailing empty ones and empty rows are left out. Throws Unreadable while they are read. */
export function readSheet(file: Buffer): Sheet {
  if (file.subarray(0, 4).toString("latin1") === "PK\u0003\u0004" || file.subarray(0, 4).toString("hex") === "d0cf11e0") throw new Unreadable("This is a workbook. Save the sheet as CSV (in Excel: Save As, CSV UTF-8), and choose that file.");
  const encoding = encodingOf(file);
  const { delimiter, skip } = shapeOf(iconv.decode(file.subarray(0, headLength), encoding, { stripBOM: false }));
  return { encoding, delimiter, rows: rowsOf(file, encoding, delimiter, skip) };
}

async function* rowsOf(file: Buffer, encoding: Encoding, delimiter: Delimiter, skip: number): AsyncGenerator<Row> {
  const parser = Readable.from(textOf(file, encoding, skip)).pipe(parse({ ...lenient, skip_empty_lines: false, delimiter }));
  let number = 0;
  try {
    for await (const row of parser as AsyncIterable<string[]>) {
      number += 1;
      let width = row.length;
      while (width > 0 && row[width - 1]!.trim() === "") width -= 1;
      if (width > 0) yield { number, cells: row.slice(0, width) };
    }
  } catch (error) {
    throw new Unreadable(sentenceFor(error));
  }
}

function sentenceFor(error: unknown): string {
  const { code, lines } = error as { code?: string; lines?: number };
  if (code === "CSV_QUOTE_NOT_CLOSED") return "A quotation mark opens and is never closed, so it cannot be told where that row ends. Open the sheet, save it as CSV once more, and choose that file.";
  if (code === "CSV_MAX_RECORD_SIZE") return `The row that begins near line ${lines ?? "?"} is larger than a megabyte. Probably a quotation mark is missing there.`;
  if (code?.startsWith("CSV_")) return `It cannot be read as a table: near line ${lines ?? "?"} its quotation marks do not go together.`;
  throw error;
}

/** Its text in pieces; letters that lie across two of them stay whole. */
function* textOf(file: Buffer, encoding: Encoding, skip: number): Generator<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: false });
  let left = skip;
  for (let at = 0; at < file.length; at += headLength) {
    const text = decoder.write(file.subarray(at, at + headLength));
    if (text.length > left) yield text.slice(left);
    left = Math.max(0, left - text.length);
  }
  const rest = decoder.end();
  if (rest) yield rest;
}
