// Where a request leads, by its host and path. Pure: proxy.ts asks, and does what it says.
import { baseOf, installationUrl } from "@/lib/magazine/address";
import { pathProblem } from "@/lib/magazine/paths";
import type { Book } from "./book";

export type Route =
  | { go: "on"; cached?: true }
  /** Another page stands at this address, under a status of its own. */
  | { go: "to"; path: string; status: 200 | 404 | 410 }
  | { go: "away"; url: string };

const on: Route = { go: "on" };
/** A page for readers that lies in the cache and is renewed when something changes. */
const kept: Route = { go: "on", cached: true };
/** Inside a column these are made per request. */
const perRequest = new Set(["ask", "search"]);
/** What a magazine's own host has of its own; of the installation they are led there by next.config.js. */
const homes = new Map([["/", ""], ["/sitemap.xml", "/sitemap"], ["/robots.txt", "/robots"]]);
/** Doors of staff: they are the installation's, and so are their sessions. */
const doors = new Set(["desk", "my", "sign-in", "sign-off", "sign-out", "set-up"]);

/**
 * @param book null when it is not known to be right: then nothing is refused that a page might know better
 * @param host of the request, without port; an unknown one is the installation's
 */
export function routeOf(book: Book | null, host: string, pathname: string): Route {
  if (!isReadable(pathname)) return { go: "to", path: "/_not-found", status: 404 };
  const magazine = book?.hosts.get(host.toLowerCase()) ?? null;
  const home = homes.get(pathname);
  if (home !== undefined) return magazine ? { go: "to", path: `/home/${magazine}${home}`, status: 200 } : kept;
  const [first, second, ...rest] = pathname.slice(1).split("/") as [string, ...string[]];
  if (magazine && doors.has(first)) return { go: "away", url: `${installationUrl()}${pathname}` };
  if (first === "contributors") return kept;
  if (!book || pathProblem("column", first)) return on;
  const column = book.columns.get(first);
  if (!column) return { go: "to", path: "/_not-found", status: 404 };
  if (magazine && column.handle !== magazine) return { go: "away", url: `${baseOf(column)}${pathname}` };
  if (!second || rest.length > 0 || second === "feed.xml" || pathProblem("answer", second)) return second && perRequest.has(second) ? on : kept;
  const live = book.answers.get(`${first}/${second}`);
  if (live === undefined) return { go: "to", path: `/${first}/missing`, status: 404 };
  return live ? kept : { go: "to", path: `/gone/${first}/${second}`, status: 410 };
}

/** False for an address that is no text, or holds a NUL: no page is at one, and PostgreSQL takes no such text to look for it. */
export function isReadable(address: string): boolean {
  try {
    return !decodeURIComponent(address).includes("\0");
  } catch {
    return false;
  }
}
