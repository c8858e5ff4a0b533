// A small script of readers' pages. What stands at an address never changes.
import { enhancementOf } from "@/app/press/enhancements";

export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const text = enhancementOf((await params).file);
  if (text === null) return new Response("There is no such script.", { status: 404, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } });
  return new Response(text, { headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "public, max-age=31536000, immutable" } });
}
