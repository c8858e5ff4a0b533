// Sitemaps as XML: a list of addresses, a list of such lists, and the list for news searches. Pure.
// https://www.sitemaps.org/protocol.html
import { xml } from "./xml";

/** An address with the moment of its last change; without one where none is known. */
export type Found = { url: string; changedAt?: Date | null };

/** An answer for news searches. */
export type NewsFound = { url: string; publication: string; locale: string; at: Date; headline: string };

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const protocol = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** `loc` and `lastmod` of an address; the time in W3C's form, which is ISO 8601's. */
const entry = ({ url, changedAt }: Found): string => `<loc>${xml(url)}</loc>${changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ""}`;

/** A sitemap. */
export const sitemap = (pages: Found[]): string => `${head}\n<urlset ${protocol}>\n${pages.map((page) => `<url>${entry(page)}</url>\n`).join("")}</urlset>\n`;

/** The index of several. */
export const sitemapIndex = (parts: Found[]): string => `${head}\n<sitemapindex ${protocol}>\n${parts.map((part) => `<sitemap>${entry(part)}</sitemap>\n`).join("")}</sitemapindex>\n`;

/** The language alone, as ISO 639 has it, except that Chinese is told by its script's country. */
const languageOf = (locale: string): string => (/^zh-(cn|tw)$/i.test(locale) ? locale.toLowerCase() : locale.toLowerCase().replace(/-.*/, ""));

/** The list for news searches: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
export const newsSitemap = (news: NewsFound[]): string =>
  `${head}\n<urlset ${protocol} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n${news.map((one) => `<url>${entry(one)}${newsOf(one)}</url>\n`).join("")}</urlset>\n`;

const newsOf = ({ publication, locale, at, headline }: NewsFound): string =>
  `<news:news><news:publication><news:name>${xml(publication)}</news:name><news:language>${xml(languageOf(locale))}</news:language></news:publication><news:publication_date>${at.toISOString()}</news:publication_date><news:title>${xml(headline)}</news:title></news:news>`;
