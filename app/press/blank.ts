// A blank: a page printed with gaps, to be filled in for each reader. What stands between the gaps is made once, so a page that has to be
// made anew for everybody costs no more than what is its own. Pure.

/** What can be left open. */
export type Gap = "title" | "description" | "main";

// From Unicode's private use area: no text means anything by these (lib/kit/typed.ts lets them through, and they would lead to no gap but one of the editor's own page).
const [open, close] = ["\ue000", "\ue001"];
const gaps = /\ue000(title|description|main)\ue001/;

/** What a page writes where it is left open. */
export const gap = (name: Gap): string => `${open}${name}${close}`;

/** A page in pieces: text as it is printed, and between two of them the name of a gap. */
export type Blank = readonly string[];

/** @returns null for a page that is not left open in its title, its description and its main part: it is no blank */
export function blankOf(html: string): Blank | null {
  const pieces = html.split(gaps);
  const named = new Set(pieces.filter((_, at) => at % 2 === 1));
  return named.size === 3 ? pieces : null;
}

/** @param words HTML for each gap; what is no HTML is to be escaped before, for text and for attributes alike */
export const fillIn = (blank: Blank, words: Record<Gap, string>): string => blank.map((piece, at) => (at % 2 === 0 ? piece : words[piece as Gap])).join("");
