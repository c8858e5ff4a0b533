// Other sites ask here how to show an answer whose address was pasted. Open to all; what is no live answer does not exist.
import { theBook } from "@/app/book";
import { routeOf } from "@/app/route-of";
import { asking, keptFor, oembed } from "@/lib/export/oembed";
import { installationUrl } from "@/lib/magazine/address";
import { publicAnswer } from "@/lib/publishing/public-answer";

export const dynamic = "force-dynamic";

const everybody = { "access-control-allow-origin": "*" };
const refuse = (status: 400 | 404 | 501, words: string) => Response.json({ error: words }, { status, headers: { ...everybody, "cache-control": `public, max-age=${status === 404 ? 60 : keptFor}` } });

export async function GET(request: Request): Promise<Response> {
  const asked = asking.safeParse(Object.fromEntries([...new URL(request.url).searchParams].filter(([, said]) => said !== "")));
  if (!asked.success) return refuse(400, "Give the whole address of an answer as url, and maxwidth and maxheight in pixels.");
  if (asked.data.format !== "json") return refuse(501, "Only JSON is spoken here.");
  const place = placeOf(new URL(asked.data.url));
  const found = place && (await publicAnswer(place.column, place.path));
  if (!found) return refuse(404, "There is no such answer here.");
  return Response.json(oembed(found, asked.data), { headers: { ...everybody, "cache-control": `public, max-age=${keptFor}` } });
}

/** The column and path at which an answer stands, by an address that readers may have: old ones and short links too. Null for all others. */
function placeOf(url: URL): { column: string; path: string } | null {
  const book = theBook();
  if (url.host !== new URL(installationUrl()).host && !book?.hosts.has(url.hostname)) return null;
  const route = routeOf(book, url.hostname, url.pathname);
  const path = route.go === "moved" ? new URL(route.to, url).pathname : route.go === "on" ? url.pathname : null;
  const [column, last, ...rest] = path?.slice(1).replace(/\/$/, "").split("/") ?? [];
  return column && last && rest.length === 0 && /^[a-z0-9-]+$/.test(last) ? { column, path: last } : null;
}
