// Where to go after signing in: only an address of this installation, so that no link can send a person elsewhere.

/**
 * The address when it is one of our own, written as a path ("/desk/inbox?stage=review"), or null.
 * Browsers read `//host` and `/\host` as another host, and drop tabs and line ends: all of these are refused.
 */
export function ownAddress(to: unknown): string | null {
  if (typeof to !== "string" || to.length > 1000 || !/^\/(?![/\\])/.test(to) || /[\\\p{Cc}]/u.test(to)) return null;
  const base = "http://own.invalid";
  const url = URL.canParse(to, base) ? new URL(to, base) : null;
  if (!url || url.origin !== base || /^\/(api|sign-in)(\/|$)/.test(url.pathname) || url.pathname.startsWith("//")) return null;
  return `${url.pathname}${url.search}${url.hash}`;
}
