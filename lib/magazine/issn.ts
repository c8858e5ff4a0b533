// The International Standard Serial Number of a magazine. ISO 3297:2022, clause 4 and annex A: eight signs in two groups of four, the last
// of which is reckoned from the others with the weights 8 to 2, modulo 11, ten being written X. https://www.issn.org/understanding-the-issn/
import { line } from "../kit/typed";

/** The last sign that belongs to the first seven figures. */
export function checkSign(figures: string): string {
  const sum = [...figures].reduce((total, figure, at) => total + Number(figure) * (8 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? "X" : String(check);
}

/** An ISSN as typed or copied, with or without its letters and hyphen, in the form 1234-567X; or nothing. */
export const issn = line(40)
  .transform((text) => text.toUpperCase().replace(/^(?:E-?|P-?)?ISSN(?:-L)?\s*:?/u, "").replace(/[\s\u2010-\u2015-]/gu, ""))
  .refine((text) => text === "" || /^\d{7}[\dX]$/.test(text), { message: "An ISSN has eight signs: seven figures, and a figure or X, such as 1234-5679.", abort: true })
  .refine((text) => text === "" || (text !== "00000000" && checkSign(text.slice(0, 7)) === text[7]), "The last sign of this ISSN does not belong to the others. Compare it with the one in print: two may have changed places.")
  .transform((text) => text && `${text.slice(0, 4)}-${text.slice(4)}`);
