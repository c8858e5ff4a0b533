// A row as a spreadsheet reads it (RFC 4180). A cell that a spreadsheet would take for a formula is kept a text by an apostrophe (OWASP, CSV
// injection). Pure.

/** One row, with its line end. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(",")}\r\n`;

function cell(text: string): string {
  const safe = /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
