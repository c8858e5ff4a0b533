// Tables as files for spreadsheets: RFC 4180, in UTF-8 with the mark by which spreadsheets know it.

/** At the head of a file it says that what follows is UTF-8. */
export const byteOrderMark = "\ufeff";

const isFigure = /^-?\d+(\.\d+)?$/u;

/**
 * A cell. What a spreadsheet would take for a formula begins with an apostrophe, so that it stays what somebody wrote
 * (owasp.org/www-community/attacks/CSV_Injection); a figure stays a figure.
 */
function cell(value: string | number | null): string {
  const text = value === null ? "" : String(value);
  const inert = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u.test(text) && !isFigure.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]|^\s|\s$/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** A line with its end. */
export const csvLine = (cells: readonly (string | number | null)[]): string => `${cells.map(cell).join(",")}\r\n`;
