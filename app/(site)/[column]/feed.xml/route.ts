// The column's feed. Cached like its pages, and renewed with them.
import { feed } from "@/lib/export/feed";
import { publicColumn } from "@/lib/magazine/public";
import { newestInFull } from "@/lib/publishing/answer";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

export async function GET(_: Request, { params }: { params: Promise<{ column: string }> }): Promise<Response> {
  const found = await publicColumn((await params).column);
  if (!found) return new Response("There is no such column.", { status: 404, headers: { "content-type": "text/plain; charset=utf-8" } });
  const answers = await newestInFull(found.column.id, 20);
  return new Response(feed(found.column, found.magazine, answers), { headers: { "content-type": "application/rss+xml; charset=utf-8" } });
}
