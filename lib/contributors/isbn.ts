// The number of a book, with its check digit: ISO 2108, with thirteen digits since 2007 and ten before. Pure.
import { line } from "../kit/typed";

const digit = (sign: string): number => (sign === "X" ? 10 : Number(sign));

/**
 * True when the last sign of an ISBN is the one that its others ask for (ISO 2108): of thirteen, weighed 1 and 3 in turn, a sum that 10 divides;
 * of ten, weighed 10 down to 1, a sum that 11 divides.
 * @param isbn ten or thirteen signs without hyphens; X, for ten, only at the end of ten
 */
export function isIsbn(isbn: string): boolean {
  if (/^97[89]\d{10}$/u.test(isbn)) return [...isbn].reduce((sum, sign, at) => sum + digit(sign) * (at % 2 === 0 ? 1 : 3), 0) % 10 === 0;
  return /^\d{9}[\dX]$/u.test(isbn) && [...isbn].reduce((sum, sign, at) => sum + digit(sign) * (10 - at), 0) % 11 === 0;
}

/** An ISBN as typed, with or without hyphens and the word before it; kept without. Nothing is nothing. */
export const isbn = line(40)
  .transform((text) => text.toUpperCase().replace(/^ISBN(?:-1[03])?:?/u, "").replace(/[\s\p{Pd}]/gu, ""))
  .superRefine((text, context) => {
    if (text === "" || isIsbn(text)) return;
    const length = /^(?:\d{13}|\d{9}[\dX])$/u.test(text);
    context.addIssue({ code: "custom", message: length ? "One digit is wrong: the last does not fit the others. Look at it again." : "An ISBN has 13 digits, beginning with 978 or 979, or 10 on older books." });
  });
