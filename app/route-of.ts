// Where a request leads, by its host and path. Pure: proxy.ts asks, and does what it says.
import { baseOf, installationUrl, shortLinks } from "@/lib/magazine/address";
import { pathProblem } from "@/lib/magazine/paths";
import { oldAddress } from "@/lib/publishing/old-address";
import type { Book } from "./book";

export type Route =
  /**
   * A page for readers is made once, until something changes, or for each request, or of what a search has found; of anything else nothing is said.
   * `framedBy`: the page is there for the frames of these other sites.
   */
  | { go: "on"; made?: "once" | "forEach" | "found"; framedBy?: readonly string[] }
  /** Another page stands at this address, under a status of its own. */
  | { go: "to"; path: string; status: 200 | 404 | 410 }
  | { go: "away"; url: string }
  /** For good, as far as is known: a path of this host, or a whole address. `status` 301 where no answer will ever stand at the old one again. */
  | { go: "moved"; to: string; status?: 301 };

const on: Route = { go: "on" };
const kept: Route = { go: "on", made: "once" };
const perReader: Route = { go: "on", made: "forEach" };
const foundPage: Route = { go: "on", made: "found" };
/** Outside columns, first parts under which everything is such a page or file. */
const wholly = new Set(["contributors", "photos", "enhance"]);
/** Inside a column these are made per request. */
const perRequest = new Set(["ask", "question"]);
/** What a search found; below it stands only the blank, which is no page. */
const search = "search";
/** What other sites may show in a frame lies under this part of a column. */
const embeds = "embed";
const framed = new Map<string, "once" | "forEach">([["ask", "forEach"], ["latest", "once"]]);
/** So is the form by which readers tell us something about an answer, below its address. */
const told = "tell";
/** Readers' own pages, behind secret addresses. */
const readersOwn = "q";
/** What a magazine's own host has of its own; of the installation they are led there by next.config.js. */
const homes = new Map([["/", ""], ["/sitemap.xml", "/sitemap"], ["/robots.txt", "/robots"]]);
/** The same for the parts of a sitemap, and for the key by which search engines know who speaks for a magazine. */
const homeParts: [RegExp, string][] = [[/^\/sitemaps\/(news|(?:pages|answers)-\d{1,6})\.xml$/, "/sitemaps/"], [/^\/([a-z0-9]{32})\.txt$/, "/key/"]];
/** Doors of staff: they are the installation's, and so are their sessions. */
const doors = new Set(["desk", "invitation", "my", "sign-in", "sign-off", "sign-out", "set-up"]);

/**
 * @param book null when it is not known to be right: then nothing is refused that a page might know better
 * @param host of the request, without port; an unknown one is the installation's
 * @param query with its question mark; it tells only pages apart that stood elsewhere before
 */
export function routeOf(book: Book | null, host: string, pathname: string, query = ""): Route {
  const route = standingAt(book, host, pathname);
  return (book && isNowhere(route, pathname, query) && formerly(book, host, pathname, query)) || route;
}

/** Of an address in a column that no page of ours can have: its last part is spelled otherwise. */
const spelledOtherwise = /^\/[^/]+\/(?!feed\.)[^/]*[^a-z0-9/-]/u;

/** First parts under which everything is the installation's, whoever's archive had an address there: what its pages are made of, and readers' own pages. */
const installations = new Set([...doors, ...wholly, readersOwn, "_next", "api", "embed.js", "images", "static"]);

/** True where nothing of ours stands, or nothing that a query would ask for. */
function isNowhere(route: Route, pathname: string, query: string): boolean {
  if (installations.has(pathname.split("/")[1]!)) return false;
  if (pathname === "/") return query !== "";
  return route.go === "to" ? route.status === 404 : route.go === "on" && (route.made === undefined || spelledOtherwise.test(pathname));
}

