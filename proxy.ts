// Before every page: whose host is this, and what stands at this address? Answered from memory, never by a query.
//
// How a status is sent was tried on `next build && next start`. A page cannot set 410 or 503. A rewrite from here loses the
// status it is given, and on 127.0.0.1 Next takes it for another server's and calls itself under the wrong name. A response
// made here keeps its status: so another page is fetched from ourselves, out of the cache, and answered with its status.
import { type NextRequest, NextResponse } from "next/server";
import { isAway, theBook } from "@/app/book";
import { fetchOwn, isOwn } from "@/app/own";
import { routeOf } from "@/app/route-of";
import { escapeHtml } from "@/lib/kit/escape-html";

// Where this would have nothing to say, the server has found that out before (app/press/goes-on.ts).
export const config = { matcher: [{ source: "/((?!_next/|api/|static/).*)", missing: [{ type: "header", key: "x-askdesk-goes-on" }] }] };

/** Left alone, Next would let a shared cache keep a page for a year, and nothing could renew it there. */
const askAgain = "public, max-age=0, must-revalidate";

export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (isOwn(request)) return NextResponse.next();
  const { pathname, search } = request.nextUrl;
  // A NUL behind the question mark leads as little anywhere as one before it.
  const route = routeOf(theBook(), hostOf(request), search.includes("%00") ? "/%00" : pathname, search);
  if (route.go === "away") return away(`${route.url}${search}`);
  // What was asked of a page elsewhere is nothing to ours.
  if (route.go === "moved") return moved(route.status ? route.to : `${route.to}${search}`, request, route.status);
  const path = route.go === "to" ? route.path : `${pathname}${search}`;
  if (isAway() && request.method === "GET" && (await fails(path, request))) return standIn("/away", 503);
  if (route.go === "to") return standIn(route.path, route.status);
  return NextResponse.next(route.made === "once" ? { headers: { "cache-control": askAgain } } : undefined);
}

/** The name the reader used, without port. */
const hostOf = (request: NextRequest) => (request.headers.get("host") ?? "").replace(/:\d+$/, "");

/** Another page's words under a status of their own. */
async function standIn(path: string, status: 200 | 404 | 410 | 503): Promise<NextResponse> {
  const page = await fetchOwn(path);
  return new NextResponse(await page.text(), {
    status: page.status >= 500 ? 503 : status === 200 ? page.status : status, // a home may have no such part
    headers: {
      "content-type": page.headers.get("content-type") ?? "text/html; charset=utf-8",
      "cache-control": status === 200 && page.ok ? askAgain : "no-store",
      ...(status === 503 ? { "retry-after": "60" } : {}),
    },
  });
}

/** While the database is away a page that lies in the cache is served as ever; the server asks itself which those are. */
async function fails(path: string, request: NextRequest): Promise<boolean> {
  return fetchOwn(path, { headers: { accept: "text/html", cookie: request.headers.get("cookie") ?? "" } }).then((answer) => answer.status >= 500, () => true);
}

/**
 * To where an answer stands now (RFC 9110, 15.4.9). Not to be kept unasked: a path can be changed back, and a browser that
 * remembered both ways would be led round in a circle.
 */
function moved(to: string, request: NextRequest, status: 301 | 308 = 308): NextResponse {
  if (!to.startsWith("/") && isLoopback(to)) return away(to);
  return NextResponse.redirect(new URL(to, request.nextUrl), { status, headers: { "cache-control": askAgain } });
}

/**
 * To where the page is at home. On loopback, as in the demo, Next would make a redirect to its own address relative, and
 * lead the reader round in a circle; there the reader's browser is told in the page.
 */
function away(url: string): NextResponse {
  if (!isLoopback(url)) return NextResponse.redirect(url, 307);
  const safe = escapeHtml(url);
  return new NextResponse(`<!doctype html><meta http-equiv="refresh" content="0;url=${safe}"><title>Elsewhere</title><a href="${safe}">This page is elsewhere</a>`, { headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
}

const isLoopback = (url: string) => /^https?:\/\/(localhost|127\.|\[::1\])/.test(url);
