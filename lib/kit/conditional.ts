// A request that asks only for what has changed. https://www.rfc-editor.org/rfc/rfc9110#section-13

/** Of the headers of a request, or those of what is held: names in small letters. */
type Named = Readonly<Record<string, string | string[] | undefined>>;
const one = (headers: Named, name: string): string | null => headers[name]?.toString() ?? null;

/** What somebody asks who has the thing already: by the tag it had, or by when it was changed. */
export const asksIfChanged = (asked: Named): boolean => one(asked, "if-none-match") !== null || one(asked, "if-modified-since") !== null;

/**
 * True when who asks has what is held, and nothing need be sent. A tag says more than a time, so with If-None-Match
 * If-Modified-Since is passed over (RFC 9110, 13.2.2).
 * @param held the headers it would be sent with
 */
export function isUnchanged(asked: Named, held: Named): boolean {
  const tags = one(asked, "if-none-match");
  if (tags !== null) return matches(tags, one(held, "etag"));
  const [since, changed] = [momentOf(one(asked, "if-modified-since")), momentOf(one(held, "last-modified"))];
  return since !== null && changed !== null && changed <= since;
}

/** Weak comparison: two tags are alike whether or not either is weak (13.1.2, 8.8.3.2). A tag may hold commas, so the list is read, not split. */
function matches(tags: string, held: string | null): boolean {
  if (tags.trim() === "*") return true;
  const own = opaque(held ?? "")[0];
  return own !== undefined && opaque(tags).includes(own);
}

/** The quoted part of each tag of a list. */
const opaque = (tags: string): string[] => [...tags.matchAll(/"[\x21\x23-\x7e\x80-\xff]*"/g)].map(([quoted]) => quoted);

const fixed = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;
const obsolete = /^[A-Z][a-z]+day, \d\d-[A-Z][a-z]{2}-\d\d \d\d:\d\d:\d\d GMT$/;
const asctime = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}$/;

/** The moment of an HTTP date in any of its three forms (5.6.7), or null: what is no date is passed over. */
function momentOf(date: string | null): number | null {
  const words = date?.trim() ?? "";
  const moment = fixed.test(words) || obsolete.test(words) ? Date.parse(words) : asctime.test(words) ? Date.parse(`${words} GMT`) : Number.NaN;
  return Number.isNaN(moment) ? null : moment;
}
