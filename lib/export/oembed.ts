// An answer as other sites show it where somebody pastes its address: oEmbed 1.0, https://oembed.com
import { z } from "zod";
import { paragraphsOf } from "../kit/typed";
import { addressOf, baseOf } from "../magazine/address";
import type { Answer } from "../publishing/answer";
import type { PublicAnswer } from "../publishing/public-answer";
import { escapeHtml } from "../kit/escape-html";
import { cardAddress, cardOf, cardSize } from "./card";

/** How wide a quotation is where nobody says how wide it may be, in pixels. */
const usualWidth = 600;
/** Seconds for which an answer may be kept: a correction is heard of in five minutes. */
export const keptFor = 300;

const pixels = z.coerce.number().int().positive().max(100_000).optional();

/** What a site asks for (oEmbed 1.0, 2.2). */
export const asking = z.object({
  url: z.url({ protocol: /^https?$/ }).max(2000),
  maxwidth: pixels,
  maxheight: pixels,
  format: z.string().max(20).default("json"),
});

/** Where an answer's embedding is asked for; pages name it, so that sites find it by themselves (oEmbed 1.0, 4). */
export const embedAddress = (magazine: { host: string | null }, address: string) => addressOf(magazine, `/api/oembed?url=${encodeURIComponent(address)}&format=json`);

/**
 * What is answered (oEmbed 1.0, 2.3): the question as a quotation with its credit and a link, free of scripts; a bare link
 * where there is no room for that. The card is named where it is no larger than asked.
 */
export function oembed({ answer, column, magazine, address }: PublicAnswer, { maxwidth = Infinity, maxheight = Infinity }: Pick<z.output<typeof asking>, "maxwidth" | "maxheight">) {
  const width = Math.min(usualWidth, maxwidth);
  const height = roughHeight(answer, width);
  const hasRoom = width >= 240 && height <= maxheight;
  const [author] = answer.bylines;
  return {
    version: "1.0",
    type: hasRoom ? "rich" : "link",
    title: answer.headline,
    author_name: answer.bylines.map(({ name }) => name).join(", "),
    ...(author && { author_url: addressOf(magazine, `/contributors/${author.handle}`) }),
    provider_name: magazine.name,
    provider_url: baseOf(magazine),
    cache_age: keptFor,
    ...(cardSize.width <= maxwidth && cardSize.height <= maxheight && { thumbnail_url: cardAddress(address, cardOf(answer, column, magazine)), thumbnail_width: cardSize.width, thumbnail_height: cardSize.height }),
    ...(hasRoom && { html: quotation({ answer, column, magazine, address }), width, height }),
  };
}

function quotation({ answer, column, magazine, address }: PublicAnswer): string {
  const asked = paragraphsOf(answer.question).map((words) => `<p>${escapeHtml(words)}</p>`).join("");
  return `<blockquote cite="${escapeHtml(address)}" lang="${escapeHtml(magazine.locale)}">${asked}<footer>${answer.credit && `—${escapeHtml(answer.credit)}<br>`}<a href="${escapeHtml(address)}">${escapeHtml(answer.headline)}</a>, ${escapeHtml(column.name)}, <cite>${escapeHtml(magazine.name)}</cite></footer></blockquote>`;
}

/** In the letters of a page that says nothing of its own: about nine pixels a sign, and 24 a line. */
function roughHeight(answer: Answer, width: number): number {
  const linesOf = (signs: number) => Math.ceil(signs / Math.max(10, (width - 80) / 9));
  return paragraphsOf(answer.question).reduce((sum, words) => sum + linesOf(words.length) * 24 + 16, 0) + linesOf(answer.credit.length + answer.headline.length + 60) * 24 + 32;
}
