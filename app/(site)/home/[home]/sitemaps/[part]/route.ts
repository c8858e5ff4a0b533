// One sitemap of a home: pages-1, or answers-1 and so on. It lies in the cache like the pages it lists, and is made anew when something
// has changed and somebody asks. It is read and written whole: it holds 5,000 addresses at most, some 700 kB however large the archive,
// and the cache would gather a stream into one piece all the same.
import { type Found, sitemap } from "@/lib/export/sitemap";
import { answersOfPart } from "@/lib/publishing/sitemap-answers";
import { type Home, homeOf } from "../../here";
import { listedPages } from "../../listed";
import { asXml, nothing } from "../../machine";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

async function partOf(home: Home, name: string): Promise<Found[]> {
  const [, kind, figure] = /^(pages|answers)-([1-9]\d{0,5})$/.exec(name) ?? [];
  const number = Number(figure);
  if (kind === "pages") return (await listedPages(home))[number - 1] ?? [];
  return kind === "answers" ? (await answersOfPart(home.ids, number)).map((page) => ({ url: home.address(page), changedAt: page.changedAt })) : [];
}

export async function GET(_: Request, { params }: { params: Promise<{ home: string; part: string }> }): Promise<Response> {
  const { home: handle, part } = await params;
  const home = await homeOf(handle);
  const pages = home ? await partOf(home, part) : [];
  return pages.length > 0 ? asXml(sitemap(pages)) : nothing();
}
