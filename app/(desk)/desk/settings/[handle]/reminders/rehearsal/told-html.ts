// What a letter of the rehearsal tells of, in one piece: of a hundred letters it is hundreds of lines, and as elements they were most of the page's time.
import { escapeHtml } from "@/lib/kit/escape-html";

/** Of what, by its slug line and reference, and what is said of it. */
export type ToldLine = { slugLine: string; reference: string; words: string };

/** As `toldHtml` takes them: a line each, its parts apart by tabs. */
export const packedLines = (lines: readonly ToldLine[]): string => lines.map(({ slugLine, reference, words }) => [slugLine, reference, words].map((part) => part.replace(/\s+/g, " ")).join("\t")).join("\n");

/** @param packed of `packedLines`. Whatever it says stays text. */
export const toldHtml = (packed: string): string => packed.split("\n").map(lineHtml).join("");

function lineHtml(line: string): string {
  const [slugLine, reference, words] = line.split("\t").map(escapeHtml);
  return `<p>${slugLine} <a class="num" href="/desk/questions/${reference}">${reference}</a>: <small>${words}</small></p>`;
}
