// The press: readers' pages are printed once, when something has changed and somebody asks, and then served as they lie, without the
// framework. Everything else, and whatever is not plainly one of these pages, is the framework's. Where an address leads is route-of.ts's to say.
import type { IncomingMessage, ServerResponse } from "node:http";
import { isAway, lastBook, theBook } from "@/app/book";
import { isOwnName } from "@/app/own";
import { type Route, routeOf } from "@/app/route-of";
import { hostOf, plain, split } from "./address";
import { answerForOne, answerSearch } from "./for-one";
import { layInFront } from "./front";
import { framing } from "./plain-page";
import { print } from "./print";
import type { Printed } from "./printed";
import { askAgain, lostOf, send } from "./send";
import { theImpression } from "./shelf";

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
  if (route.go === "on" && route.made === "found" && !query.includes("%00")) return answerSearch(request, response, pathname.split("/")[1]!, query);
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

/** The page to print and the status it is served under; null for what is no page, or of which nobody knows while the database is away. */
function placeOf(route: Route, pathname: string, query: string): { path: string; status: number } | null {
  if (route.go === "to") return { path: route.path, status: route.status };
  // A query changes nothing on these pages, but what is asked with one is kept from everybody else's.
  if (route.go === "on" && route.made === "once" && !query.includes("%00")) return { path: pathname, status: 200 };
  return null;
}

/** The same print under the policy of a page that these sites may frame. */
const forFrames = (printed: Printed, sites: readonly string[]): Printed => ({ ...printed, head: { ...printed.head, more: framing(printed.head.more, sites) } });
