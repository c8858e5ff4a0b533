// What a news sitemap lists: the answers that first went live in the last two days, of magazines that have one. Plainly public.
import { and, eq, gt, inArray, lte } from "drizzle-orm";
import { db } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { pageStands, publications } from "@/db/schema/publishing";
import { newestFirst } from "./list-order";

/** Google reads articles of the last two days, at most a thousand: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
export const newsLasts = 48 * 3600 * 1000;
export const mostNews = 1000;

/** True when one of these magazines has a news sitemap. */
export const haveNews = async (magazineIds: number[]): Promise<boolean> => (await db.$count(magazines, and(inArray(magazines.id, magazineIds), magazines.hasNewsSitemap))) > 0;

/** Their news, newest first. A correction makes an old answer no news. */
export async function news(magazineIds: number[], now: Date) {
  const rows = await db
    .select({ magazineId: magazines.id, publication: magazines.name, locale: magazines.locale, column: columns.path, path: publications.path, headline: publications.headline, at: publications.firstLiveAt })
    .from(publications)
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .where(and(pageStands, magazines.hasNewsSitemap, inArray(magazines.id, magazineIds), gt(publications.firstLiveAt, new Date(now.getTime() - newsLasts)), lte(publications.firstLiveAt, now)))
    .orderBy(...newestFirst)
    .limit(mostNews);
  return rows.flatMap(({ at, column, path, ...row }) => (at ? [{ ...row, at, path: `/${column}/${path}` }] : []));
}
