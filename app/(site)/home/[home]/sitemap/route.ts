// The index of a home's sitemaps: the pages that list, the answers in parts, and the news where a magazine has it.
import { type Found, sitemapIndex } from "@/lib/export/sitemap";
import { haveNews } from "@/lib/publishing/news";
import { answerParts } from "@/lib/publishing/sitemap-answers";
import { homeOf } from "../here";
import { listedPages, newest } from "../listed";
import { asXml, nothing } from "../machine";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

export async function GET(_: Request, { params }: { params: Promise<{ home: string }> }): Promise<Response> {
  const home = await homeOf((await params).home);
  if (!home) return nothing();
  const [pages, answers, hasNews] = await Promise.all([listedPages(home), answerParts(home.ids), haveNews(home.ids)]);
  const at = (name: string) => `${home.base}/sitemaps/${name}.xml`;
  const parts: Found[] = [
    ...pages.map((slice, n) => ({ url: at(`pages-${n + 1}`), changedAt: newest(slice.map(({ changedAt }) => changedAt)) })),
    ...answers.map(({ part, changedAt }) => ({ url: at(`answers-${part}`), changedAt })),
    ...(hasNews ? [{ url: at("news") }] : []), // it changes by the clock as well, and so when is not known here
  ];
  return asXml(sitemapIndex(parts));
}
