// The text of a post: everything the answer's page says, as HTML that a theme can dress. Pure.
import { around } from "../export/around";
import { paragraphsOf } from "../kit/typed";
import type { PublicColumn, PublicMagazine } from "../magazine/public";
import type { Answer } from "../publishing/answer";
import { isEmpty } from "../text/document";
import { escapeHtml } from "../kit/escape-html";
import { toHtml } from "../text/html";

export type Post = {
  answer: Answer;
  column: PublicColumn;
  magazine: PublicMagazine;
  /** Of the answer's page here. */
  address: string;
  /** By which it is known again there. */
  marker: string;
  /** The names stand in the text, because the site does not show them as its author. */
  hasByline: boolean;
  /** It says where it first stood, or, of what stood elsewhere before, where it stands. */
  pointsHere: boolean;
  wasElsewhere: boolean;
  /** Where a picture lies. */
  pictureAt: (image: string) => string;
};

const paragraph = (name: string, inside: string): string => (inside ? `<p class="askdesk-${name}">${inside}</p>` : "");
const names = (answer: Answer): string => new Intl.ListFormat("en", { type: "conjunction" }).format(answer.bylines.map(({ name }) => name));

/** Stands in the post as the name of its question's place, which editors and cleaners of HTML leave alone. */
export const markOf = (marker: string): string => `askdesk-${marker}`;

/** Each part on a line of its own: WordPress makes paragraphs of what stands between blocks. */
export function postHtml({ answer, column, magazine, address, marker, hasByline, pointsHere, wasElsewhere, pictureAt }: Post): string {
  const question = paragraphsOf(answer.question).map((part) => `<p><em>${escapeHtml(part)}</em></p>`).join("");
  const { attribution, corrections, sources } = around({ column, magazine }, answer);
  return [
    hasByline ? paragraph("byline", `Answered by ${escapeHtml(names(answer))}`) : "",
    `<blockquote class="wp-block-quote askdesk-question" id="${markOf(marker)}">${question}${answer.credit && `<cite>—${escapeHtml(answer.credit)}</cite>`}</blockquote>`,
    toHtml(answer.document, pictureAt),
    isEmpty(answer.bio) ? "" : `<hr class="wp-block-separator askdesk-rule" />\n<div class="askdesk-bio">${toHtml(answer.bio, pictureAt)}</div>`,
    paragraph("attribution", attribution),
    ...corrections.map((words) => paragraph("correction", words)),
    sources ? `<div class="askdesk-sources"><p><strong>Sources</strong></p>${sources}</div>` : "",
    pointsHere ? paragraph("first", `${wasElsewhere ? "From" : "First published online at"} <a href="${escapeHtml(address)}">${escapeHtml(column.name)}</a>.`) : "",
  ]
    .filter(Boolean)
    .join("\n");
}

/** A headline or a deck where WordPress takes HTML: signs that would begin a tag or an entity are spelled out, and quotes are left for its typography. */
export const asTitle = (text: string): string => text.replace(/[&<>]/g, (sign) => escapeHtml(sign));
