// Sends what is printed: with its validators, in the form that is wanted, or the word that it is unchanged.
import type { IncomingMessage, ServerResponse } from "node:http";
import { theBook } from "@/app/book";
import { asksIfChanged, isUnchanged } from "@/lib/kit/conditional";
import { keysOf, purgeUrl } from "@/lib/magazine/surrogate-keys";
import { encodingFor } from "./encoding";
import { bodyAs, type Printed } from "./printed";

/** Shared caches ask each time: only then is a change seen everywhere at once. */
export const askAgain = "public, max-age=0, must-revalidate";

/** The page that says there is none: what the framework answers to an address under which nothing is can only be read with its scripts. */
export function lostOf(pathname: string): string {
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

/** @param status under which it stands at this address: a page that says there is none is one */
export async function send(request: IncomingMessage, response: ServerResponse, printed: Printed, status: number): Promise<void> {
  const [pathname = "/"] = (request.url ?? "/").split("?");
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
