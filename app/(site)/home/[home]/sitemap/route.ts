// Every page readers may find: of one magazine on its own host, else of those that have none.
import { xml } from "@/lib/export/feed";
import { addressOf, installationUrl } from "@/lib/magazine/address";
import { publicColumns } from "@/lib/magazine/public";
import { addresses } from "@/lib/publishing/addresses";
import { contributorHandles } from "@/lib/publishing/public-contributor";
import { everything } from "../everything";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

export async function GET(_: Request, { params }: { params: Promise<{ home: string }> }): Promise<Response> {
  const { home } = await params;
  const columns = (await publicColumns()).filter(({ magazine }) => (home === everything ? !magazine.host : magazine.handle === home));
  const byPath = new Map(columns.map(({ column, magazine }) => [column.path, magazine]));
  const magazineIds = new Set(columns.map(({ magazine }) => magazine.id));
  const pages: { url: string; changedAt?: Date }[] = [
    ...(home === everything ? [{ url: `${installationUrl()}/` }] : [...new Set(columns.map(({ magazine }) => addressOf(magazine, "/")))].map((url) => ({ url }))),
    ...columns.flatMap(({ column, magazine }) => ["", "/ask", "/archive", "/issues"].map((path) => ({ url: addressOf(magazine, `/${column.path}${path}`) }))),
    ...(await addresses()).filter(({ column, live }) => live && byPath.has(column)).map(({ column, path, changedAt }) => ({ url: addressOf(byPath.get(column)!, `/${column}/${path}`), changedAt })),
    ...(await contributorHandles()).filter(({ magazineId }) => magazineIds.has(magazineId)).map(({ handle, magazineId }) => ({ url: addressOf(columns.find(({ magazine }) => magazine.id === magazineId)!.magazine, `/contributors/${handle}`) })),
  ];
  const body = pages.map(({ url, changedAt }) => `<url><loc>${xml(url)}</loc>${changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ""}</url>`).join("\n");
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${body}\n</urlset>\n`, { headers: { "content-type": "application/xml; charset=utf-8" } });
}
