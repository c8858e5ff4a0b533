// Sends a reader from one magazine's host to where the page is at home. proxy.ts cannot: Next makes a redirect of its own
// address relative there, and on a magazine's host that would lead round in a circle.
import { theBook } from "@/app/book";
import { hostOf } from "@/app/host-of";
import { routeOf } from "@/app/route-of";

export function GET(request: Request): Response {
  // proxy.ts has led the request here; its address is still the one the reader asked for.
  const { pathname, search } = new URL(request.url);
  const route = routeOf(theBook(), hostOf(request), pathname);
  if (route.go !== "away") return new Response(null, { status: 404 });
  return new Response(null, { status: 307, headers: { location: `${route.url}${search}`, "cache-control": "no-store" } });
}
