// Text that a database can hold and a page can show. Pure.

/** Without NUL and without halves of characters, which neither text nor jsonb can hold; line ends "\n". */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replaceAll("\0", "")
    .replace(/\p{Cs}/gu, "\ufffd");

/** The same on one line: whatever breaks or moves lines becomes a blank, and marks that turn the reading direction go. */
export const cleanLine = (text: string): string =>
  cleanText(text.replaceAll("\0", ""))
    .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, "")
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ")
    .trim();

/** The first `length` characters, no character cut in two. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