/** Where an address leads at which an answer stood before its magazine came here; null for any other. */
function formerly(book: Book, host: string, pathname: string, query: string): Route | null {
  const path = oldAddress(pathname, query);
  const magazine = book.hosts.get(host.toLowerCase()) ?? null;
  const hosted = new Set(book.hosts.values());
  // On the installation's own host are the magazines that have none.
  const found = path === "" ? undefined : book.former.get(path)?.find((one) => (magazine ? one.magazine === magazine : !hosted.has(one.magazine)));
  const route = found && shortLink(book, magazine, found.reference);
  return route?.go === "moved" ? { ...route, status: 301 } : route && route.go === "to" && route.status === 410 ? route : null;
}

function standingAt(book: Book | null, host: string, pathname: string): Route {
  if (!isReadable(pathname)) return { go: "to", path: "/_not-found", status: 404 };
  const magazine = book?.hosts.get(host.toLowerCase()) ?? null;
  const home = homes.get(pathname) ?? homeParts.flatMap(([at, to]) => at.exec(pathname)?.slice(1).map((part) => to + part) ?? [])[0];
  if (home !== undefined) return magazine ? { go: "to", path: `/home/${magazine}${home}`, status: 200 } : kept;
  const [first, second, ...rest] = pathname.slice(1).split("/") as [string, ...string[]];
  if (magazine && doors.has(first)) return { go: "away", url: `${installationUrl()}${pathname}` };
  if (wholly.has(first)) return kept;
  if (first === readersOwn) return perReader;
  if (book && first === shortLinks) return shortLink(book, magazine, rest.length === 0 ? second : undefined);
  if (!book || pathProblem("column", first)) return on;
  const column = book.columns.get(first);
  const renamed = book.renamed.get(first);
  if (!column) return renamed ? leadOnRenamed(book, host, [renamed, ...pathname.split("/").slice(2)].join("/")) : { go: "to", path: "/_not-found", status: 404 };
  if (magazine && column.handle !== magazine) return { go: "away", url: `${baseOf(column)}${pathname}` };
  if (second === embeds && rest.length === 1 && framed.has(rest[0]!)) return { go: "on", made: framed.get(rest[0]!)!, framedBy: column.framedBy ?? [] };
  if (second === search) return rest.length === 0 ? foundPage : { go: "to", path: `/${first}/missing`, status: 404 };
  if (!second || pathProblem("answer", second)) return second && perRequest.has(second) ? perReader : kept;
  // What hangs below an answer's address stands and falls with it.
  const now = book.moved.get(`${first}/${second}`);
  if (now) return leadOn(book, magazine, [now, ...rest].join("/"));
  const live = book.answers.get(`${first}/${second}`);
  if (live === undefined) return { go: "to", path: `/${first}/missing`, status: 404 };
  if (live && rest[0] === told) return perReader;
  return live ? kept : { go: "to", path: `/gone/${first}/${second}`, status: 410 };
}

/** A question that was never before readers is no other than one that there is not. */
function shortLink(book: Book, magazine: string | null, reference = ""): Route {
  const stands = book.references.get(reference.toLowerCase());
  if (!stands) return { go: "to", path: "/_not-found", status: 404 };
  return book.answers.get(stands) ? leadOn(book, magazine, stands) : { go: "to", path: `/gone/${stands}`, status: 410 };
}

/**
 * From a path that a column has left to the same page under the present one, in one step, also where the answer has moved as well.
 * What is gone or missing there is so here.
 */
function leadOnRenamed(book: Book, host: string, now: string): Route {
  const there = routeOf(book, host, `/${now}`);
  if (there.go === "on") return leadOn(book, book.hosts.get(host.toLowerCase()) ?? null, now);
  return there.go === "away" ? { go: "moved", to: there.url } : there;
}

/** To where a page stands now, on the host its magazine's pages are at home on. */
function leadOn(book: Book, magazine: string | null, now: string): Route {
  const place = book.columns.get(now.split("/")[0]!) ?? { handle: "", host: null };
  const isHere = place.host ? magazine === place.handle : magazine === null;
  return { go: "moved", to: isHere ? `/${now}` : `${baseOf(place)}/${now}` };
}

/** False for an address that is no text, or holds a NUL: no page is at one, and PostgreSQL takes no such text to look for it. */
export function isReadable(address: string): boolean {
  try {
    return !decodeURIComponent(address).includes("\0");
  } catch {
    return false;
  }
}
