// A short link while the address book is not known, as in a server's first second. Otherwise proxy.ts answers it from memory.
import { addressOf } from "@/lib/magazine/address";
import { whereabouts } from "@/lib/publishing/addresses";

export const dynamic = "force-dynamic";

const say = (words: string, status: 404 | 410) => new Response(words, { status, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } });

export async function GET(_: Request, { params }: { params: Promise<{ reference: string }> }): Promise<Response> {
  const found = await whereabouts((await params).reference);
  if (!found) return say("There is no such page here.", 404);
  if (!found.live) return say("This answer was withdrawn.", 410);
  return new Response(null, { status: 308, headers: { location: addressOf(found, `/${found.column}/${found.path}`), "cache-control": "no-store" } });
}
