// The press: readers' pages are printed once, when something has changed and somebody asks, and then served as they lie, without the
// framework. Everything else, and whatever is not plainly one of these pages, is the framework's. Where an address leads is route-of.ts's to say.
import type { IncomingMessage, ServerResponse } from "node:http";
import { isAway, lastBook, theBook } from "@/app/book";
import { isOwnName } from "@/app/own";
import { type Route, routeOf } from "@/app/route-of";
import { asksIfChanged, isUnchanged } from "@/lib/kit/conditional";
import { keysOf, purgeUrl } from "@/lib/magazine/surrogate-keys";
import { encodingFor } from "./encoding";
import { layInFront } from "./front";
import { askFramework } from "./own-request";
import { framedPolicy } from "./plain-page";
import { print } from "./print";
import { bodyAs, plainFor, type Printed } from "./printed";
import { theImpression } from "./shelf";

/** Shared caches ask each time: only then is a change seen everywhere at once. */
const askAgain = "public, max-age=0, must-revalidate";

/** An address that reads the same in every spelling; the others are rare, and the framework knows them too. */
const plain = /^\/(?:[\w\-.~]+(?:\/[\w\-.~]+)*)?$/;

/** @returns false when the request is not for the press: then nothing has been answered */
export async function pressAnswers(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if ((request.method !== "GET" && request.method !== "HEAD") || request.headers.rsc || isOwnName(request.headers)) return false;
  const [pathname, query] = split(request.url ?? "/");
  const route = routeOf(isAway() ? lastBook() : theBook(), hostOf(request), pathname, query);
  if (route.go === "moved" && route.status === 301) {
    // An address from before a magazine came here leads on at once: the framework would first lead it to itself without its closing slash.
    response.writeHead(301, { location: route.to, "cache-control": askAgain }).end();
    return true;
  }
  if (!plain.test(pathname)) return false;
  const framedBy = route.go === "on" ? route.framedBy : undefined;
  if (route.go === "on" && route.made === "forEach") return answerForOne(request, response, framedBy);
  const impression = theImpression();
  const found = placeOf(route, pathname, query);
  const made = found && (await print(found.path));
  const printed = made?.status === 404 ? await print(lostOf(pathname)) : made;
  if (!printed) return false;
  // A home may lack the part that was asked for. What may be framed is answered from here: whose frames those are changes without the page.
  if (found!.status === 200 && printed.status === 200 && !query && !framedBy) void layInFront(hostOf(request), pathname, printed, impression);
  await send(request, response, framedBy ? forFrames(printed, framedBy) : printed, found!.status === 200 ? made!.status : found!.status);
  return true;
}

function split(url: string): [pathname: string, query: string] {
  const at = url.indexOf("?");
  return at < 0 ? [url, ""] : [url.slice(0, at), url.slice(at)];
}

const hostOf = ({ headers }: IncomingMessage) => (headers.host ?? "").replace(/:\d+$/, "");

/** The page to print and the status it is served under; null for what is no page, or of which nobody knows while the database is away. */
function placeOf(route: Route, pathname: string, query: string): { path: string; status: number } | null {
  if (route.go === "to") return { path: route.path, status: route.status };
  // A query changes nothing on these pages, but what is asked with one is kept from everybody else's.
  if (route.go === "on" && route.made === "once" && !query.includes("%00")) return { path: pathname, status: 200 };
  return null;
}

/** The page that says there is none: what the framework answers to an address under which nothing is can only be read with its scripts. */
function lostOf(pathname: string): string {
  const [, first = ""] = pathname.split("/");
  return theBook()?.columns.has(first) ? `/${first}/missing` : "/_not-found";
}

/**
 * Where a content delivery network can be told what is stale, it may keep pages, and show an old one while it fetches the new (RFC 9213).
 * Of the other caches on the way none may.
 */
function forNetwork(pathname: string): Record<string, string> {
  if (!purgeUrl()) return {};
  const keys = keysOf(theBook()?.columns.get(pathname.split("/")[1] ?? "")?.handle ?? null);
  return { "cdn-cache-control": "public, max-age=86400, stale-while-revalidate=60", "surrogate-key": keys.join(" "), "cache-tag": keys.join(",") };
}

/** The same print under the policy of a page that these sites may frame. */
const forFrames = (printed: Printed, sites: readonly string[]): Printed => ({ ...printed, head: { ...printed.head, more: framing(printed.head.more, sites) } });

/** Headers with the policy that lets these sites frame the page. */
const framing = (headers: Record<string, string>, sites: readonly string[]): Record<string, string> => {
  const policy = headers["content-security-policy"];
  return policy ? { ...headers, "content-security-policy": framedPolicy(policy, sites) } : headers;
};

async function send(request: IncomingMessage, response: ServerResponse, printed: Printed, status: number): Promise<void> {
  const [pathname] = split(request.url ?? "/");
  const { head } = printed;
  const isKept = status === 200;
  const validators = { etag: head.etag, "last-modified": head.lastModified };
  const named = isKept ? forNetwork(pathname) : {};
  const headers: Record<string, string | number> = { "content-type": head.contentType, "cache-control": askAgain, vary: "accept-encoding", ...named, ...head.more, ...(isKept ? {} : { "cache-control": "no-store" }) };
  if (isKept) Object.assign(headers, validators);
  if (isKept && asksIfChanged(request.headers) && isUnchanged(request.headers, validators)) {
    response.writeHead(304, headers).end();
    return;
  }
  const { encoding, body } = await bodyAs(printed, encodingFor(request.headers["accept-encoding"] as string | undefined));
  if (encoding !== "identity") headers["content-encoding"] = encoding;
  headers["content-length"] = body.length;
  response.writeHead(status, headers).end(request.method === "HEAD" ? undefined : body);
}

/** What concerns the connection, or a body that a reading request has none of, is not handed on (RFC 9110, 7.6.1). */
const ofConnection = new Set(["connection", "keep-alive", "te", "transfer-encoding", "content-length", "upgrade", "expect", "proxy-connection"]);
const saidOf = ({ headers }: IncomingMessage) => Object.fromEntries(Object.entries(headers).filter(([name]) => !ofConnection.has(name)));

/** A readers' page that is made for each request, such as the form: as the framework makes it, without its scripts, and kept by nobody. */
async function answerForOne(request: IncomingMessage, response: ServerResponse, framedBy?: readonly string[]): Promise<boolean> {
  if (isAway()) return false;
  const answer = await askFramework(request.url ?? "/", saidOf(request)).catch(() => null);
  if (!answer || answer.status >= 500 || !answer.headers["content-type"]?.startsWith("text/html")) return false;
  const lost = answer.status === 404 ? await print(lostOf(request.url ?? "/")) : null;
  if (lost) {
    await send(request, response, lost, 404);
    return true;
  }
  const encoding = encodingFor(request.headers["accept-encoding"] as string | undefined);
  const { contentType, more, body } = await plainFor(answer, encoding);
  const { location, "cache-control": cache } = answer.headers;
  response.writeHead(answer.status, {
    "content-type": contentType,
    ...(framedBy ? framing(more, framedBy) : more),
    ...(location ? { location } : {}),
    ...(answer.setCookies.length > 0 ? { "set-cookie": answer.setCookies } : {}),
    ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    "cache-control": cache ?? "no-store",
    vary: "accept-encoding",
    "content-length": body.length,
  });
  response.end(request.method === "HEAD" ? undefined : body);
  return true;
}
