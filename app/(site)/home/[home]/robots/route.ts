// What machines may fetch. Status pages and doors of staff are nobody's to index; they also say so themselves. By RFC 9309 the longest
// rule that fits a path counts, and a dollar ends it, so that a column may be called desk-notes and an answer searchlights.
import { haveNews } from "@/lib/publishing/news";
import { homeOf } from "../here";
import { asText, nothing } from "../machine";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

const doors = ["/desk", "/my", "/sign-in", "/set-up"];
const closed = ["/api/", ...doors.flatMap((door) => [`${door}$`, `${door}/`]), "/q/", "/*/search$", "/*/search?"];

export async function GET(_: Request, { params }: { params: Promise<{ home: string }> }): Promise<Response> {
  const home = await homeOf((await params).home);
  if (!home) return nothing();
  const sitemaps = ["/sitemap.xml", ...((await haveNews(home.ids)) ? ["/sitemaps/news.xml"] : [])];
  return asText(["User-agent: *", ...closed.map((path) => `Disallow: ${path}`), "Allow: /api/oembed", "", ...sitemaps.map((path) => `Sitemap: ${home.base}${path}`), ""].join("\n"));
}
