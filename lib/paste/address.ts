// Where a pasted link leads: to the web or a mailbox, past the middlemen whom Google and Outlook put in between.
import { allowedHref } from "../text/normalise";

/** The schema holds no longer one. */
const longest = 2_000;

/** The address, or null when there is none that a text may lead to. */
export function addressOf(href: string): string | null {
  const given = allowedHref(href.startsWith("//") ? `https:${href}` : href);
  if (given === null) return null;
  const url = new URL(given);
  const beyond = /^www\.google\.[a-z.]+$/u.test(url.hostname) && url.pathname === "/url" ? (url.searchParams.get("q") ?? url.searchParams.get("url")) : url.hostname.endsWith(".safelinks.protection.outlook.com") ? url.searchParams.get("url") : null;
  const address = (beyond === null ? null : allowedHref(beyond)) ?? given;
  return address.length > longest ? null : address;
}

/** The place within the same page an address names; "" for none. */
export function placeIn(href: string | undefined): string {
  const place = href?.slice(href.indexOf("#") + 1) ?? "";
  if (!href?.includes("#")) return "";
  try {
    return decodeURIComponent(place);
  } catch {
    return place;
  }
}
