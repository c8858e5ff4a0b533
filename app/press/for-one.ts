// Readers' pages that are made for one request and kept by nobody: the form as the framework makes it, results of a search by the press.
import type { IncomingMessage, ServerResponse } from "node:http";
import { isAway } from "@/app/book";
import { encodingFor } from "./encoding";
import { askFramework } from "./own-request";
import { framing } from "./plain-page";
import { print } from "./print";
import { plainFor, pressedOnce } from "./printed";
import { lostOf, send } from "./send";
import { searchPage } from "./search";

/** What concerns the connection, or a body that a reading request has none of, is not handed on (RFC 9110, 7.6.1). */
const ofConnection = new Set(["connection", "keep-alive", "te", "transfer-encoding", "content-length", "upgrade", "expect", "proxy-connection"]);
const saidOf = ({ headers }: IncomingMessage) => Object.fromEntries(Object.entries(headers).filter(([name]) => !ofConnection.has(name)));

const wantedBy = (request: IncomingMessage) => encodingFor(request.headers["accept-encoding"] as string | undefined);

type Made = { status: number; headers: Record<string, string | string[]>; body: Buffer };

function sendOnce(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Made): void {
  const encoding = wantedBy(request);
  response.writeHead(status, { "cache-control": "no-store", ...headers, ...(encoding === "identity" ? {} : { "content-encoding": encoding }), vary: "accept-encoding", "content-length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}

/**
 * A page as the framework makes it for this request, without its scripts.
 * @returns false when the framework is to answer, and to say why
 */
export async function answerForOne(request: IncomingMessage, response: ServerResponse, framedBy?: readonly string[]): Promise<boolean> {
  if (isAway()) return false;
  const answer = await askFramework(request.url ?? "/", saidOf(request)).catch(() => null);
  if (!answer || answer.status >= 500 || !answer.headers["content-type"]?.startsWith("text/html")) return false;
  const lost = answer.status === 404 ? await print(lostOf(request.url ?? "/")) : null;
  if (lost) {
    await send(request, response, lost, 404);
    return true;
  }
  const { contentType, more, body } = await plainFor(answer, wantedBy(request));
  const { location, "cache-control": cache } = answer.headers;
  const headers = {
    "content-type": contentType,
    ...(framedBy ? framing(more, framedBy) : more),
    ...(location ? { location } : {}),
    ...(answer.setCookies.length > 0 ? { "set-cookie": answer.setCookies } : {}),
    ...(cache ? { "cache-control": cache } : {}),
  };
  sendOnce(request, response, { status: answer.status, headers, body });
  return true;
}

/**
 * A search of a column's archive.
 * @returns false when the framework is to answer, and to say why
 */
export async function answerSearch(request: IncomingMessage, response: ServerResponse, columnPath: string, query: string): Promise<boolean> {
  if (isAway()) return false;
  const page = await searchPage(columnPath, query).catch(() => null);
  if (!page) return false;
  if ("location" in page) {
    response.writeHead(307, { location: page.location, "cache-control": "no-store" }).end();
    return true;
  }
  const body = await pressedOnce(Buffer.from(page.html), wantedBy(request));
  sendOnce(request, response, { status: 200, headers: { "content-type": "text/html; charset=utf-8", ...page.more }, body });
  return true;
}
