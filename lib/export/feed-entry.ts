// An answer as an entry of a feed. Its column, and with it the host it lives on, may be another than the other entries'.
import { paragraphsOf } from "../kit/typed";
import { uuidOf } from "../kit/uuid";
import { figuresOf } from "../images/image";
import { addressOf, baseOf } from "../magazine/address";
import type { PublicColumn, PublicMagazine } from "../magazine/public";
import type { Answer } from "../publishing/answer";
import { isEmpty } from "../text/document";
import { escapeHtml } from "../kit/escape-html";
import { imagePath, toHtml } from "../text/html";
import { around } from "./around";
import type { FeedEntry } from "./feed";

/** Where an answer stands. */
export type Place = { column: PublicColumn; magazine: PublicMagazine };

/** The answer that stands at this place, whole. */
export function entryOf({ column, magazine }: Place, answer: Answer): FeedEntry {
  const [figure] = figuresOf(answer.document);
  return {
    id: idOf(answer),
    address: addressOf(magazine, `/${column.path}/${answer.path}`),
    title: answer.headline,
    summary: answer.deck || answer.question,
    html: body({ column, magazine }, answer),
    picture: figure ? addressOf(magazine, imagePath(figure.attrs.image, 1200)) : null,
    authors: answer.bylines.map(({ name, handle }) => ({ name, page: addressOf(magazine, `/contributors/${handle}`) })),
    topics: answer.topics,
    language: magazine.locale,
    publishedAt: answer.publishedAt,
    changedAt: answer.changedAt,
  };
}

/** Ours alone, made once by chance: what has the same name elsewhere has another id. */
const namespace = "6f1d9a52-0c0e-4b7c-9d35-3c1b8e4a7f20";

/**
 * What never changes of an answer: its question and the moment it first went live. Headline, path, column and host may all
 * change; an id with one of them in it would bring the answer to readers a second time. https://www.rfc-editor.org/rfc/rfc4287#section-4.2.6
 */
export const idOf = ({ questionId, publishedAt }: Answer): string => `urn:uuid:${uuidOf(namespace, `answer ${questionId} ${publishedAt.toISOString()}`)}`;

/** The answer as HTML: question and credit, answer, bio, where it first appeared, what was put right, what it rests on. */
function body({ column, magazine }: Place, answer: Answer): string {
  const html = (document: Answer["document"]) => toHtml(document, baseOf(magazine));
  const question = paragraphsOf(answer.question).map((part) => `<p><em>${escapeHtml(part)}</em></p>`).join("");
  const { attribution, corrections, sources } = around({ column, magazine }, answer);
  return `${question}${answer.credit && `<p>—${escapeHtml(answer.credit)}</p>`}${html(answer.document)}${isEmpty(answer.bio) ? "" : `<hr>${html(answer.bio)}`}${[attribution, ...corrections].map((words) => words && `<p>${words}</p>`).join("")}${sources && `<p><strong>Sources.</strong></p>${sources}`}`;
}
