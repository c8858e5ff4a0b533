// What a letter of the rehearsal tells of, in one piece: of a hundred letters it is hundreds of lines, and as elements they were most of the page's time.
import { escapeHtml } from "@/lib/kit/escape-html";
import { packLines, unpackLines } from "@/lib/kit/lines";

/** Of what, by its slug line and reference, and what is said of it. */
export type ToldLine = { slugLine: string; reference: string; words: string };

/** As `toldHtml` takes them. */
export const packedLines = (lines: readonly ToldLine[]): string => packLines(lines.map(({ slugLine, reference, words }) => [slugLine, reference, words]));

/** @param packed of `packedLines`. Whatever it says stays text. */
export const toldHtml = (packed: string): string => unpackLines(packed).map((parts) => lineHtml(parts.map(escapeHtml))).join("");

const lineHtml = ([slugLine, reference, words]: string[]) => `<p>${slugLine} <a class="num" href="/desk/questions/${reference}">${reference}</a>: <small>${words}</small></p>`;
