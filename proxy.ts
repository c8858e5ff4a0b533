// Before every page: whose host is this, and what stands at this address? Answered from memory, never by a query.
//
// How a status is sent was tried on `next build && next start`: a page cannot set 410 or 503, and a rewrite loses the
// status it is given; a response made here keeps it. So for these two the page is fetched from ourselves, out of the
// cache, and answered with its status. A page that calls notFound() sends 404 by itself.
import { type NextRequest, NextResponse } from "next/server";
import { isAway, theBook } from "@/app/book";
import { hostOf } from "@/app/host-of";
import { fetchOwn, isOwn } from "@/app/own";
import { routeOf } from "@/app/route-of";

export const config = { matcher: ["/((?!_next/|api/).*)"] };

export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (isOwn(request)) return NextResponse.next();
  const { pathname, search } = request.nextUrl;
  // A NUL behind the question mark leads as little anywhere as one before it.
  const route = routeOf(theBook(), hostOf(request), search.includes("%00") ? "/%00" : pathname);
  if (route.go === "away") return NextResponse.rewrite(new URL("/api/elsewhere", request.url));
  if (route.go === "gone") return standIn(route.path, 410);
  const path = route.go === "to" ? route.path : pathname;
  if (isAway() && request.method === "GET" && (await fails(`${path}${search}`, request))) return standIn("/away", 503);
  // Left alone, Next would let a shared cache keep such a page for a year, and nothing could renew it there.
  const headers = { "cache-control": "public, max-age=0, must-revalidate" };
  if (route.go === "to") return NextResponse.rewrite(new URL(`${path}${search}`, request.url), { headers });
  return NextResponse.next(route.cached ? { headers } : undefined);
}

/** Another page's words under a status of their own. */
async function standIn(path: string, status: 410 | 503): Promise<NextResponse> {
  const page = await fetchOwn(path);
  const headers: Record<string, string> = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
  return new NextResponse(await page.text(), { status: page.status >= 500 ? 503 : status, headers: status === 503 ? { ...headers, "retry-after": "60" } : headers });
}

/** While the database is away a page that lies in the cache is served as ever; the server asks itself which those are. */
async function fails(path: string, request: NextRequest): Promise<boolean> {
  return fetchOwn(path, { headers: { accept: "text/html", cookie: request.headers.get("cookie") ?? "" } }).then((answer) => answer.status >= 500, () => true);
}
