// What stands around an answer wherever it is read as HTML: where it first appeared, what was put right, what it rests on. Pure.
import { sayDate } from "../kit/wall-clock";
import { baseOf } from "../magazine/address";
import { attributionParts } from "../magazine/attribution";
import type { PublicColumn, PublicMagazine } from "../magazine/public";
import type { Answer } from "../publishing/answer";
import { escapeHtml } from "../kit/escape-html";
import { toHtml } from "../text/html";

/** Each as the inside of a paragraph, and empty where there is nothing to say; sources are paragraphs of their own. */
export function around({ column, magazine }: { column: PublicColumn; magazine: PublicMagazine }, { issue, corrections, sources }: Answer): { attribution: string; corrections: string[]; sources: string } {
  return {
    attribution: issue ? attributionParts(column.attributionLine, issue.name, magazine.name).map(({ text, isTitle }) => (isTitle ? `<em>${escapeHtml(text)}</em>` : escapeHtml(text))).join("") : "",
    corrections: corrections.map(({ at, text }) => `<strong>Corrected ${escapeHtml(sayDate(at, magazine.locale, magazine.timeZone))}.</strong> ${escapeHtml(text)}`),
    sources: sources ? toHtml(sources, baseOf(magazine)) : "",
  };
}
