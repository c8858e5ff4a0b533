// The list for news searches. An answer leaves it by the clock, when nothing else happens that would renew a cached page, so it is made for
// each request: one query over two days' answers.
import { newsSitemap } from "@/lib/export/sitemap";
import { haveNews, news } from "@/lib/publishing/news";
import { homeOf } from "../../here";
import { asXml, nothing } from "../../machine";

export const dynamic = "force-dynamic";

export async function GET(_: Request, { params }: { params: Promise<{ home: string }> }): Promise<Response> {
  const home = await homeOf((await params).home);
  if (!home || !(await haveNews(home.ids))) return nothing();
  return asXml(newsSitemap((await news(home.ids, new Date())).map((one) => ({ ...one, url: home.address(one) }))));
}
