// What within the new words of a mail is no letter: the signature a program adds, and what a house puts below every mail. Pure.
import { footerLikeness, isClosing, isDeviceLine } from "./closings";
import type { Line } from "./lines";

export type Part = "said" | "signature" | "footer";

const contact = /^(t|tel|telephone|phone|ph|mob|mobile|cell|m|fax|f|office|direct|e|e-?mail|mail|web|www|w|website|telefon|handy|mobil|tél|téléphone|portable|teléfono|móvil|telefono|cellulare|telefoon|mobiel|tlf|puh|тел|телефон|моб|факс|email)\.?\s*[:.]?\s*[+(\d@w]|^https?:\/\/\S+$|^www\.\S+$|^<?[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+>?$|^\+?[\d\s()./-]{8,24}$|\+\d{1,3}[\s(.-]\d/iu;

/** What each line of a run of new words is: nothing is left out, and the name and the town below the closing stay said. */
export function partsOf(lines: Line[]): Part[] {
  const parts = lines.map((): Part => "said");
  markFooters(lines, parts);
  let end = lines.length;
  while (end > 0 && (lines[end - 1]!.text === "" || parts[end - 1] === "footer")) end--;
  markDevice(lines, parts, end);
  const dashes = dashesIn(lines, end);
  if (dashes >= 0) {
    for (let at = dashes; at < end; at++) if (parts[at] === "said") parts[at] = "signature";
  } else markContacts(lines, parts, end);
  return parts;
}

/** "-- " begins a signature (RFC 3676, 4.3), if what follows is no longer than one; many programs cut the space off. */
function dashesIn(lines: Line[], end: number): number {
  for (let at = end - 1, seen = 0, size = 0; at >= 0 && seen <= 25 && size <= 3_000; at--, seen++) {
    const whole = lines[at]!.whole.replace(/[\r\n]+$/, "");
    if (whole === "-- " || whole === "--\u00a0" || (whole === "--" && seen <= 12)) return at;
    size += lines[at]!.whole.length;
  }
  return -1;
}

/** The line of a telephone is among the last; whoever goes on below it is read on. */
function markDevice(lines: Line[], parts: Part[], end: number): void {
  for (let at = end - 1, seen = 0; at >= 0 && seen < 8; at--) {
    if (lines[at]!.text === "") continue;
    seen++;
    if (isDeviceLine(lines[at]!.text)) parts[at] = "signature";
  }
}

/** Telephone numbers and addresses on the net below the name, if there are at least two: nobody's words. */
function markContacts(lines: Line[], parts: Part[], end: number): void {
  const tail = Array.from({ length: Math.min(end, 20) }, (_, back) => end - 1 - back).filter((at) => parts[at] === "said" && lines[at]!.text !== "");
  const closing = tail.find((at) => isClosing(lines[at]!.text));
  if (closing === undefined) return;
  const below = tail.filter((at) => at > closing).toReversed();
  const first = below.findIndex((at, place) => place > 0 && contact.test(lines[at]!.text));
  if (first < 0) return;
  const rest = below.slice(first);
  if (rest.filter((at) => contact.test(lines[at]!.text)).length < 2 || rest.some((at) => lines[at]!.text.length > 100 || lines[at]!.text.endsWith("?"))) return;
  for (let at = rest[0]!; at < end; at++) if (parts[at] === "said") parts[at] = "signature";
}

function markFooters(lines: Line[], parts: Part[]): void {
  let after = false;
  for (let at = 0; at < lines.length; ) {
    if (lines[at]!.text === "") {
      at++;
      continue;
    }
    let next = at;
    let text = "";
    for (; next < lines.length && lines[next]!.text !== ""; next++) if (text.length < 1500) text += `${lines[next]!.whole.slice(0, 1500 - text.length)} `;
    const likeness = footerLikeness(text);
    // A house's own lines come in paragraphs: those beside one that surely is are taken with it.
    if (likeness === 2 || (after && likeness === 1)) for (let line = at; line < next; line++) parts[line] = "footer";
    after = parts[at] === "footer";
    at = next;
  }
}
