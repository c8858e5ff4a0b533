// Tables as files for spreadsheets: RFC 4180, in UTF-8 with the mark by which spreadsheets know it.

/** At the head of a file it says that what follows is UTF-8. */
export const byteOrderMark = "\ufeff";

type Cell = string | number | null;

/** A spreadsheet reads what begins like this as a formula, also after blanks and signs that are not seen. https://owasp.org/www-community/attacks/CSV_Injection */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u;
const isFigure = /^-?\d+(\.\d+)?$/u;

/** One cell. What could be a formula begins with an apostrophe, so that it stays what somebody wrote; a figure stays a figure, and nothing is an empty cell. */
export function cell(value: Cell): string {
  const text = value === null || (typeof value === "number" && !Number.isFinite(value)) ? "" : String(value);
  const inert = formula.test(text) && !isFigure.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]|^\s|\s$/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** A line with its end. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cell).join(",")}\r\n`;

/** The rows as one file. */
export const csv = (rows: readonly (readonly Cell[])[]): string => byteOrderMark + rows.map(csvLine).join("");
