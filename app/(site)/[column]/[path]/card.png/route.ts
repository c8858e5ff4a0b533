// The picture by which an answer is shown where its link is passed on. Cached like its page, and renewed with it.
import { cardOf } from "@/lib/export/card";
import { drawCard } from "@/lib/export/draw-card";
import { publicAnswer } from "@/lib/publishing/public-answer";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

export async function GET(_: Request, { params }: { params: Promise<{ column: string; path: string }> }): Promise<Response> {
  const { column, path } = await params;
  const found = await publicAnswer(column, path);
  if (!found) return new Response("There is no such answer.", { status: 404, headers: { "content-type": "text/plain; charset=utf-8" } });
  return new Response(new Uint8Array(await drawCard(cardOf(found.answer, found.column, found.magazine))), { headers: { "content-type": "image/png" } });
}
