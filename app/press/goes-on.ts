// Of most addresses proxy.ts has nothing to say. The framework is spared asking it where that is known before: the asking takes a tenth of the
// time in which a short page of the desk is made.
import type { IncomingMessage } from "node:http";
import { isAway, theBook } from "@/app/book";
import { isOwnName } from "@/app/own";
import { routeOf } from "@/app/route-of";
import { hostOf, plain, split } from "./address";

/** Requests with this header are not asked of proxy.ts, which says so in its own words: the framework reads them there without running anything. */
export const goesOn = "x-askdesk-goes-on";

/** Marks a request that leads to a page as it is. Whoever sends the mark from outside loses it. */
export function markWhatGoesOn({ headers, url = "/" }: Pick<IncomingMessage, "headers" | "url">): void {
  delete headers[goesOn];
  if (isOwnName(headers) || leadsOn(headers, url)) headers[goesOn] = "1";
}

function leadsOn(headers: IncomingMessage["headers"], url: string): boolean {
  const [pathname, query] = split(url);
  if (isAway() || !plain.test(pathname) || query.includes("%00")) return false;
  const route = routeOf(theBook(), hostOf({ headers }), pathname, query);
  return route.go === "on" && !route.made;
}
