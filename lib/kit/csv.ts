// Tables as files of comma-separated values (RFC 4180), safe to open in a spreadsheet.

/** A spreadsheet reads what begins like this as a formula, also after blanks. https://owasp.org/www-community/attacks/CSV_Injection */
const formula = /^[\s\u00a0\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** One cell. A number stays a number; of words none is a formula, and what could be one begins with an apostrophe, which a spreadsheet does not show. */
export function cell(value: string | number): string {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  const words = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

/** The rows as one file, with the mark by which spreadsheets know that it is UTF-8. Lines end as the standard says. */
export const csv = (rows: readonly (readonly (string | number)[])[]): string => `\ufeff${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
