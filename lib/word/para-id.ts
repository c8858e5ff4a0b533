// The number by which Word knows the paragraph of a comment ([MS-DOCX] 2.6.2.3: eight hexadecimal digits, not 0, below 80000000).

/** The number of the comment that is a note of this key; always the same, so that the note is known again. FNV-1a. */
export function paraIdOf(key: string): string {
  let hash = 0x811c9dc5;
  for (const sign of key) hash = Math.imul(hash ^ sign.codePointAt(0)!, 0x01000193);
  return ((hash >>> 1) % 0x7ffffffe + 1).toString(16).toUpperCase().padStart(8, "0");
}
